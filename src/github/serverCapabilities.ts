import type { Answer, Answered, Client } from './client';
import { QueryRefused } from './client';
import type { Question } from './query';
import type { RequestUsage } from './requestUsage';
import { fieldsQuery, optionalFields, type Has, type OptionalField } from './queries';
import { getItems } from './unchecked';

/**
 * Sends queries that leave out what this server or token lacks. Missing fields are detected when a query is
 * refused, so a server that has everything is never probed. The result is kept for as long as the connection.
 */
export class ServerCapabilities {
  private readonly missing = new Set<OptionalField>();
  private isProbed = false;

  constructor(private readonly client: Client) {}

  readonly has: Has = (field) => !this.missing.has(field);

  /** If the server refuses, calls `build` again with fewer fields. */
  async send<A extends Answered>(
    build: (has: Has) => Question<A>,
    signal: AbortSignal,
    usage: RequestUsage,
  ): Promise<Answer<A>> {
    for (;;) {
      const { query, variables } = build(this.has);
      const answer = await this.client.query(query, variables, signal).catch((error: unknown) => {
        if (!(error instanceof QueryRefused)) throw error;
        return error;
      });
      if (!(answer instanceof QueryRefused)) {
        usage.add(answer);
        return answer;
      }
      usage.add({ cost: { requests: 1, points: 0 } });
      if (!(await this.learnFrom(answer, signal, usage))) throw answer;
    }
  }

  /** Learns what is missing from a refusal. Resolves to whether anything new is left out. */
  private async learnFrom(refusal: QueryRefused, signal: AbortSignal, usage: RequestUsage): Promise<boolean> {
    const known = this.missing.size;
    if (refusal.lacksScopes) {
      this.missing.add('Team');
    } else if (refusal.failure.kind === 'unexpected' && !this.isProbed) {
      const fieldsAnswer = await this.client.query(fieldsQuery, {}, signal);
      usage.add(fieldsAnswer);
      const { data } = fieldsAnswer;
      this.isProbed = true;
      for (const field of optionalFields) {
        const [type, name] = field.split('.') as [keyof typeof data & ('PullRequest' | 'Issue'), string];
        const fields = getItems(data[type]?.fields);
        if (fields.length > 0 && !fields.some((each) => each.name === name)) this.missing.add(field);
      }
    }
    return this.missing.size > known;
  }
}
