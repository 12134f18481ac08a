import type { RankedRequest } from '../rank';
import type { Reason } from '../score';
import type { Weights } from '../weights';
import { evidenceOf, reasonSentence } from '../words/reasonWords';
import type { Speech } from '../words/speech';
import { link, type Link } from './link';

/** The reasons as a table: its points add up to the total exactly. */
export interface ReasonTable {
  readonly title: string;
  readonly columns: { readonly points: string; readonly reason: string; readonly weight: string };
  readonly rows: readonly ReasonRow[];
  readonly total: { readonly points: string; readonly text: string };
}

export interface ReasonRow {
  /** "12.1"; empty where a reason decides the place and not the score. */
  readonly points: string;
  /** Of the strongest reason's points, 0 to 1. */
  readonly share: number;
  readonly sentence: string;
  readonly evidence: readonly Link[];
  /** What opens when there is more evidence than is shown at once: "17 more". */
  readonly more: string;
  readonly weights: readonly { readonly key: WeightKey; readonly text: string }[];
}

export type WeightKey = Exclude<keyof Weights, 'edges' | 'materials' | 'responseTarget' | 'fairAfterTargets'>;

/** So much evidence of one reason is in sight. */
export const shownEvidence = 3;

export function reasonTable(
  { score, request }: RankedRequest,
  { web, weights }: { readonly web: string | undefined; readonly weights: Weights },
  speech: Speech,
): ReasonTable {
  const { t } = speech;
  const strongest = Math.max(0, ...score.reasons.map(({ points }) => points));
  return {
    title: t('Reasons'),
    columns: { points: t('Points'), reason: t('Reason'), weight: t('Weight') },
    rows: score.reasons.map((reason) => {
      const evidence = evidenceOf(reason, request, web ?? '').map(({ text, url }) =>
        link(text, web === undefined ? undefined : url),
      );
      return {
        points: reason.kind === 'fairness' ? '' : reason.points.toFixed(1),
        share: strongest > 0 ? reason.points / strongest : 0,
        sentence: reasonSentence(reason, speech),
        evidence,
        more: t('{0} more', Math.max(0, evidence.length - shownEvidence)),
        weights: weightKeys(reason).map((key) => ({ key, text: `${key} ${weights[key]}` })),
      };
    }),
    total: { points: score.total.toFixed(1), text: t('in all, of 100 at most') },
  };
}

/** The weights that multiply in a reason's points. */
function weightKeys({ kind }: Reason): readonly WeightKey[] {
  switch (kind) {
    case 'dependents':
    case 'teams':
    case 'breaking':
    case 'due':
    case 'age':
      return [kind];
    case 'global':
      return ['dependents', 'globalCap'];
    case 'stacked':
    case 'blocks':
      return ['waiting'];
    case 'awaited':
      return ['waiting', 'awaited'];
    case 'people':
      return ['waiting', 'person'];
    case 'fairness':
      return [];
  }
}
