/** The change at the left, its packages, and what depends on them in columns by steps. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** From the left to the right. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface Column {
  readonly heading: string;
  readonly groups: readonly Group[];
}

/** Packages of one team in one column. */
export interface Group {
  readonly id: string;
  /** Empty for the change itself, its packages and folds. */
  readonly heading: string;
  /** Place of the team among all teams, for a colour in addition to the name. */
  readonly tone?: number;
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
  readonly url?: string;
}
