import { XMLParser } from 'fast-xml-parser';

/** An element of XML: names are without namespace prefixes, texts without the space around them. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The outermost element. Throws what is not whole XML, is nested without end, or has another element outermost. */
export function readXml(text: string, rootName: string): Element {
  // The parser takes half a file for a whole one. What is put at the end stands beside the root, if all is closed.
  const outermost = elementsIn(parser.parse(`${text}<${endMark}/>`));
  const root = outermost.find(({ name }) => name === rootName);
  if (outermost.at(-1)?.name !== endMark) throw new SyntaxError('Not whole.');
  if (!root) throw new SyntaxError(`Not a ${rootName}.`);
  return root;
}

export function getChildren(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element on a path downwards. */
export function findChild(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let inner = element;
  for (const name of path) inner = inner?.children.find((child) => child.name === name);
  return inner;
}

/** What the first element of a name says, unless it is empty. */
export function getText(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = findChild(element, ...path)?.text;
  return text === '' ? undefined : text;
}

const endMark = 'end-of-file';

// Entities stay as they are written: those that a file declares itself may grow without end.
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
});

/** From the parser's list of objects with one key each, `:@` for attributes aside. Its own limit of depth holds. */
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

/** Only the five that all XML knows: they are one character each. */
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
