import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A field that an operation really selects, with the type that it is selected on. */
export interface SelectedField {
  typeName: string;
  node: FieldNode;
  children: SelectedField[];
}

/** The fields of an operation as a tree: fragments laid open, `@skip` and `@include` obeyed. */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): SelectedField[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function select(set: SelectionSetNode, type: GraphQLCompositeType): SelectedField[] {
    return set.selections.flatMap((node) => {
      const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true;
      const include = getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
      if (skip || !include) return [];
      switch (node.kind) {
        case Kind.FIELD: {
          const inner = typeOfField(type, node);
          const children = node.selectionSet && inner ? select(node.selectionSet, inner) : [];
          return [{ typeName: type.name, node, children }];
        }
        case Kind.INLINE_FRAGMENT:
          return select(node.selectionSet, narrowed(node.typeCondition?.name.value, type));
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(node.name.value);
          return fragment
            ? select(fragment.selectionSet, narrowed(fragment.typeCondition.name.value, type))
            : [];
        }
      }
    });
  }

  function narrowed(name: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
    const named = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(named) ? named : type;
  }

  const root = schema.getRootType(operation.operation);
  return root ? select(operation.selectionSet, root) : [];
}

function typeOfField(type: GraphQLCompositeType, node: FieldNode): GraphQLCompositeType | undefined {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[node.name.value];
  const inner = field && getNamedType(field.type);
  return isCompositeType(inner) ? inner : undefined;
}
