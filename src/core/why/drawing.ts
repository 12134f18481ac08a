import type { DependentPackage } from '../packages/downstream';
import type { PictureNode } from './picture';
import { mostSteps } from './steps';

/** The nodes and links of a picture while it is made. */
export class Drawing {
  readonly links: { readonly from: string; readonly to: string }[] = [];
  private readonly known = new Set<string>();
  private readonly places = new Map<string, PictureNode>();
  private count = 0;

  add(node: Omit<PictureNode, 'id'>): PictureNode {
    return { id: `n${this.count++}`, ...node };
  }

  /** Remembers where a package stands, by its steps and name; a name that is there twice keeps its first. */
  place(hops: number, name: string, node: PictureNode): void {
    const key = `${hops} ${name}`;
    if (!this.places.has(key)) this.places.set(key, node);
  }

  /** What stands before a package on its shortest way; a fold where that is folded. */
  before({ hops, path }: DependentPackage): PictureNode | undefined {
    return this.places.get(`${Math.min(hops - 1, mostSteps + 1)} ${path[path.length - 2] ?? ''}`);
  }

  connect(from: PictureNode | undefined, to: PictureNode): void {
    const key = `${from?.id ?? ''} ${to.id}`;
    if (!from || from === to || this.known.has(key)) return;
    this.known.add(key);
    this.links.push({ from: from.id, to: to.id });
  }
}
