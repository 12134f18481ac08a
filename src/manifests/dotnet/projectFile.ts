import { getFolder } from '../paths';
import { readXml, type Element } from '../xml';

/** A file of MSBuild as it is written: properties are not filled in yet. */
export interface ProjectFile {
  /** By name in lower case; MSBuild does not tell case apart. The last one wins. */
  readonly properties: ReadonlyMap<string, string>;
  /** What it lists, whatever the conditions, by the kind of item in lower case: `packagereference`. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** Whether it takes in the file of the same name that lies further up. */
  readonly continuesAbove: boolean;
}

export interface Item {
  readonly include: string;
  /** Attributes and child elements, by name in lower case. */
  readonly metadata: ReadonlyMap<string, string>;
}

export function readProjectFile(text: string, path: string): ProjectFile {
  const properties = new Map<string, string>();
  const items = new Map<string, Item[]>();
  let continuesAbove = false;

  function collect(element: Element): void {
    switch (element.name) {
      case 'PropertyGroup':
        for (const { name, text: value } of element.children) {
          properties.set(name.toLowerCase(), inFolder(value, getFolder(path)));
        }
        break;
      case 'ItemGroup':
        for (const child of element.children) {
          const kind = child.name.toLowerCase();
          const known = items.get(kind) ?? [];
          for (const item of itemsIn(child, getFolder(path))) known.push(item);
          items.set(kind, known);
        }
        break;
      case 'Import':
        continuesAbove ||= isAbove.test(element.attributes.get('Project') ?? '');
        break;
      case 'Target':
        // What happens in mid-build is for the build alone.
        break;
      default:
        element.children.forEach(collect);
    }
  }

  collect(readXml(text, 'Project'));
  return { properties, items, continuesAbove };
}

const isAbove = /GetPathOfFileAbove|GetDirectoryNameOfFileAbove|\.\.[\\/]Directory\./i;

/** Several names may stand in one, with semicolons. */
function itemsIn(element: Element, folder: string): Item[] {
  const metadata = new Map(
    [...element.attributes, ...element.children.map(({ name, text }) => [name, text] as const)].map(
      ([name, value]) => [name.toLowerCase(), value.trim()],
    ),
  );
  return (metadata.get('include') ?? '')
    .split(';')
    .map((include) => inFolder(include.trim(), folder))
    .filter((include) => include !== '')
    .map((include) => ({ include, metadata }));
}

/** The only property that means another thing in each file; a slash in front stands for the top of the repository. */
function inFolder(text: string, folder: string): string {
  return text.replaceAll(/\$\(MSBuildThisFileDirectory\)/gi, folder === '' ? '/' : `/${folder}/`);
}
