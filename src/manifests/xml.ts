import { XMLParser } from 'fast-xml-parser';
import { limits } from './limits';

/** An XML element: names have no namespace prefix, texts no surrounding whitespace. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Returns the root element. Throws if the XML is incomplete, nested too deeply, or has a different root. */
export function readXml(text: string, rootName: string): Element {
  // The parser accepts truncated files. The mark appended at the end is beside the root only if everything is
  // closed.
  const outermost = elementsIn(parser.parse(`${text}<${endMark}/>`));
  const root = outermost.find(({ name }) => name === rootName);
  if (outermost.at(-1)?.name !== endMark) throw new SyntaxError('Incomplete XML.');
  if (!root) throw new SyntaxError(`Missing root element ${rootName}.`);
  return root;
}

export function getChildren(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Returns the first element on a path downward. */
export function findChild(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let inner = element;
  for (const name of path) inner = inner?.children.find((child) => child.name === name);
  return inner;
}

/** Returns the text of the first element with a name, unless it's empty. */
export function getText(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = findChild(element, ...path)?.text;
  return text === '' ? undefined : text;
}

const endMark = 'end-of-file';

// Entities aren't expanded: a file can declare its own, which may grow without end.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: limits.levels,
});

/**
 * Converts the parser's list of objects with one key each, apart from `:@` for attributes. Relies on the
 * parser's depth limit.
 */
function elementsIn(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Readonly<Record<string, unknown>>) =>
    Object.keys(node)
      .filter((key) => key !== ':@' && key !== '#text')
      .map((name) => ({
        name,
        attributes: new Map(
          Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, withoutEntities(String(value))]),
        ),
        children: elementsIn(node[name]),
        text: textIn(node[name]),
      })),
  );
}

function textIn(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  const texts = nodes.map((node: Readonly<Record<string, unknown>>) => node['#text']);
  return withoutEntities(
    texts
      .filter((text) => typeof text === 'string')
      .join('')
      .trim(),
  );
}

/** Expands only the five predefined entities, which are one character each. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => predefined.get(entity) ?? entity);
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);
