import type { Prose } from './markdown/proseBuilder';
import type { Sentence } from './sentence';

/** Facts about the whole comment that rules can check. */
export interface Comment {
  readonly sentences: readonly Sentence[];
  /** All sentences, one per line, without what only says whom or what kind they are for. */
  readonly text: string;
  /** Number of English words; two Chinese characters count as one. */
  readonly size: number;
  /** Whether it gives a reason; a short comment without one leaves its reader guessing. */
  readonly hasReason: boolean;
  /** Whether it refers to code, a link, a quotation or a number. */
  readonly hasObject: boolean;
  /** Whether it's labeled as a nit, optional or otherwise non-blocking. */
  readonly isLabelled: boolean;
  readonly changedLines: number | undefined;
}

export function toComment(
  source: string,
  prose: readonly Prose[],
  sentences: readonly Sentence[],
  changedLines: number | undefined,
): Comment {
  const text = sentences.map((sentence) => sentence.text).join('\n');
  let hasReason: boolean | undefined;
  let isLabelled: boolean | undefined;
  return {
    sentences,
    text,
    size: countWords(text),
    hasObject: /\uFFFC|(?<![+-])\d/.test(text) || /^ {0,3}(?:```|~~~|>)/m.test(source.slice(0, 4000)),
    changedLines,
    // Computed lazily: only a few rules need it, and long texts are slow to search.
    get hasReason() {
      return (hasReason ??= reason.test(text));
    },
    get isLabelled() {
      return (isLabelled ??= label.test(prose.map(({ folded }) => folded).join('\n')));
    },
  };
}

function countWords(text: string): number {
  if (text.length > 1000) return Infinity;
  const words = text.match(/[a-z0-9'\u00c0-\u024f_-]+|\uFFFC+/gi)?.length ?? 0;
  const characters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return words + characters / 2;
}

const reason =
  /\b(?:because|since|cause|causes|so that|so (?:it|the|we|they|this|that|you|i)\b|otherwise|to avoid|to (?:prevent|keep|make|let|allow|ensure|support)|in order to|due to|e\.g|for example|for instance|which (?:is|will|would|means|breaks|makes|causes|leads|can|could)|that way|as (?:it|this|the|we|they|that|these|there)\b|when|if|unused|redundant|not needed|no longer|already|duplicate[ds]?|instead|in favou?r of|would|will|rather than|until|unless|but|it's|they're|there's|isn't|aren't|deprecated|we (?:have|had|use|already|need|can)|see)\b|[,;:] (?:[a-z']+ ){4}|因为|由于|否则|不然|会(?:导致|报|抛|挂|失败|死锁|引起|影响|造成|有|出|被|把|让|变|丢|漏|一直|重复)|为了|以免|避免|防止|这样|如果|的话|因此|所以|已经|没有?用到|未使用|没人用|重复|多余|原因|方便|导致|容易|时候|比如|例如|不需要|没必要|，[^，。]{8}/;

const label =
  /(?:^|\n|[[(（【])\s*(?:nits?|nitpick(?:ing|s)?|minor|optional|optionally|suggestion|suggest|question|praise|thought|todo|issue|note|chore|polish|style|fyi|tiny|small|super small|very small|micro-?nit|pico|quibble|bikeshed|cosmetic|trivial|non-?blocking|blocking|must|should|p[0-4]|建议|可选|小建议|小问题|小事|吹毛求疵|非阻塞|不阻塞|阻塞|必须|仅供参考|细节|强迫症|个人|微不足道|提个|问题)(?![a-z])|\b(?:non-?blocking|not blocking|feel free to|take it or leave|up to you|no need to|not important|(?:nit|nitpick)[ :,]|if you (?:like|want|feel)|optional(?:ly)?|just a (?:nit|thought|suggestion)|not a blocker|minor (?:thing|point|nit))\b|改不改都|可忽略|可以忽略|不改也|非阻塞|不阻塞|不影响合|随意|看你|可改可不改|无伤大雅/;
