/** A command's argument in a link of Markdown, where brackets would end the link. */
export function commandArgument(id: string): string {
  return encodeURIComponent(JSON.stringify([id])).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
}
