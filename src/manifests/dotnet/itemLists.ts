import { getFileName } from '../paths';
import type { Steps } from '../limits';
import type { PropertyScope } from './expressions';
import type { Item } from './projectFile';

/** An item of a project or one of its imports. */
export interface PlacedItem {
  readonly item: Item;
  readonly scope: PropertyScope;
  /** Whether no condition is left open. */
  readonly isSure: boolean;
}

/**
 * Returns items with those of another type in the place of `@(Type)`. What stays as written is of a type that no
 * file has items of, or does more with them than to put their names into a text.
 *
 * @param lists whether any file of the repository has items of a type; then a project without any has none
 */
export function resolveLists(
  items: readonly PlacedItem[],
  lists: (type: string) => boolean,
  steps: Steps,
): readonly PlacedItem[] {
  const wanted = new Set(
    items.flatMap(({ item }) => partsOf(item.spec).flatMap((part) => listIn(part)?.type ?? [])),
  );
  if (wanted.size === 0) return items;
  const known = new Map<string, PlacedItem[] | 'tooMany'>();

  function resolve(placed: PlacedItem): readonly PlacedItem[] {
    const parts = partsOf(placed.item.spec);
    return parts.some(listIn) ? parts.flatMap((part) => membersOf(part, placed)) : [placed];
  }

  function membersOf(part: string, placed: PlacedItem): readonly PlacedItem[] {
    const list = listIn(part);
    const members = list && (known.get(list.type) ?? (lists(list.type) ? [] : undefined));
    if (!members || members === 'tooMany') return [withSpec(placed, part)];
    steps.left -= 1 + 4 * members.length;
    if (steps.left < 0) return [];
    const { text } = list;
    if (text === undefined)
      return members.map((member) => ({
        ...withSpec(placed, member.item.spec, member.item.metadata),
        scope: member.scope,
        isSure: placed.isSure && member.isSure,
      }));
    // A name that isn't plain can't be put into a text.
    if (members.some(({ item }) => /[$%@]\(|[*?]/.test(item.spec))) return [withSpec(placed, part)];
    return members.map((member) => ({
      ...withSpec(placed, named(text, member.item.spec), member.item.metadata),
      isSure: placed.isSure && member.isSure,
    }));
  }

  function note({ item, isSure }: PlacedItem, resolved: readonly PlacedItem[]): void {
    const before = known.get(item.type) ?? [];
    if (before === 'tooMany') return;
    const parts = resolved.flatMap(separate);
    if (item.action === 'include') {
      before.push(...parts);
      known.set(item.type, before.length > mostMembers ? 'tooMany' : before);
    } else if (isSure) {
      const gone = parts.flatMap((each) => (each.isSure ? each.item.spec : []));
      known.set(item.type, before.filter((each) => !gone.includes(each.item.spec)).map(excluding(gone)));
      steps.left -= before.length * gone.length;
    }
  }

  return items.flatMap((placed) => {
    const resolved = resolve(placed);
    if (wanted.has(placed.item.type)) note(placed, resolved);
    return resolved;
  });
}

/** Which files a wildcard means is found out later. */
function excluding(gone: readonly string[]): (member: PlacedItem) => PlacedItem {
  return (member) => {
    const { item } = member;
    if (!/[*?]/.test(item.spec)) return member;
    const exclude = [item.metadata.get('exclude') ?? '', ...gone].join(';');
    return { ...member, item: { ...item, metadata: new Map([...item.metadata, ['exclude', exclude]]) } };
  };
}

function separate(placed: PlacedItem): readonly PlacedItem[] {
  return placed.item.spec.split(';').map((part) => withSpec(placed, part.trim()));
}

function withSpec(
  placed: PlacedItem,
  spec: string,
  metadata: PlacedItem['item']['metadata'] = new Map(),
): PlacedItem {
  const { item } = placed;
  return { ...placed, item: { ...item, spec, metadata: new Map([...metadata, ...item.metadata]) } };
}

function partsOf(spec: string): readonly string[] {
  return spec.includes('@(') ? spec.split(';').map((part) => part.trim()) : [];
}

/** Items of a type, in lowercase; with a text, each one's name stands in it. */
interface List {
  readonly type: string;
  readonly text?: string;
}

/** Files that don't exist are nobody's projects, so whether they do needs no look here. */
function listIn(part: string): List | undefined {
  const [, type, transform = ''] = /^@\(\s*([\w.-]+)\s*(?:->\s*(\S.*))?\)$/s.exec(part) ?? [];
  if (type === undefined) return undefined;
  const list = { type: type.toLowerCase() };
  if (/^(?:(?:exists|distinct)\(\)\s*)?$/i.test(transform)) return list;
  const text = /^'([^']*)'\s*$/.exec(transform)?.[1];
  if (text === undefined || /[%@]\(/.test(text.replace(name, ''))) return undefined;
  return { ...list, text };
}

function named(text: string, spec: string): string {
  const file = getFileName(spec.replaceAll('\\', '/'));
  return text.replace(name, (_, which: string) =>
    which.toLowerCase() === 'identity' ? spec : file.replace(/\.[^.]*$/, ''),
  );
}

const name = /%\((identity|filename)\)/gi;
const mostMembers = 2000;
