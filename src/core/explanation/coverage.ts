import type { Instant } from '../model/instant';
import type { Downstream } from '../packages/downstream';
import type { Unread } from '../packages/packageMap';
import type { Formatting } from '../messages/formatting';
import { momentWords } from '../messages/timeWords';
import { listWords } from '../messages/lists';
import type { Translate } from '../messages/translate';
import { listed } from './longList';
import { coverageMessages } from '../messages/coverageMessages';

/** What the figures are based on, and what they leave out. */
export interface Coverage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

export function describeCoverage(
  downstream: Downstream | undefined,
  { asOf, now }: { readonly asOf: Instant; readonly now: Instant },
  { t, locale }: Formatting,
): Coverage {
  const age = coverageMessages.asOf(t, momentWords(asOf, now, locale));
  const title = coverageMessages.title(t);
  if (!downstream) {
    const line = coverageMessages.notReadYet(t);
    return { title, lines: [line, age], lists: [] };
  }
  const { unread, change } = downstream;
  const lists = [
    { title: coverageMessages.notRead(t), items: unread.map((each) => `${each.what}: ${whyWords(each, t)}`) },
    { title: coverageMessages.ambiguous(t), items: downstream.ambiguous },
    { title: coverageMessages.global(t), items: change.global },
    { title: coverageMessages.unmapped(t), items: change.unmapped },
  ];
  return {
    title,
    lines: [...noPackageWords(downstream, t), countedWords(downstream, t), age],
    lists: lists
      .filter(({ items }) => items.length > 0)
      .map(({ title: name, items }) => ({
        title: `${name} (${items.length})`,
        items: listed(items, (text) => text, t),
      })),
  };
}

function noPackageWords({ changed }: Downstream, t: Translate): string[] {
  return changed.length > 0 ? [] : [coverageMessages.noPackage(t)];
}

function countedWords({ isLowerBound, unread, reached }: Downstream, t: Translate): string {
  if (!isLowerBound) return coverageMessages.allRead(t);
  if (unread.length === 0) return coverageMessages.filesUnknown(t, reached);
  const names = listWords(
    unread.map(({ what }) => what),
    t,
  );
  return coverageMessages.atLeast(t, reached, names);
}

function whyWords({ why, family }: Unread, t: Translate): string {
  switch (why) {
    case 'budget':
      return coverageMessages.budget(t);
    case 'noPermission':
      return coverageMessages.noPermission(t);
    case 'truncated':
      return coverageMessages.truncated(t);
    case 'syntax':
      return coverageMessages.syntax(t);
    case 'tooLarge':
      return coverageMessages.tooLarge(t);
    case 'partial':
      return coverageMessages.partial(t);
    case 'trouble':
      return coverageMessages.trouble(t);
    case 'notListed':
      return coverageMessages.notListed(t);
    case 'looseCode':
      return coverageMessages.looseCode(t);
    case 'noReader':
      return family === undefined ? coverageMessages.partial(t) : coverageMessages.noReader(t, family);
  }
}
