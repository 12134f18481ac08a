import type { PullRequest } from '../model/pullRequest';

/** Where a request says that it breaks its users. */
export type BreakingMark = { readonly in: 'label'; readonly label: string } | { readonly in: 'title' };

/** A label such as `breaking`, the `!` of Conventional Commits, or BREAKING CHANGE in the title. */
export function breakingMark(request: Pick<PullRequest, 'labels' | 'title'>): BreakingMark | undefined {
  const label = request.labels.find(
    (name) => /\bbreaking\b/i.test(name) && !/\b(?:non|not|no)[\s:/_-]*breaking\b/i.test(name),
  );
  if (label !== undefined) return { in: 'label', label };
  const isInTitle =
    /^\w+(?:\([^()]*\))?!:/.test(request.title) || /\bBREAKING[ -]CHANGE\b/.test(request.title);
  return isInTitle ? { in: 'title' } : undefined;
}
