/** When the order departs from need ÷ effort. */
export interface OrderSettings {
  /** Every how-many-eth first answer belongs to whoever has waited longest; 0 switches it off. */
  readonly longestWaitEvery: number;
  /** Who has waited for so many response targets may have that place. */
  readonly longestWaitAfterTargets: number;
  /** Working days without a sign of the author after which nobody knows whether they still wait; 0 is never. */
  readonly goneQuietAfterDays: number;
}

export const defaultOrder: OrderSettings = {
  longestWaitEvery: 5,
  longestWaitAfterTargets: 2,
  goneQuietAfterDays: 15,
};
