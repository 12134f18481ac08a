import type { DependentPackage } from '../packages/dependents';
import type { Translate } from '../messages/translate';
import type { Link } from './link';
import { listed, mostListed } from './longList';
import type { FoldedGroup, PictureNode } from './picture';
import { mostSteps } from './steps';

/** The nodes and links of a picture under construction. */
export class Drawing {
  readonly links: { readonly from: string; readonly to: string }[] = [];
  private readonly known = new Set<string>();
  private readonly places = new Map<string, PictureNode>();
  private count = 0;
  private room = mostListed;

  add(node: Omit<PictureNode, 'id'>): PictureNode {
    return { id: `n${this.count++}`, ...node };
  }

  /** Records a package's node by steps and name; if a name occurs twice, the first one wins. */
  place(hops: number, name: string, node: PictureNode): void {
    const key = `${hops} ${name}`;
    if (!this.places.has(key)) this.places.set(key, node);
  }

  /** Returns the node before a package on its shortest path, or the fold that contains it. */
  before({ hops, path }: DependentPackage): PictureNode | undefined {
    return this.places.get(`${Math.min(hops - 1, mostSteps + 1)} ${path[path.length - 2] ?? ''}`);
  }

  /** Groups a fold's items by heading, in order of first appearance, up to the room left on the page. */
  inside(items: readonly (Link & { readonly heading: string })[], t: Translate): readonly FoldedGroup[] {
    const groups = new Map<string, Link[]>();
    const lines = listed(items, (text) => ({ text, heading: '' }), t, this.room);
    for (const { heading, ...item } of lines) {
      const group = groups.get(heading);
      if (group) group.push(item);
      else groups.set(heading, [item]);
    }
    this.room -= Math.min(this.room, items.length);
    return [...groups].map(([heading, links]) => ({ heading, items: links }));
  }

  connect(from: PictureNode | undefined, to: PictureNode): void {
    const key = `${from?.id ?? ''} ${to.id}`;
    if (!from || from === to || this.known.has(key)) return;
    this.known.add(key);
    this.links.push({ from: from.id, to: to.id });
  }
}
