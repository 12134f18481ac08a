import type { Snapshot } from '../core/model/snapshot';
import type { Answer } from './client';

/** What one refresh has cost so far, and the limits that GitHub last reported. */
export class RequestUsage {
  private requests = 0;
  private points = 0;
  private limits: Pick<Answer, 'budget' | 'leastPace'> = {};

  readonly add = ({ cost, budget, leastPace }: Pick<Answer, 'cost' | 'budget' | 'leastPace'>): void => {
    this.requests += cost.requests;
    this.points += cost.points;
    this.limits = { ...this.limits, ...(budget && { budget }), ...(leastPace && { leastPace }) };
  };

  get sum(): Pick<Snapshot, 'cost' | 'budget' | 'leastPace'> {
    return { cost: { requests: this.requests, points: this.points }, ...this.limits };
  }
}
