import { checkTone } from '../tone/checkTone';
import type { Severity } from '../tone/finding';
import { english } from '../core/messages/translate';

/** A comment that people have labeled. */
export interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly severity: 'none' | 'info' | 'warn';
}

/** A fraction: `part` out of `whole`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Recall: share of comments with it that were flagged. Precision: share of flagged ones that have it. */
export interface Quality {
  readonly recall: Share;
  readonly precision: Share;
}

export interface Aim {
  readonly name: string;
  readonly share: Share;
  /** In percent. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface ToneScore {
  readonly aims: readonly Aim[];
  readonly severities: Readonly<Record<string, Quality>>;
  readonly labels: Readonly<Record<string, Quality>>;
}

export function toneScore(comments: readonly Labelled[]): ToneScore {
  const rows = comments.map(judged);
  const names = [...new Set(rows.flatMap(({ labels }) => labels))].sort();
  const quality = (has: (row: Judged) => boolean, isSaid: (row: Judged) => boolean): Quality => ({
    recall: share(rows.filter(has), isSaid),
    precision: share(rows.filter(isSaid), has),
  });
  return {
    aims: toAims(rows),
    severities: {
      warn: quality(({ severity }) => severity === 'warn', isWarned),
      info: quality(
        ({ severity }) => severity === 'info',
        (row) => isMarked(row) && !isWarned(row),
      ),
      none: quality(
        ({ severity }) => severity === 'none',
        (row) => !isMarked(row),
      ),
    },
    labels: Object.fromEntries(
      names.map((name) => [
        name,
        quality(
          ({ labels }) => labels.includes(name),
          ({ marks }) => marks.has(name),
        ),
      ]),
    ),
  };
}

export function isMet({ share, atLeast = 0, atMost = 100 }: Aim): boolean {
  const reached = percent(share);
  return Number.isNaN(reached) || (reached >= atLeast && reached <= atMost);
}

export function percent({ part, whole }: Share): number {
  return whole === 0 ? NaN : (100 * part) / whole;
}

interface Judged extends Labelled {
  readonly worst: Severity | undefined;
  readonly marks: ReadonlySet<string>;
}

function toAims(rows: readonly Judged[]): Aim[] {
  const clean = rows.filter(({ severity }) => severity === 'none');
  const labelled = rows.filter(({ severity }) => severity !== 'none');
  const warn = rows.filter(({ severity }) => severity === 'warn');
  return [
    { name: 'warnings found', share: share(warn, isWarned), atLeast: 85 },
    {
      name: 'warnings deserved',
      share: share(rows.filter(isWarned), ({ severity }) => severity !== 'none'),
      atLeast: 95,
    },
    { name: 'clean texts warned', share: share(clean, isWarned), atMost: 1 },
    { name: 'labelled texts marked', share: share(labelled, isMarked), atLeast: 80 },
    {
      name: 'clean texts with more than a hint',
      share: share(clean, ({ worst }) => worst === 'warning' || worst === 'information'),
      atMost: 5,
    },
    { name: 'clean texts marked', share: share(clean, isMarked), atMost: 12 },
  ];
}

function judged(comment: Labelled): Judged {
  const findings = checkTone(comment.text, english);
  return {
    ...comment,
    worst: severities.find((severity) => findings.some((finding) => finding.severity === severity)),
    marks: new Set(findings.map(({ rule }) => labelOfRule[rule] ?? rule)),
  };
}

const severities: readonly Severity[] = ['warning', 'information', 'hint'];

function isWarned({ worst }: Judged): boolean {
  return worst === 'warning';
}

function isMarked({ worst }: Judged): boolean {
  return worst !== undefined;
}

function share<T>(of: readonly T[], has: (each: T) => boolean): Share {
  return { part: of.filter(has).length, whole: of.length };
}

/** Labels are coarser than rules. */
const labelOfRule: Readonly<Record<string, string>> = {
  'why-you': 'accusing_you',
  'you-accusation': 'accusing_you',
  'always-never-you': 'accusing_you',
  'yours-mine': 'accusing_you',
  shaming: 'person_attack',
  'person-insult': 'person_attack',
  'code-insult': 'code_insult',
  profanity: 'profanity',
  sarcasm: 'sarcasm_impatience',
  disbelief: 'sarcasm_impatience',
  impatience: 'sarcasm_impatience',
  'go-read-it': 'sarcasm_impatience',
  threat: 'sarcasm_impatience',
  'emoji-only': 'sarcasm_impatience',
  'repeated-marks': 'shouting',
  'all-caps': 'shouting',
  'just-simply': 'absolute_or_belittling',
  obviously: 'absolute_or_belittling',
  'why-not-just': 'absolute_or_belittling',
  absolutes: 'absolute_or_belittling',
  'taste-as-rule': 'absolute_or_belittling',
  'demand-without-reason': 'demand_no_reason',
  'bare-verdict': 'demand_no_reason',
  'criticism-without-proposal': 'vague',
  'vague-request': 'vague',
  'unlabelled-nit': 'unlabelled_nit',
  'over-hedged': 'vague',
  'bare-approval': 'empty_approval',
};
