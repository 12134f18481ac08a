import type { PullRequest } from '../model/pullRequest';

/** Where a request says that it's a breaking change. */
export type BreakingMark = { readonly in: 'label'; readonly label: string } | { readonly in: 'title' };

/** Finds a label such as `breaking`, or the `!` of Conventional Commits or BREAKING CHANGE in the title. */
export function breakingMark(request: Pick<PullRequest, 'labels' | 'title'>): BreakingMark | undefined {
  const label = request.labels.find(
    (name) => /\bbreaking\b/i.test(name) && !/\b(?:non|not|no)[\s:/_-]*breaking\b/i.test(name),
  );
  if (label !== undefined) return { in: 'label', label };
  const isInTitle =
    /^\w+(?:\([^()]*\))?!:/.test(request.title) || /\bBREAKING[ -]CHANGE\b/.test(request.title);
  return isInTitle ? { in: 'title' } : undefined;
}
