import type { Messages, Translate } from './translate';

/** Checking out a request's branch. */
export const checkOutMessages = {
  openFirst: (t: Translate, repository: string) =>
    t('Open {0} in this window first, then check it out.', repository),
  done: (t: Translate, id: string, branch: string) => t('{0} is checked out on {1}', id, branch),
  outdated: (t: Translate, branch: string, id: string) =>
    t('The branch {0} is checked out as it was: its commits differ from those of {1} now.', branch, id),
  checkOut: (t: Translate) => t('Check Out'),
  uncommittedStay: (t: Translate) =>
    t("Uncommitted changes stay in the working tree; Git refuses if they'd be lost."),
  merging: (t: Translate, id: string) => t('A merge is still in progress. Check out {0}?', id),
  uncommitted: (t: Translate, id: string) => t("Some changes aren't committed. Check out {0}?", id),
} as const satisfies Messages;
