/** A command's argument in a link of Markdown, where brackets would end the link. */
export function commandArgument(argument: string | number): string {
  return encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (mark) =>
    mark === '(' ? '%28' : '%29',
  );
}
