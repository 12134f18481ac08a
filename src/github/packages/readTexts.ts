import type { UnreadReason } from '../../core/packages/packageMap';
import type { QueryAnswers } from '../answers.generated';
import type { Question } from '../query';
import { isObject } from '../unchecked';
import type { BatchedQuery, MissingPart } from './batchedQuery';
import { textsQuery, type Spot } from './packageQueries';

/** Texts per query: GitHub answers these within its ten-second limit. */
const textsAtOnce = 100;

/** In bytes, as far as they're known. */
const largestBatch = 4 * 1024 * 1024;

/** A text to read, by Git's id: several repositories may want the same one. */
export type WantedTexts = ReadonlyMap<string, Spot>;

export interface ReadTexts {
  /** By Git's id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why others couldn't be read, by Git's id. */
  readonly missing: ReadonlyMap<string, UnreadReason>;
}

/**
 * Reads texts of any repositories, a hundred with each query, or fewer if they're large.
 *
 * @param large the bytes of texts that are, by Git's id
 */
export async function readTexts(
  wanted: WantedTexts,
  batch: Pick<BatchedQuery, 'each'>,
  large: ReadonlyMap<string, number> = new Map(),
): Promise<ReadTexts> {
  const texts = new Map<string, string>();
  const missing = new Map<string, UnreadReason>();
  for (const part of parts(wanted, large)) {
    await batch.each(part, textsAtOnce, ofSpots, ([id], answer, why) => {
      const blob = answer?.object;
      const content = wholeText(blob);
      if (content !== undefined) texts.set(id, content);
      else missing.set(id, isObject(blob) ? blobTrouble(blob) : toReason(why));
    });
  }
  return { texts, missing };
}

function parts(wanted: WantedTexts, large: ReadonlyMap<string, number>): (readonly [string, Spot])[][] {
  const found: (readonly [string, Spot])[][] = [];
  let bytes = Infinity;
  for (const each of wanted) {
    const size = large.get(each[0]) ?? 0;
    const last = found.at(-1);
    if (last && last.length < textsAtOnce && bytes + size <= largestBatch) {
      last.push(each);
      bytes += size;
    } else {
      found.push([each]);
      bytes = size;
    }
  }
  return found;
}

function ofSpots(part: readonly (readonly [string, Spot])[]): Question<QueryAnswers['Texts']> {
  return textsQuery(part.map(([, spot]) => spot));
}

type Blob = NonNullable<QueryAnswers['Texts'][`r${number}`]>['object'];

function wholeText(blob: Blob): string | undefined {
  // GitHub may return an empty text for a binary file.
  const content = blob?.isTruncated === true || blob?.isBinary === true ? undefined : blob?.text;
  // A decoder drops the mark, as it does for files on the disk.
  return typeof content === 'string' ? content.replace(/^\uFEFF/, '') : undefined;
}

/** A null in a partial answer may be there the next time. */
function toReason(why: MissingPart | undefined): UnreadReason {
  return why === undefined ? 'noPermission' : why === 'partial' ? 'trouble' : why;
}

/** GitHub returns no text for files that are too large or binary. */
function blobTrouble(blob: Blob): UnreadReason {
  return blob?.isBinary === true ? 'syntax' : 'tooLarge';
}
