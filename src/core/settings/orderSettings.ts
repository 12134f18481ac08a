/** When the order deviates from need ÷ effort. */
export interface OrderSettings {
  /** Every nth first answer goes to the longest wait; 0 turns this off. */
  readonly longestWaitEvery: number;
  /** Only requests that have waited for more than this many response targets can take that place. */
  readonly longestWaitAfterTargets: number;
  /** Working days without a sign of the author after which a request has gone quiet; 0 means never. */
  readonly goneQuietAfterDays: number;
}

export const defaultOrder: OrderSettings = {
  longestWaitEvery: 5,
  longestWaitAfterTargets: 2,
  goneQuietAfterDays: 15,
};
