/** A query with aliased parts: `r0`, `r1`… in the order of what was asked. */
export interface AliasedQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const limit = 'rateLimit { cost remaining resetAt }';
const repository = 'nameWithOwner isArchived defaultBranchRef { target { oid } }';

/** GitHub's largest page. */
export const repositoriesPage = 100;

/** A page of each organisation's repositories, newest push first (`r0`…), and single ones (`s0`…). */
export function repositoriesQuery(
  organizations: readonly { readonly login: string; readonly after?: string }[],
  single: readonly string[],
): AliasedQuery {
  const build = new Builder('Repositories');
  for (const { login, after } of organizations) {
    build.add(
      'r',
      ['organization', { login: ['String!', login] }],
      `repositories(first: ${repositoriesPage}, after: ${build.variable('String', after ?? null)},
        orderBy: { field: PUSHED_AT, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${repository} }
      }`,
    );
  }
  for (const name of single) build.add('s', inRepository(name), repository);
  return build.query;
}

/** A file or folder of a repository's commit. */
export interface Spot {
  readonly repository: string;
  readonly head: string;
  readonly path: string;
}

/** How many floors of folders one answer shows. */
export const treeFloors = 3;

export function treesQuery(spots: readonly Spot[]): AliasedQuery {
  const build = new Builder('Trees');
  const floor = (left: number): string =>
    `... on Tree { entries { name type oid ${left > 1 ? `object { ${floor(left - 1)} }` : ''} } }`;
  for (const spot of spots)
    build.add('r', inRepository(spot.repository), build.object(spot, floor(treeFloors)));
  return build.query;
}

export function textsQuery(spots: readonly Spot[]): AliasedQuery {
  const build = new Builder('Texts');
  for (const spot of spots) {
    build.add(
      'r',
      inRepository(spot.repository),
      build.object(spot, '... on Blob { text byteSize isTruncated isBinary }'),
    );
  }
  return build.query;
}

/** GitHub's largest page of changed files. */
export const filesPage = 100;

export function filesQuery(
  wanted: readonly { readonly nodeId: string; readonly after?: string }[],
): AliasedQuery {
  const build = new Builder('ChangedFiles');
  for (const { nodeId, after } of wanted) {
    build.add(
      'r',
      ['node', { id: ['ID!', nodeId] }],
      `... on PullRequest {
        files(first: ${filesPage}, after: ${build.variable('String', after ?? null)}) {
          pageInfo { hasNextPage endCursor }
          nodes { path additions deletions }
        }
      }`,
    );
  }
  return build.query;
}

type Field = readonly [name: string, args: Record<string, readonly [type: string, value: unknown]>];

function inRepository(nameWithOwner: string): Field {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  return ['repository', { owner: ['String!', owner], name: ['String!', name] }];
}

/** Everything that comes from outside goes into a query as a variable, never as text. */
class Builder {
  private readonly parts: string[] = [];
  private readonly types: string[] = [];
  private readonly values: Record<string, unknown> = {};
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly name: string) {}

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

  add(prefix: string, [name, args]: Field, fields: string): void {
    const index = this.counts.get(prefix) ?? 0;
    this.counts.set(prefix, index + 1);
    const given = Object.entries(args).map(([arg, [type, value]]) => `${arg}: ${this.variable(type, value)}`);
    this.parts.push(`${prefix}${index}: ${name}(${given.join(', ')}) { ${fields} }`);
  }

  object({ head, path }: Spot, fields: string): string {
    return `object(expression: ${this.variable('String!', `${head}:${path}`)}) { ${fields} }`;
  }

  get query(): AliasedQuery {
    const types = this.types.length > 0 ? `(${this.types.join(', ')})` : '';
    return {
      query: `query ${this.name}${types} {\n ${limit}\n ${this.parts.join('\n')} }`,
      variables: this.values,
    };
  }
}
