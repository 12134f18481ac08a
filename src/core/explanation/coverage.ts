import type { Instant } from '../model/instant';
import type { Downstream } from '../packages/downstream';
import type { Unread } from '../packages/packageMap';
import type { Formatting } from '../messages/formatting';
import { momentWords } from '../messages/timeWords';
import { listWords } from '../messages/lists';
import { plural } from '../messages/plural';
import type { Translate } from '../messages/translate';
import { listed } from './longList';

/** What the figures rest on, and what they leave out. */
export interface Coverage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

export function coverageOf(
  downstream: Downstream | undefined,
  { asOf, now }: { readonly asOf: Instant; readonly now: Instant },
  { t, locale }: Formatting,
): Coverage {
  const age = t('The list is as of {0}.', momentWords(asOf, now, locale));
  const title = t('Based on');
  if (!downstream) {
    const line = t("What depends on the changed packages hasn't been read yet.");
    return { title, lines: [line, age], lists: [] };
  }
  const { unread, change } = downstream;
  const lists = [
    { title: t('Not read'), items: unread.map((each) => `${each.what}: ${whyWords(each, t)}`) },
    { title: t('Names found in several repositories'), items: downstream.ambiguous },
    { title: t('Files that may affect every package'), items: change.global },
    { title: t('Files outside any package'), items: change.unmapped },
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
  return changed.length > 0 ? [] : [t("Its files don't belong to any package that was found.")];
}

function countedWords({ isLowerBound, unread, dependents }: Downstream, t: Translate): string {
  if (!isLowerBound) return t('All packages in the repositories checked were read.');
  const count = dependents.filter(({ weight }) => weight > 0).length;
  if (unread.length === 0)
    return plural(t, count, {
      one: "GitHub doesn't list all changed files: at least {0} package.",
      other: "GitHub doesn't list all changed files: at least {0} packages.",
    });
  const names = listWords(
    unread.map(({ what }) => what),
    t,
  );
  return plural(
    t,
    count,
    {
      one: 'At least {0} package, counted from what could be read. Not read: {1}.',
      other: 'At least {0} packages, counted from what could be read. Not read: {1}.',
    },
    names,
  );
}

function whyWords({ why }: Unread, t: Translate): string {
  switch (why) {
    case 'budget':
      return t("left for later, to stay within GitHub's hourly limit");
    case 'noPermission':
      return t('no permission');
    case 'truncated':
      return t('GitHub lists only part of it');
    case 'syntax':
      return t("couldn't be parsed");
    case 'tooLarge':
      return t('too large');
    case 'partial':
      return t('partly parsed');
    case 'trouble':
      return t("couldn't be fetched");
  }
}
