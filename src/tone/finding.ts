export type Severity = 'warning' | 'information' | 'hint';

export type Language = 'en' | 'zh';

/** A rule's finding about one place in a text. Offsets count UTF-16 units, as in an editor. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Why, in one sentence in the user's language. */
  readonly message: string;
  /** What could replace the marked text, in that text's language. */
  readonly rewrite?: string;
  /** What can be deleted, because the comment says more without it; only where nothing better can be said. */
  readonly deletion?: { readonly start: number; readonly end: number };
}

const weight: Readonly<Record<Severity, number>> = { warning: 3, information: 2, hint: 1 };

/** Returns whether the finding is at least as severe as the user wants to see. */
export function isGraveEnough({ severity }: Finding, least: Severity): boolean {
  return weight[severity] >= weight[least];
}

/** Returns findings in reading order. If two rules mark the same words, the more severe one wins. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const gravest = [...findings].sort(
    (a, b) => weight[b.severity] - weight[a.severity] || a.start - b.start || wordsIn(b) - wordsIn(a),
  );
  const taken = new Map<number, Finding[]>();
  return gravest
    .filter((finding) => {
      const rooms = getBlocks(finding);
      if (rooms.some((room) => taken.get(room)?.some((other) => overlaps(finding, other)))) return false;
      for (const room of rooms) taken.set(room, [...(taken.get(room) ?? []), finding]);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/**
 * Returns the length without closing punctuation that a rewrite may replace, because it says nothing about
 * how specific a rule is.
 */
function wordsIn({ text }: Finding): number {
  return text.replace(/[.!?…。！？]+$/, '').length;
}

/** Divides text into blocks to find neighbors, so that a thousand findings needn't be compared in pairs. */
function getBlocks({ start, end }: Finding): number[] {
  const first = start >> 6;
  const last = Math.max(first, (end - 1) >> 6);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}
