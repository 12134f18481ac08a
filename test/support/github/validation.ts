import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  Kind,
  KnownArgumentNamesRule,
  specifiedRules,
  validate,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { toErrorJson, type GitHubErrorJson } from './errorJson';

/** Checks a query against the schema; unknown fields and arguments are told in GitHub's own shape. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): GitHubErrorJson[] {
  const others = specifiedRules.filter(
    (rule) => rule !== FieldsOnCorrectTypeRule && rule !== KnownArgumentNamesRule,
  );
  return validate(schema, document, [...others, knownFields, knownArguments]).map((error) => ({
    ...toErrorJson(error),
    ...(Array.isArray(error.extensions['path']) && { path: error.extensions['path'] as string[] }),
    ...('code' in error.extensions && { extensions: withoutPath(error.extensions) }),
  }));
}

function knownFields(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      const fieldName = node.name.value;
      const extensions = {
        code: 'undefinedField',
        typeName: type.name,
        fieldName,
        path: pathTo(ancestors, node),
      };
      const message = `Field '${fieldName}' doesn't exist on type '${type.name}'`;
      context.reportError(new GraphQLError(message, { nodes: node, extensions }));
    },
  };
}

function knownArguments(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, _parent, _path, ancestors) {
      const field = context.getFieldDef();
      const type = context.getParentType();
      if (context.getDirective() || !field || !type || context.getArgument()) return;
      const argumentName = node.name.value;
      const extensions = {
        code: 'argumentNotAccepted',
        name: field.name,
        typeName: 'Field',
        argumentName,
        path: pathTo(ancestors, node),
      };
      const message = `Field '${field.name}' doesn't accept argument '${argumentName}'`;
      context.reportError(new GraphQLError(message, { nodes: node, extensions }));
    },
  };
}

/** GitHub's path to a place in the query: `query Queue`, `viewer`, `... on User`, `nope`. */
function pathTo(ancestors: readonly (ASTNode | readonly ASTNode[])[], node: ASTNode): string[] {
  return [...ancestors, node].flatMap((step) => {
    if (!('kind' in step)) return [];
    switch (step.kind) {
      case Kind.OPERATION_DEFINITION:
        return [[step.operation, step.name?.value].filter(Boolean).join(' ')];
      case Kind.FRAGMENT_DEFINITION:
        return [`fragment ${step.name.value}`];
      case Kind.INLINE_FRAGMENT:
        return [step.typeCondition ? `... on ${step.typeCondition.name.value}` : '...'];
      case Kind.FIELD:
        return [step.alias?.value ?? step.name.value];
      case Kind.ARGUMENT:
        return [step.name.value];
      default:
        return [];
    }
  });
}

function withoutPath(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => key !== 'path'));
}
