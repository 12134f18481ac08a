/** A text and its optional link target. */
export interface Link {
  readonly text: string;
  readonly url?: string;
}

export function link(text: string, url: string | undefined): Link {
  return url === undefined ? { text } : { text, url };
}
