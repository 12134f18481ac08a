/** What a review takes. The only place that defines reading speed. */
export interface EffortSettings {
  /** Time to switch into the review and back out. */
  readonly switchMinutes: number;
  /** A reviewer can review 200 to 400 lines well in 60 to 90 minutes (SmartBear at Cisco, 2,500 reviews). */
  readonly linesPerHour: number;
  /** No review is planned to take longer: after that, people review poorly. */
  readonly mostMinutes: number;
}

export const defaultEffort: EffortSettings = { switchMinutes: 15, linesPerHour: 400, mostMinutes: 120 };
