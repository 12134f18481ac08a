import type { Client } from '../client';
import type { RequestUsage } from '../requestUsage';

/** What a comparison sends its questions with. */
export interface CompareParts {
  readonly client: Pick<Client, 'query' | 'get'>;
  readonly signal: AbortSignal;
  readonly usage: RequestUsage;
  /** For how many requests the REST API may be asked which files were reviewed, in a call each. */
  readonly mostReviewedLists: number;
}
