import { getFolder } from '../paths';
import { readXml, type Element } from '../xml';

/** An MSBuild file as written; properties aren't expanded yet. */
export interface ProjectFile {
  /** By lowercase name, because MSBuild isn't case-sensitive. The last one wins. */
  readonly properties: ReadonlyMap<string, string>;
  /** All items, regardless of conditions, by lowercase item type: `packagereference`. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** Whether it imports the file of the same name further up. */
  readonly continuesAbove: boolean;
}

export interface Item {
  readonly include: string;
  /** Attributes and child elements, by lowercase name. */
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
        // What happens during the build concerns only the build.
        break;
      default:
        element.children.forEach(collect);
    }
  }

  collect(readXml(text, 'Project'));
  return { properties, items, continuesAbove };
}

const isAbove = /GetPathOfFileAbove|GetDirectoryNameOfFileAbove|\.\.[\\/]Directory\./i;

/** Splits an item at semicolons, because it may include several names. */
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

/**
 * Expands the only property that differs from file to file; a leading slash means the root of the repository.
 */
function inFolder(text: string, folder: string): string {
  return text.replaceAll(/\$\(MSBuildThisFileDirectory\)/gi, folder === '' ? '/' : `/${folder}/`);
}
