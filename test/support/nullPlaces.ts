import {
  getOperationAST,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  TypeMetaFieldDef,
  isInterfaceType,
  type GraphQLOutputType,
} from 'graphql';
import { githubSchema } from './github/schema';
import { selectedFields, type SelectedField, type Variables } from './github/selectedFields';

export type Path = readonly (string | number)[];

/** The first of its kind in an answer. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Places of an answer that may be null by GitHub's schema and are not, by their names, as in `asked.nodes[].author`.
 * What tells of the next page is one of them, though its parts alone may be null.
 */
export function nullablePlaces(
  query: string,
  variables: Variables,
  data: object | undefined,
): Map<string, Place> {
  const schema = githubSchema();
  const document = parse(query);
  const places = new Map<string, Place>();
  // A refusal has no data.
  if (data) walk(selectedFields(schema, document, getOperationAST(document)!, variables), data, '', []);
  return places;

  function walk(fields: readonly SelectedField[], value: object, name: string, path: Path): void {
    for (const { typeName, node, children } of fields) {
      const key = (node.alias ?? node.name).value;
      const told = '__typename' in value ? value.__typename : typeName;
      if (node.name.value === '__typename' || !(key in value)) continue;
      if (isObjectType(schema.getType(typeName)) && told !== typeName) continue;
      const type = findType(typeName, node.name.value);
      const of = told === typeName && isOneOfMany(name) ? `<${typeName}>` : '';
      visit(children, value[key as keyof typeof value], type, `${name}${of}.${key.replace(/\d+$/, '#')}`, [
        ...path,
        key,
      ]);
    }
  }

  function visit(
    children: readonly SelectedField[],
    value: unknown,
    type: GraphQLOutputType,
    name: string,
    path: Path,
  ): void {
    if (value === null || value === undefined) return;
    if ((!isNonNullType(type) || name.endsWith('.pageInfo')) && !places.has(name))
      places.set(name, { path, value });
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner) && Array.isArray(value)) {
      value.forEach((each: unknown, index) =>
        visit(children, each, inner.ofType, `${name}[]`, [...path, index]),
      );
    } else if (typeof value === 'object') walk(children, value, name, path);
  }

  function findType(typeName: string, field: string): GraphQLOutputType {
    if (field === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
    return type.getFields()[field]!.type;
  }
}

function isOneOfMany(name: string): boolean {
  return name.endsWith('.timelineItems.nodes[]');
}

/** False where there is no such place: another answer to the same query may be shorter. */
export function setAt(data: object | undefined, path: Path, value: unknown): boolean {
  let inner: unknown = data;
  for (const key of path.slice(0, -1))
    inner = (inner as Record<string | number, unknown> | null | undefined)?.[key];
  const last = path.at(-1)!;
  if (typeof inner !== 'object' || inner === null || !(last in inner)) return false;
  Object.assign(inner, { [last]: value });
  return true;
}
