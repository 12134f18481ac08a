import type { Link } from './link';

/** The change, its packages and their dependents by step, drawn in columns or stacked. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** From the change outward. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface Column {
  readonly heading: string;
  readonly groups: readonly PictureGroup[];
}

/** Packages of one team in one column. */
export interface PictureGroup {
  readonly id: string;
  /** Empty for the change itself, its packages and folds. */
  readonly heading: string;
  /** The team's position among all teams, for a color in addition to the name. */
  readonly colorIndex?: number;
  readonly nodes: readonly PictureNode[];
}

export interface PictureNode {
  readonly id: string;
  readonly kind: 'change' | 'changed' | 'dependent' | 'fold';
  readonly name: string;
  /** How much of the change reaches it, 0 to 1: "0.50". */
  readonly note: string;
  /** The full text, for hovers and screen readers. */
  readonly detail: string;
  /** The package before it on its shortest path: "via @acme/http". Empty if there's only one candidate. */
  readonly via: string;
  readonly url?: string;
  /** For a fold: what it contains, by team. */
  readonly folded?: readonly FoldedGroup[];
}

export interface FoldedGroup {
  /** Empty if packages aren't grouped by team. */
  readonly heading: string;
  readonly items: readonly Link[];
}
