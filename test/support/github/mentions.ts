import { isVisible } from './visibility';
import type { World, WorldIssue, WorldPullRequest } from './world';

/** The first time that a request or an issue names another one. */
export type Mention = { readonly at: string } & (
  | { readonly kind: 'pull'; readonly subject: WorldPullRequest }
  | { readonly kind: 'issue'; readonly subject: WorldIssue }
);

/** By `owner/name#number` in lower case, who names it in a text or a comment: GitHub makes an event of each. */
export function mentionsIn(world: World, url: string): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  const add = (mention: Mention, texts: readonly string[]): void => {
    const { repo, number } = mention.subject;
    if (!isVisible(world, repo)) return;
    const own = formatReference(repo, number);
    for (const name of new Set(texts.flatMap((text) => namesIn(text, repo, url)))) {
      if (name !== own) found.set(name, [...(found.get(name) ?? []), mention]);
    }
  };
  for (const subject of world.pullRequests) {
    const said = subject.timeline.flatMap((event) => ('body' in event ? [event.body ?? ''] : []));
    add({ kind: 'pull', subject, at: subject.createdAt }, [subject.body, ...said]);
  }
  for (const subject of world.issues) {
    add({ kind: 'issue', subject, at: subject.createdAt }, [subject.body]);
  }
  return found;
}

export function formatReference(repository: string, number: number): string {
  return `${repository}#${number}`.toLowerCase();
}

function namesIn(text: string, repository: string, url: string): string[] {
  const names = [...text.matchAll(/(?<![\w/])([\w.-]+\/[\w.-]+)?#(\d+)\b|\bGH-(\d+)\b/g)];
  const addresses = [...text.matchAll(/(https?:\/\/[^\s/]+)\/([\w.-]+\/[\w.-]+)\/(?:pull|issues)\/(\d+)/g)];
  return [
    ...names.map(([, where = repository, number, short]) => formatReference(where, Number(number ?? short))),
    ...addresses
      .filter(([, server]) => server === url)
      .map(([, , where = '', number]) => formatReference(where, Number(number))),
  ];
}
