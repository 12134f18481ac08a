import type { Snapshot } from '../core/model/snapshot';
import type { Answer } from './client';

type Usage = Pick<Answer, 'cost' | 'budget' | 'pollInterval'> & Partial<Pick<Answer, 'hidden'>>;

/** What one refresh has cost so far, and the limits that GitHub last reported. */
export class RequestUsage {
  private requests = 0;
  private points = 0;
  private limits: Pick<Answer, 'budget' | 'pollInterval'> = {};

  /** Numbers of organizations that hid themselves until the token is authorized for single sign-on. */
  readonly hidden = new Set<string>();

  readonly add = ({ cost, budget, pollInterval, hidden = [] }: Usage): void => {
    for (const id of hidden) this.hidden.add(id);
    this.requests += cost.requests;
    this.points += cost.points;
    this.limits = { ...this.limits, ...(budget && { budget }), ...(pollInterval && { pollInterval }) };
  };

  get sum(): Pick<Snapshot, 'cost' | 'budget' | 'pollInterval'> {
    return { cost: { requests: this.requests, points: this.points }, ...this.limits };
  }
}
