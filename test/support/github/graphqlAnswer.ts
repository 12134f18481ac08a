import {
  execute,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  GraphQLError,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ApiError } from './apiError';
import { computeCost, nodeLimit, type Cost } from './cost';
import { toErrorJson, type GitHubErrorJson } from './errorJson';
import { queryObject } from './objects/queryObject';
import type { RateBudget } from './rateBudget';
import { resolveField } from './resolveField';
import { missingScopes } from './scopes';
import { selectedFields, type SelectedField, type Variables } from './selectedFields';
import type { Site } from './site';
import { validationErrors } from './validation';
import { toInstant } from './worldTime';

export interface GraphqlRequest {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

export interface GraphqlAnswer {
  body: { data?: unknown; errors?: GitHubErrorJson[] };
  /** What the request was charged. */
  points: number;
}

export interface GraphqlSettings {
  site: Site;
  schema: GraphQLSchema;
  scopes: readonly string[];
  budget: RateBudget;
}

/** Answers a request as GitHub's GraphQL endpoint does: refusals are 200 with errors and no data. */
export async function answerGraphql(
  settings: GraphqlSettings,
  request: GraphqlRequest,
): Promise<GraphqlAnswer> {
  const { schema, scopes, budget } = settings;
  if (budget.read().remaining === 0) return refuse(0, [rateLimited]);
  const prepared = prepare(schema, request);
  if ('errors' in prepared) {
    budget.spend(1);
    return refuse(1, prepared.errors);
  }

  const { fields, variables } = prepared;
  const cost = computeCost(fields, variables);
  const refusals = [...missingScopes(fields, scopes), ...tooManyNodes(cost)];
  if (refusals.length > 0) {
    budget.spend(1);
    return refuse(1, refusals);
  }
  budget.spend(cost.points);
  return { body: await run(settings, prepared, cost), points: cost.points };
}

interface Prepared {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
  fields: SelectedField[];
}

function prepare(
  schema: GraphQLSchema,
  { query, variables, operationName }: GraphqlRequest,
): Prepared | { errors: GitHubErrorJson[] } {
  if (typeof query !== 'string')
    return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] };
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [toErrorJson(error)] };
    throw error;
  }
  const errors = validationErrors(schema, document);
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : undefined);
  if (!operation) return { errors: [{ message: 'An operation name is required' }] };

  const given = (variables ?? {}) as Record<string, unknown>;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced.errors) return { errors: coerced.errors.map(toErrorJson) };
  return {
    document,
    operation,
    variables: coerced.coerced,
    fields: selectedFields(schema, document, operation, coerced.coerced),
  };
}

async function run(
  { site, schema, budget }: GraphqlSettings,
  prepared: Prepared,
  cost: Cost,
): Promise<GraphqlAnswer['body']> {
  const { document, operation, variables } = prepared;
  const { limit, used, remaining, resetAt } = budget.read();
  const rateLimit = {
    cost: cost.points,
    nodeCount: cost.nodes,
    limit,
    used,
    remaining,
    resetAt: toInstant(resetAt.getTime()),
  };
  const result: ExecutionResult = await execute({
    schema,
    document,
    ...(operation.name && { operationName: operation.name.value }),
    variableValues: variables,
    rootValue: operation.operation === OperationTypeNode.QUERY ? queryObject(site, rateLimit) : {},
    fieldResolver: resolveField,
  });
  for (const error of result.errors ?? []) complain(error);
  return { data: result.data, ...(result.errors && { errors: result.errors.map(toErrorJson) }) };
}

/** An error that GitHub would not give is the stand-in's own fault, and must not pass unseen. */
function complain(error: GraphQLError): void {
  if (error.originalError instanceof ApiError) return;
  console.error(`stand-in GitHub: ${error.message} (at ${(error.path ?? []).join('.')})`);
}

function refuse(points: number, errors: GitHubErrorJson[]): GraphqlAnswer {
  return { body: { errors }, points };
}

const rateLimited: GitHubErrorJson & { code: string } = {
  type: 'RATE_LIMITED',
  code: 'graphql_rate_limit',
  message: 'API rate limit already exceeded for user ID 1.',
};

function tooManyNodes({ nodes }: Cost): GitHubErrorJson[] {
  if (nodes <= nodeLimit) return [];
  const [asked, limit] = [nodes, nodeLimit].map((count) => count.toLocaleString('en-US'));
  return [
    {
      type: 'MAX_NODE_LIMIT_EXCEEDED',
      message: `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${limit}.`,
    },
  ];
}
