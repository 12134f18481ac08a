/** Encodes a command's argument for a Markdown link, where parentheses would end the link. */
export function commandArgument(argument: string | number): string {
  return encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (mark) =>
    mark === '(' ? '%28' : '%29',
  );
}
