/** Joins multi-line word lists into pattern alternatives. */
export function lists<Name extends string>(written: Readonly<Record<Name, string>>): Record<Name, string> {
  return Object.fromEntries(
    Object.entries<string>(written).map(([name, words]) => [
      name,
      words.replace(/\|?\s*\n\s*/g, (gap) => (gap.startsWith('|') ? '|' : '')),
    ]),
  ) as Record<Name, string>;
}
