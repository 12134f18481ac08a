export type Severity = 'warning' | 'information' | 'hint';

export type Language = 'en' | 'zh';

/** What a rule has to say about one place of a text. Offsets count UTF-16 units, as those of an editor do. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Why, in one sentence of the user's language. */
  readonly message: string;
  /** What could stand in place of the marked text, in the language of that text. */
  readonly rewrite?: string;
}

const weight: Readonly<Record<Severity, number>> = { warning: 3, information: 2, hint: 1 };

/** Whether it is at least as grave as the user wants to hear of. */
export function isGraveEnough({ severity }: Finding, least: Severity): boolean {
  return weight[severity] >= weight[least];
}

/** In reading order. Where two rules mark the same words, the graver one speaks. */
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

/** Its length without the mark that a rewrite may take the place of: that says nothing of how much a rule knows. */
function wordsIn({ text }: Finding): number {
  return text.replace(/[.!?…。！？]+$/, '').length;
}

/** Neighbours are found by stretches of text, so that a thousand findings need not be compared in pairs. */
function getBlocks({ start, end }: Finding): number[] {
  const first = start >> 6;
  const last = Math.max(first, (end - 1) >> 6);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}
