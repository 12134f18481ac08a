/** What a review takes. The one place for the figures of reading. */
export interface EffortSettings {
  /** To switch in and out again. */
  readonly switchMinutes: number;
  /** 200 to 400 lines in 60 to 90 minutes is what a reviewer can do well (SmartBear at Cisco, 2,500 reviews). */
  readonly linesPerHour: number;
  /** No review is planned as longer: whoever reads on after that reads badly. */
  readonly mostMinutes: number;
}

export const defaultEffort: EffortSettings = { switchMinutes: 15, linesPerHour: 400, mostMinutes: 120 };
