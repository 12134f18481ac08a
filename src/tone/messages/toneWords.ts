import type { Finding } from '../finding';
import { addingReason, isHealedByLabel } from '../fixes';
import type { Translate } from '../../core/messages/translate';
import { plural } from '../../core/messages/plural';

/** Returns the status bar entry for a text being written: with an icon, and as a sentence. */
export function toneStatusWords(
  { findings, isTooLong }: { readonly findings: readonly Finding[]; readonly isTooLong: boolean },
  t: Translate,
): { readonly icon: string; readonly text: string; readonly sentence: string } {
  if (isTooLong) {
    return { icon: 'circle-slash', text: t('Too long to check'), sentence: tooLongWords(t) };
  }
  return findings.length === 0
    ? { icon: 'smiley', text: t('Reads kindly'), sentence: nothingWords(t) }
    : {
        icon: 'comment',
        text: remarks(findings.length, t),
        sentence: plural(t, findings.length, {
          one: '{0} suggestion for this text. Click to see it.',
          other: '{0} suggestions for this text. Click to see them.',
        }),
      };
}

export function nothingWords(t: Translate): string {
  return t('No suggestions for this text.');
}

export function tooLongWords(t: Translate): string {
  return t("This text is too long for a review comment, so its tone isn't checked.");
}

export function remarksOnText(count: number, t: Translate): string {
  return plural(t, count, { one: '{0} suggestion for this text', other: '{0} suggestions for this text' });
}

function remarks(count: number, t: Translate): string {
  return plural(t, count, { one: '{0} suggestion', other: '{0} suggestions' });
}

/** What can be done about a finding, as menu items. */
export interface FixWords {
  readonly rewrite: string | undefined;
  readonly deletion: string | undefined;
  readonly reason: string | undefined;
  readonly label: string | undefined;
  readonly dismiss: string;
  readonly switchOff: string;
  readonly why: string;
}

export function fixWords(finding: Finding, t: Translate): FixWords {
  return {
    rewrite: finding.rewrite === undefined ? undefined : t('Say “{0}”', short(finding.rewrite)),
    deletion: finding.deletion && t('Delete these words'),
    reason: addingReason(finding) && t('Add a reason'),
    label: isHealedByLabel(finding) ? t('Add a label…') : undefined,
    dismiss: t('Leave as is'),
    switchOff:
      finding.rule === 'own' ? t('Change my patterns…') : t('Turn off the rule “{0}”…', finding.rule),
    why: t('Why?'),
  };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length > 60 ? `${characters.slice(0, 59).join('').trimEnd()}…` : line;
}
