import type { Missing } from '../core/model/snapshot';
import { missingWords } from '../core/messages/failureWords';
import type { Formatting } from '../core/messages/formatting';
import { filteredWords, viewState, type ViewCounts } from './viewWords';
import { inARow } from '../core/messages/inARow';
import { plural } from '../core/messages/plural';

/** A line on top of the rows that is no request and is not counted. */
export type Notice =
  | { readonly kind: 'sample' }
  /** Texts that were written and not sent. */
  | { readonly kind: 'unsent'; readonly count: number }
  /** The disk refuses what was snoozed or written: it is kept as long as the window. */
  | { readonly kind: 'inMemoryOnly' }
  | { readonly kind: 'missing'; readonly missing: Missing }
  /** Nobody knows whether these people still wait. */
  | { readonly kind: 'goneQuiet'; readonly count: number }
  /** VS Code shows no welcome text beside other lines, nor beside the one that says why a list is old. */
  | { readonly kind: 'filtered'; readonly waiting: number }
  | { readonly kind: 'nobody' };

/** What a click on a notice does. */
export type NoticeStep =
  'leaveSample' | 'grantAccess' | 'showLog' | 'clearFilter' | 'refresh' | 'openUnsent' | 'clearBacklog';

/** What stands around the list. */
export interface NoticeContext {
  readonly isSample: boolean;
  readonly unsent: number;
  readonly isInMemoryOnly: boolean;
}

/** None without a list, and none in ordinary life: then the welcome text speaks alone. */
export function noticesOf(
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
  /** What a click does. */
  readonly action: string;
  readonly step: NoticeStep;
}

export function noticeWords(notice: Notice, speech: Formatting): NoticeWords {
  const { t } = speech;
  switch (notice.kind) {
    case 'sample':
      return { text: t('This is a sample organisation'), action: t('Leave the sample'), step: 'leaveSample' };
    case 'unsent':
      return {
        text: plural(t, notice.count, { one: '{0} unsent comment', other: '{0} unsent comments' }),
        action: t('Show'),
        step: 'openUnsent',
      };
    case 'inMemoryOnly':
      return {
        text: t("Can't save to disk. Snoozes and drafts will be lost when this window closes."),
        action: t('Show log'),
        step: 'showLog',
      };
    case 'filtered':
      return {
        text: inARow(t('No one matches the filter.'), filteredWords(notice.waiting, speech)),
        action: t('Clear filter'),
        step: 'clearFilter',
      };
    case 'nobody':
      return { text: t('No one is waiting for you.'), action: t('Check again'), step: 'refresh' };
    case 'goneQuiet':
      return {
        text: plural(t, notice.count, { one: '{0} has gone quiet', other: '{0} have gone quiet' }),
        action: t("Ask if they're still needed"),
        step: 'clearBacklog',
      };
    case 'missing':
      return missingNotice(notice.missing, speech);
  }
}

function missingNotice(missing: Missing, { t }: Formatting): NoticeWords {
  const text = missingWords(missing, t);
  switch (missing.kind) {
    case 'teams':
    case 'singleSignOn':
      return { text, action: t('Grant access'), step: 'grantAccess' };
    case 'partial':
      return { text, action: t('Check again'), step: 'refresh' };
    case 'blockedIssues':
    case 'searchLimit':
    case 'notStored':
      return { text, action: t('Show log'), step: 'showLog' };
  }
}
