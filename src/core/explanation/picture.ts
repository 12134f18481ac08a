import type { Link } from './link';

/** The change, its packages, and what depends on them by steps: drawn in columns, or one step below the other. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** From the change outwards. */
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
  /** Place of the team among all teams, for a colour in addition to the name. */
  readonly colorIndex?: number;
  readonly nodes: readonly PictureNode[];
}

export interface PictureNode {
  readonly id: string;
  readonly kind: 'change' | 'changed' | 'dependent' | 'fold';
  readonly name: string;
  /** How much of the change arrives, 0 to 1: "0.50". */
  readonly note: string;
  /** The same in full, for hovers and for those who listen. */
  readonly detail: string;
  /** What stands before it on its shortest way: "via @acme/http". Empty where only one thing can. */
  readonly via: string;
  readonly url?: string;
  /** Of a fold, what it stands for, by team. */
  readonly folded?: readonly FoldedGroup[];
}

export interface FoldedGroup {
  /** Empty where packages are not told apart by team. */
  readonly heading: string;
  readonly items: readonly Link[];
}
