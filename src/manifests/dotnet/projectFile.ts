import { readXml, type Element } from '../xml';

/** An MSBuild file as written; nothing is expanded yet. */
export interface ProjectFile {
  /** In the order of the file, which decides what a property is when it's used. */
  readonly statements: readonly Statement[];
  /** By lowercase name: versions that projects refer to by the name alone. */
  readonly centralVersions: ReadonlyMap<string, string>;
  /** Packages that a project's imports come from: `Microsoft.NET.Sdk`, or a company's own. */
  readonly sdks: readonly string[];
  /** What is added to references during the build, as written: the names are only known then. */
  readonly computed: readonly string[];
}

export type Statement = {
  /** What decides where it stands, by the properties so far. */
  readonly conditions: readonly string[];
} & (
  | { readonly kind: 'property'; readonly name: string; readonly value: string }
  | { readonly kind: 'import'; readonly project: string }
  | {
      readonly kind: 'item';
      readonly item: Item;
      /** What decides in the end: MSBuild goes through items once it knows all properties. */
      readonly lateConditions: readonly string[];
    }
);

export interface Item {
  /** Lowercase, because MSBuild isn't case-sensitive. */
  readonly type: string;
  readonly action: 'include' | 'remove';
  readonly spec: string;
  /** Attributes and child elements, by lowercase name. */
  readonly metadata: ReadonlyMap<string, string>;
}

export function readProjectFile(text: string): ProjectFile {
  const statements: Statement[] = [];
  const centralVersions = new Map<string, string>();
  const root = readXml(text, 'Project');
  const sdks = (root.attributes.get('Sdk') ?? '').split(';');
  const computed: string[] = [];

  function collect(element: Element, outer: readonly string[], isInTarget: boolean): void {
    const conditions = withCondition(outer, element);
    switch (element.name) {
      case 'PropertyGroup':
        if (!isInTarget) for (const each of element.children) property(each, conditions);
        break;
      case 'ItemGroup':
        for (const each of element.children) item(each, outer, withCondition([], element), isInTarget);
        break;
      case 'Import':
        sdks.push(element.attributes.get('Sdk') ?? '');
        if (!element.attributes.has('Sdk'))
          statements.push({ kind: 'import', project: element.attributes.get('Project') ?? '', conditions });
        break;
      case 'Sdk':
        sdks.push(element.attributes.get('Name') ?? '');
        break;
      default:
        for (const each of element.children)
          collect(each, conditions, isInTarget || element.name === 'Target');
    }
  }

  function property({ name, text: value, ...rest }: Element, outer: readonly string[]): void {
    const conditions = withCondition(outer, rest);
    statements.push({ kind: 'property', name: name.toLowerCase(), value, conditions });
  }

  function item(
    element: Element,
    conditions: readonly string[],
    ofGroup: readonly string[],
    isInTarget: boolean,
  ): void {
    const metadata = new Map(
      [...element.attributes, ...element.children.map(({ name, text: value }) => [name, value] as const)].map(
        ([name, value]) => [name.toLowerCase(), value.trim()],
      ),
    );
    const type = element.name.toLowerCase();
    const include = metadata.get('include');
    if (isInTarget) {
      if (/^(?:project|package)reference$/.test(type) && include !== undefined) computed.push(include);
      return;
    }
    if (type === 'packageversion') {
      const version = metadata.get('version');
      const name = include ?? metadata.get('update') ?? '';
      if (version !== undefined) centralVersions.set(name.trim().toLowerCase(), version);
      return;
    }
    const lateConditions = withCondition(ofGroup, element);
    const add = (action: Item['action'], spec = ''): void => {
      if (spec === '') return;
      statements.push({ kind: 'item', item: { type, action, spec, metadata }, conditions, lateConditions });
    };
    add('include', include);
    add('remove', metadata.get('remove'));
  }

  collect(root, [], false);
  return {
    statements,
    centralVersions,
    sdks: sdks.map((each) => (each.split('/')[0] ?? '').trim()).filter((each) => each !== ''),
    computed,
  };
}

function withCondition(
  outer: readonly string[],
  { name, attributes }: Pick<Element, 'attributes'> & { readonly name?: string },
): readonly string[] {
  const condition = attributes.get('Condition')?.trim();
  // What is otherwise chosen depends on all the choices before it.
  if (name === 'Otherwise') return [...outer, unknownCondition];
  return condition === undefined || condition === '' ? outer : [...outer, condition];
}

const unknownCondition = '?';
