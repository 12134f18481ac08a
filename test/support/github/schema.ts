import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  extendSchema,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';

export interface SchemaOptions {
  /** Another schema, as introspection JSON or SDL, used as it is. */
  file?: string | undefined;
  /** Fields that an older server lacks, such as `Issue.blocking`. */
  without?: readonly string[] | undefined;
}

/** GitHub's schema. Building it takes a while, so a process builds each one once. */
export function githubSchema({ file, without = [] }: SchemaOptions = {}): GraphQLSchema {
  const key = JSON.stringify([file, [...without].sort()]);
  let schema = built.get(key);
  if (!schema) {
    schema =
      file === undefined
        ? extended(fromText(readFileSync(publishedSchema(), 'utf8')))
        : fromText(readFileSync(file, 'utf8'));
    for (const field of without) removeField(schema, field);
    built.set(key, schema);
  }
  return schema;
}

const built = new Map<string, GraphQLSchema>();

// github.com documents dependencies between issues since 2025-07-30; the published package does not have them.
const dependencies = parse(`
  enum IssueDependencyOrderField { CREATED_AT DEPENDENCY_ADDED_AT }
  input IssueDependencyOrder { field: IssueDependencyOrderField!, direction: OrderDirection! }
  type IssueDependenciesSummary { blockedBy: Int!, blocking: Int!, totalBlockedBy: Int!, totalBlocking: Int! }
  extend type Issue {
    blockedBy(first: Int, last: Int, after: String, before: String, orderBy: IssueDependencyOrder): IssueConnection!
    blocking(first: Int, last: Int, after: String, before: String, orderBy: IssueDependencyOrder): IssueConnection!
    issueDependenciesSummary: IssueDependenciesSummary!
  }
`);

function extended(schema: GraphQLSchema): GraphQLSchema {
  const issue = schema.getType('Issue');
  if (isObjectType(issue) && 'blocking' in issue.getFields()) return schema;
  return extendSchema(schema, dependencies, { assumeValid: true, assumeValidSDL: true });
}

/** The package's `exports` hide its schema, so it is looked for where Node looks for packages. */
function publishedSchema(): string {
  const name = '@octokit/graphql-schema';
  const places = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'schema.json'));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

function fromText(text: string): GraphQLSchema {
  if (!text.trimStart().startsWith('{'))
    return buildSchema(text, { assumeValid: true, assumeValidSDL: true });
  const json = JSON.parse(text) as IntrospectionQuery | { data: IntrospectionQuery };
  return buildClientSchema('data' in json ? json.data : json, { assumeValid: true });
}

function removeField(schema: GraphQLSchema, path: string): void {
  const [typeName = '', field = ''] = path.split('.');
  const type = schema.getType(typeName);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  if (!Object.hasOwn(fields, field)) throw new Error(`the schema has no ${path} to go without`);
  // graphql-js gives the type's own table of fields.
  Reflect.deleteProperty(fields, field);
}
