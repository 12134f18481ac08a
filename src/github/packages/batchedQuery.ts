import { failureIn } from '../../core/model/failure';
import { urlPath } from '../../core/text/urlPath';
import { AnswerTooLarge } from '../boundedFetch';
import type { Answer, Answered, Client } from '../client';
import type { Question } from '../query';
import type { RequestUsage } from '../requestUsage';

/** Why a part of an answer may be missing. */
export type MissingPart = 'budget' | 'trouble' | 'partial';

/** Why there is no answer about a repository. */
export type MissingAnswer = 'budget' | 'trouble' | 'tooLarge' | 'noPermission';

/** After this many consecutive failures, including split queries, trying more won't help. */
const mostFailures = 8;

/** The parts of an answer, in the order they were asked for. */
interface Numbered<P> extends Answered {
  readonly [alias: `r${number}`]: P;
}

/** Sends the queries of one run, within what's left of the hour's request budget. */
export class BatchedQuery {
  private failures = 0;

  constructor(
    private readonly client: Pick<Client, 'query' | 'read'>,
    private readonly signal: AbortSignal,
    private readonly usage: RequestUsage,
    private budget: number,
  ) {}

  /** Number of requests that may still be sent. */
  get left(): number {
    return this.budget;
  }

  get isSpent(): boolean {
    return this.budget <= 0;
  }

  /**
   * Asks about many things at once; if that's too much for GitHub, about half as many. Calls `take` for each
   * with its part of the answer, and with why it may be missing. Rejects on a rate limit or if the sign-in
   * ends.
   */
  async each<T, P>(
    wanted: readonly T[],
    atOnce: number,
    build: (part: readonly T[]) => Question<Numbered<P>>,
    take: (each: T, answer: P | undefined, why?: MissingPart) => void,
  ): Promise<void> {
    for (let from = 0; from < wanted.length; from += atOnce) {
      await this.part(wanted.slice(from, from + atOnce), build, take);
    }
  }

  private async part<T, P>(
    part: readonly T[],
    build: (part: readonly T[]) => Question<Numbered<P>>,
    take: (each: T, answer: P | undefined, why?: MissingPart) => void,
  ): Promise<void> {
    if (this.isSpent || this.failures >= mostFailures) {
      for (const each of part) take(each, undefined, this.isSpent ? 'budget' : 'trouble');
      return;
    }
    const answer = await this.send(build(part));
    const why = answer?.isPartial ? 'partial' : undefined;
    if (answer) part.forEach((each, index) => take(each, answer.data[`r${index}` as const], why));
    else if (part.length === 1) for (const each of part) take(each, undefined, 'trouble');
    else {
      const middle = Math.ceil(part.length / 2);
      await this.part(part.slice(0, middle), build, take);
      await this.part(part.slice(middle), build, take);
    }
  }

  /**
   * Reads something of a repository from the REST API. Resolves to why there's no answer instead of one that is
   * denied, too heavy for the server or too large for us. Rejects on a rate limit or if the sign-in ends.
   *
   * @param repository `owner/name`
   * @param below starts with a slash
   */
  async read(repository: string, below: string): Promise<{ data: unknown } | { missing: MissingAnswer }> {
    if (this.isSpent) return { missing: 'budget' };
    if (this.failures >= mostFailures) return { missing: 'trouble' };
    this.budget--;
    this.usage.add({ cost: { requests: 1, points: 0 } });
    try {
      const data = await this.client.read(`/repos/${urlPath(repository)}${below}`, this.signal);
      this.failures = 0;
      return { data };
    } catch (error) {
      if (error instanceof AnswerTooLarge) return { missing: 'tooLarge' };
      const kind = failureIn(error)?.kind;
      // A repository without commits, without a dependency graph, or that is gone.
      if (kind === 'noPermission' || kind === 'refused' || kind === 'singleSignOn')
        return { missing: 'noPermission' };
      if (kind !== 'serverTrouble' && kind !== 'unexpected') throw error;
      this.failures++;
      return { missing: 'trouble' };
    }
  }

  /** Resolves to undefined if this query is too heavy for the server, or its answer for us, or it's rejected. */
  async send<A extends Answered>({ query, variables }: Question<A>): Promise<Answer<A> | undefined> {
    this.budget--;
    try {
      const answer = await this.client.query(query, variables, this.signal);
      this.usage.add(answer);
      this.failures = 0;
      return answer;
    } catch (error) {
      const kind = failureIn(error)?.kind;
      this.usage.add({ cost: { requests: 1, points: 0 } });
      const isTooMuch = error instanceof AnswerTooLarge || kind === 'serverTrouble' || kind === 'unexpected';
      if (!isTooMuch) throw error;
      this.failures++;
      return undefined;
    }
  }
}
