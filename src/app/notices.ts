import type { Missing } from '../core/model/snapshot';
import { missingWords } from '../core/messages/failureWords';
import type { Formatting } from '../core/messages/formatting';
import { filteredWords, viewState, type ViewCounts } from './viewWords';
import { inARow } from '../core/messages/inARow';
import { noticeMessages } from '../core/messages/noticeMessages';
import { actionMessages } from '../core/messages/actionMessages';

/** A line above the rows that isn't a request and isn't counted. */
export type Notice =
  | { readonly kind: 'sample' }
  /** Comments that were written but not sent. */
  | { readonly kind: 'unsent'; readonly count: number }
  /** Snoozes and drafts can't be saved to disk and will be lost when this window closes. */
  | { readonly kind: 'inMemoryOnly' }
  | { readonly kind: 'missing'; readonly missing: Missing }
  /** It's unclear whether these people are still waiting. */
  | { readonly kind: 'goneQuiet'; readonly count: number }
  /** VS Code shows no welcome text next to other lines, including the one that says why a list is stale. */
  | { readonly kind: 'filtered'; readonly waiting: number }
  | { readonly kind: 'nobody' };

/** What a click on a notice does. */
export type NoticeStep =
  'leaveSample' | 'grantAccess' | 'showLog' | 'clearFilter' | 'refresh' | 'openUnsent' | 'clearBacklog';

/** State outside the list that notices depend on. */
export interface NoticeContext {
  readonly isSample: boolean;
  readonly unsent: number;
  readonly isInMemoryOnly: boolean;
}

/** Returns nothing if there is no list or nothing unusual, so that the welcome text can show instead. */
export function selectNotices(
  seen: ViewCounts,
  { isSample, unsent, isInMemoryOnly }: NoticeContext,
): readonly Notice[] {
  const { state } = seen;
  if (!('list' in state)) return [];
  const notices: Notice[] = [
    ...(isSample ? [{ kind: 'sample' } as const] : []),
    ...(unsent > 0 ? [{ kind: 'unsent', count: unsent } as const] : []),
    ...(isInMemoryOnly ? [{ kind: 'inMemoryOnly' } as const] : []),
    ...state.list.snapshot.missing.map((missing) => ({ kind: 'missing', missing }) as const),
    ...quietNotices(seen),
  ];
  if (notices.length === 0 && state.kind === 'ready') return [];
  const empty = viewState(seen);
  if (empty === 'filtered') return [...notices, { kind: 'filtered', waiting: state.list.waiting.length }];
  return empty === 'nobody' ? [...notices, { kind: 'nobody' }] : notices;
}

function quietNotices({ shown }: ViewCounts): readonly Notice[] {
  const count = shown?.shown.filter(({ excludedBecause }) => excludedBecause === 'goneQuiet').length ?? 0;
  return count > 0 ? [{ kind: 'goneQuiet', count }] : [];
}

export interface NoticeWords {
  readonly text: string;
  /** Label of the action that a click performs. */
  readonly action: string;
  readonly step: NoticeStep;
}

export function noticeWords(notice: Notice, formatting: Formatting): NoticeWords {
  const { t } = formatting;
  switch (notice.kind) {
    case 'sample':
      return { text: noticeMessages.sample(t), action: actionMessages.leaveSample(t), step: 'leaveSample' };
    case 'unsent':
      return {
        text: noticeMessages.unsent(t, notice.count),
        action: actionMessages.show(t),
        step: 'openUnsent',
      };
    case 'inMemoryOnly':
      return {
        text: noticeMessages.inMemoryOnly(t),
        action: actionMessages.showLog(t),
        step: 'showLog',
      };
    case 'filtered':
      return {
        text: inARow(noticeMessages.noMatch(t), filteredWords(notice.waiting, formatting)),
        action: actionMessages.clearFilter(t),
        step: 'clearFilter',
      };
    case 'nobody':
      return { text: noticeMessages.nobody(t), action: actionMessages.checkAgain(t), step: 'refresh' };
    case 'goneQuiet':
      return {
        text: noticeMessages.goneQuiet(t, notice.count),
        action: actionMessages.askAllStillNeeded(t),
        step: 'clearBacklog',
      };
    case 'missing':
      return missingNotice(notice.missing, formatting);
  }
}

function missingNotice(missing: Missing, { t }: Formatting): NoticeWords {
  const text = missingWords(missing, t);
  switch (missing.kind) {
    case 'teams':
    case 'singleSignOn':
      return { text, action: actionMessages.grantAccess(t), step: 'grantAccess' };
    case 'partial':
      return { text, action: actionMessages.checkAgain(t), step: 'refresh' };
    case 'blockedIssues':
    case 'searchLimit':
    case 'notStored':
      return { text, action: actionMessages.showLog(t), step: 'showLog' };
  }
}
