import type { QueryAnswers } from './answers.generated';

declare const answered: unique symbol;

/** The text of a query whose answer is an `A`. */
export type Query<A> = string & { readonly [answered]: A };

export interface Question<A> {
  readonly query: Query<A>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A test checks that each answer type matches what the query selects; `npm run types` generates them. */
export function asQuery<Name extends keyof QueryAnswers>(text: string): Query<QueryAnswers[Name]> {
  return text as Query<QueryAnswers[Name]>;
}

export const limit = 'rateLimit { cost remaining resetAt }';

/** Builds a query. External values are always passed as variables, never as text. */
export class QueryBuilder<Name extends keyof QueryAnswers> {
  private readonly parts: string[] = [];
  private readonly fragments: string[] = [];
  private readonly types: string[] = [];
  private readonly values: Record<string, unknown> = {};
  private readonly known = new Map<string, string>();

  constructor(private readonly name: Name) {}

  /** Returns the same variable for the same type and value. */
  variable(type: string, value: unknown): string {
    const key = JSON.stringify([type, value]);
    const variable = this.known.get(key) ?? `$v${this.types.length}`;
    if (!this.known.has(key)) {
      this.known.set(key, variable);
      this.types.push(`${variable}: ${type}`);
      this.values[variable.slice(1)] = value;
    }
    return variable;
  }

  add(part: string): void {
    this.parts.push(part);
  }

  addFragment(fragment: string): void {
    this.fragments.push(fragment);
  }

  /** Returns the field that selects a repository by its full name. */
  repository(nameWithOwner: string): string {
    const [owner = '', name = ''] = nameWithOwner.split('/');
    return `repository(owner: ${this.variable('String!', owner)}, name: ${this.variable('String!', name)})`;
  }

  get question(): Question<QueryAnswers[Name]> {
    const types = this.types.length > 0 ? `(${this.types.join(', ')})` : '';
    const query = `query ${this.name}${types} {\n ${limit}\n ${this.parts.join('\n')} }\n${this.fragments.join('\n')}`;
    return { query: asQuery<Name>(query), variables: this.values };
  }
}
