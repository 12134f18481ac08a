/** What an ecosystem's own tool says about a checkout; edges between its packages only, by folder. */
export interface OracleGraph {
  readonly packages: readonly { readonly name: string; readonly folder: string }[];
  /** `from` depends on `to`. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Edges that a condition or an option decides; any of them may be found. */
  readonly possible?: readonly { readonly from: string; readonly to: string }[];
}
