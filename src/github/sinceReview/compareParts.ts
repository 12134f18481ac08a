import type { Client } from '../client';
import type { RequestUsage } from '../requestUsage';

/** What a comparison sends its questions with. */
export interface CompareParts {
  readonly client: Pick<Client, 'query' | 'get'>;
  readonly signal: AbortSignal;
  readonly usage: RequestUsage;
  /** How many calls it may send. What they don't tell waits for the next round. */
  readonly mostCalls: number;
}
