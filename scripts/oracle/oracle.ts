/** What an ecosystem's own tool says about a checkout: which of its packages depend on which. */
export interface OracleGraph {
  readonly packages: readonly { readonly name: string; readonly folder: string }[];
  /** Folders: a dependent, and what it depends on. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}
