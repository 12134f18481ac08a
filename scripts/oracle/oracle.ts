/** The packages of a checkout and their dependencies on each other, as an ecosystem's own tool sees them. */
export interface OracleGraph {
  readonly packages: readonly { readonly name: string; readonly folder: string }[];
  /** Folders: `from` depends on `to`. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}
