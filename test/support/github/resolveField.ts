import {
  getNamedType,
  isObjectType,
  Kind,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import { ApiError, NotModelled } from './apiError';

/** Reads a field of one of our objects: a value, or a function of the field's arguments. */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) => {
  checkPage(args as Page, info);
  const object = source as Record<string, unknown>;
  const value = object[info.fieldName];
  if (value === undefined) throw new NotModelled(`${info.parentType.name}.${info.fieldName}`);
  return typeof value === 'function' ? (value as (args: unknown) => unknown).call(object, args) : value;
};

interface Page {
  first?: number | null;
  last?: number | null;
}

/** GitHub checks a connection's page where it resolves it, so the error carries the field's path. */
function checkPage(args: Page, info: GraphQLResolveInfo): void {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return;
  for (const side of ['first', 'last'] as const) {
    const size = args[side] ?? undefined;
    if (size === undefined || (size >= 1 && size <= 100)) continue;
    throw new ApiError(
      'EXCESSIVE_PAGINATION',
      size > 100
        ? `Requesting ${size} records on the \`${info.fieldName}\` connection exceeds the \`${side}\` limit of 100 records.`
        : `\`${side}\` on the \`${info.fieldName}\` connection must be at least 1.`,
    );
  }
  if ((args.first ?? args.last ?? undefined) === undefined && selectsRecords(info)) {
    throw new ApiError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${info.fieldName}\` connection.`,
    );
  }
}

function selectsRecords(info: GraphQLResolveInfo): boolean {
  const isRecords = (node: SelectionNode): boolean => {
    switch (node.kind) {
      case Kind.FIELD:
        return node.name.value === 'nodes' || node.name.value === 'edges';
      case Kind.INLINE_FRAGMENT:
        return node.selectionSet.selections.some(isRecords);
      case Kind.FRAGMENT_SPREAD:
        return info.fragments[node.name.value]?.selectionSet.selections.some(isRecords) ?? false;
    }
  };
  return info.fieldNodes.some((field) => field.selectionSet?.selections.some(isRecords) ?? false);
}
