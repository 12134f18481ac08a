import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { format, resolveConfig } from 'prettier';
import { everyQuery } from './everyQuery';
import { githubSchema } from './github/schema';

export const answersFile = 'src/github/answers.generated.ts';

/** The text of `answersFile`: for each operation, exactly what it selects, in the types of GitHub's schema. */
export async function answerTypes(queries: object = everyQuery()): Promise<string> {
  const bodies = Object.entries(queries).map(([name, query]) => writeInterfaces(name, String(query)));
  const fragments = new Map(bodies.flatMap((each) => [...each.fragments]));
  const written = `// Written by \`npm run types\` from the queries and GitHub's schema. Change those instead.
    import type { Flag, Int, List, Part, Text, Time, Unchecked } from './unchecked';

    /** Each operation's answer, by its name. */
    export interface QueryAnswers { ${bodies.map(({ answer }) => answer).join('\n\n')} }

    ${[...fragments.values()].join('\n\n')}`;
  return format(written, { ...(await resolveConfig(answersFile)), parser: 'typescript' });
}

interface Written {
  readonly answer: string;
  readonly fragments: ReadonlyMap<string, string>;
}

/** What is selected of one object: its fields, by the keys of the answer, and the fragments that are spread in it. */
interface Selection {
  readonly fields: Map<string, { type: GraphQLOutputType; nodes: FieldNode[] }>;
  readonly spreads: Set<string>;
}

function writeInterfaces(name: string, query: string): Written {
  const schema = githubSchema();
  const document = parse(query);
  const definitions = new Map<string, FragmentDefinitionNode>();
  const fragments = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
  }

  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.name?.value !== name)
    throw new Error(`There is no operation ${name}.`);
  const answer = `readonly ${name}: ${writeObject([operation.selectionSet], schema.getQueryType()!)};`;
  for (const [fragment, { selectionSet, typeCondition }] of definitions) {
    const type = schema.getType(typeCondition.name.value) as GraphQLCompositeType;
    fragments.set(fragment, `export interface ${toTypeName(fragment)} ${writeObject([selectionSet], type)}`);
  }
  return { answer, fragments };

  function writeObject(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): string {
    const groups = new Map<string, { types: string[]; selection: Selection }>();
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const isTold = sets.some(({ selections }) =>
      selections.some((each) => each.kind === Kind.FIELD && each.name.value === '__typename'),
    );
    for (const each of possible) {
      const selection = nothingSelected();
      for (const set of sets) select(set, each, selection);
      const body = printed(selection);
      const known = groups.get(body);
      if (known) known.types.push(each.name);
      else groups.set(body, { types: [each.name], selection });
    }
    if (isTold) return [...groups].map(([body, { types }]) => withName(body, types)).join(' | ');
    // Nothing tells which type it is: all that may be there may be read.
    const all = nothingSelected();
    for (const { selection } of groups.values()) {
      for (const [key, { type: inner, nodes }] of selection.fields) {
        all.fields.set(key, { type: inner, nodes: [...(all.fields.get(key)?.nodes ?? []), ...nodes] });
      }
      for (const spread of selection.spreads) all.spreads.add(spread);
    }
    return printed(all);
  }

  function select(set: SelectionSetNode, type: GraphQLObjectType, into: Selection): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        if (node.name.value === '__typename') continue;
        const key = writeKey((node.alias ?? node.name).value);
        const known = into.fields.get(key);
        if (known) known.nodes.push(node);
        else into.fields.set(key, { type: typeOfField(type, node), nodes: [node] });
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (isOf(type, node.typeCondition?.name.value)) select(node.selectionSet, type, into);
      } else if (isOf(type, definitions.get(node.name.value)?.typeCondition.name.value)) {
        into.spreads.add(toTypeName(node.name.value));
      }
    }
  }

  function isOf(type: GraphQLObjectType, condition: string | undefined): boolean {
    const wanted = condition === undefined ? type : schema.getType(condition);
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  }

  function printed({ fields, spreads }: Selection): string {
    const lines = [...fields].map(([key, { type, nodes }]) => `readonly ${key}: ${writeValue(type, nodes)};`);
    const own = lines.length > 0 ? [`{ ${lines.join(' ')} }`] : [];
    return [...spreads, ...own].join(' & ') || '{ }';
  }

  function writeValue(type: GraphQLOutputType, nodes: readonly FieldNode[]): string {
    const nullable = getNullableType(type);
    const named = getNamedType(type);
    if (!isCompositeType(named))
      return isEnumType(named) ? writeEnum(named.getValues()) : writeScalar(named.name);
    const inner = writeObject(
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      named,
    );
    return isListType(nullable) ? `List<${inner}>` : `Part<${inner}>`;
  }

  function typeOfField(type: GraphQLObjectType, { name: { value } }: FieldNode): GraphQLOutputType {
    const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((each) => each.name === value);
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const field = meta ?? fields[value];
    if (!field) throw new Error(`${type.name} has no ${value}.`);
    return field.type;
  }
}

/** Numbered parts, `o0`, `o1`…, are as many as are asked for. */
function writeKey(key: string): string {
  const prefix = /^([a-z])\d+$/.exec(key)?.[1];
  return prefix === undefined ? `${key}?` : `[alias: \`${prefix}\${number}\`]`;
}

function nothingSelected(): Selection {
  return { fields: new Map(), spreads: new Set() };
}

/** Null stands for the many types of which nothing is selected, and for those that the schema does not know. */
function withName(body: string, types: readonly string[]): string {
  const names = [...(types.length > 8 ? [] : types.map((name) => `'${name}'`)), 'null'];
  return body.replace('{', `{ readonly __typename?: ${names.join(' | ')};`);
}

function writeEnum(values: readonly { readonly name: string }[]): string {
  return `Unchecked<${values.map(({ name }) => `'${name}'`).join(' | ')}>`;
}

function writeScalar(name: string): string {
  const known: Readonly<Record<string, string>> = {
    ID: 'Text',
    String: 'Text',
    GitObjectID: 'Text',
    URI: 'Text',
    DateTime: 'Time',
    Int: 'Int',
    Boolean: 'Flag',
  };
  const type = known[name];
  if (type === undefined) throw new Error(`No type is known for ${name}.`);
  return type;
}

function toTypeName(fragment: string): string {
  return `${fragment.charAt(0).toUpperCase()}${fragment.slice(1)}Fields`;
}
