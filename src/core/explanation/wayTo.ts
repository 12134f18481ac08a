import type { Picture } from './picture';

/** Returns a node and everything that leads to it from the change, with the links between them. */
export function wayTo(
  id: string,
  { links }: Picture,
): { readonly nodes: string[]; readonly links: number[] } {
  const nodes = new Set([id]);
  const found: number[] = [];
  // Iterating a set includes members added along the way.
  for (const node of nodes) {
    links.forEach(({ from, to }, index) => {
      if (to !== node) return;
      found.push(index);
      nodes.add(from);
    });
  }
  return { nodes: [...nodes], links: found };
}
