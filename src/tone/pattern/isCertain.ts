/**
 * Whether we read a pattern as every engine does: it consists of nothing but what `parsePattern` knows, so that
 * nothing can hide how slow it is. Named groups, flags within (`(?i:…)`), backreferences, control letters, halves
 * of characters and padded numbers aren't among it, nor is what later engines may add.
 */
export function isCertain(pattern: string): boolean {
  return certain.test(pattern);
}

const open = String.raw`\((?:\?(?::|<?[=!])|(?!\?))`;
const counts = String.raw`(?:[*+?]|\{(?:0|[1-9]\d{0,3})(?:,(?:0|[1-9]\d{0,3})?)?\})\??`;
const atoms = [
  String.raw`[).^$]`,
  String.raw`\[(?:[^\\\]]|\\[^])*\]`,
  String.raw`\\(?:[bBdDsSwWntrfv]|0(?!\d)|[pP]\{[\w=]{1,50}\}|x[\da-fA-F]{2}|[^\p{L}\p{N}])`,
  String.raw`\\u(?:(?![dD][89a-fA-F])[\da-fA-F]{4}|\{[\da-fA-F]{1,6}\})`,
  String.raw`[^\\()[\]{}*+?|.^$]`,
];
const certain = new RegExp(`^(?:${open}|\\||(?:${atoms.join('|')})(?:${counts})?)*$`, 'u');
