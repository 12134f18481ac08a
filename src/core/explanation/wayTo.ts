import type { Picture } from './picture';

/** A node and all that leads to it from the change, with the links between. */
export function wayTo(
  id: string,
  { links }: Picture,
): { readonly nodes: string[]; readonly links: number[] } {
  const nodes = new Set([id]);
  const found: number[] = [];
  // A set can grow while it is walked.
  for (const node of nodes) {
    links.forEach(({ from, to }, index) => {
      if (to !== node) return;
      found.push(index);
      nodes.add(from);
    });
  }
  return { nodes: [...nodes], links: found };
}
