import { createBreathe } from '../app/breathe';
import { FailureError } from '../core/model/failure';
import { JsonSize } from '../app/storage/jsonSize';
import { parseMeasured } from '../app/storage/parseJson';

type Fetch = typeof globalThis.fetch;

/**
 * In bytes, after decompression. GitHub's largest answers are a hundred manifests at once, usually below 1 MB,
 * and the software bill of materials of a huge repository, about 10 MB. Parsing this many takes half a second.
 */
export const largestAnswer = 32 * 1024 * 1024;

/** In bytes. An error's body only has to say why. */
const largestError = 1024 * 1024;

/**
 * A text of little lists unpacks to a thousand times its size, and each value takes as long as 50 bytes of an
 * ordinary answer. The largest bill of materials holds about a quarter of a million.
 */
export const mostValues = 500_000;

/** GitHub's answers have fewer than 40 levels. Code that follows deeper ones could exhaust the stack. */
export const deepestAnswer = 200;

/**
 * Returns the value in a successful answer: octokit's own parser takes many times as long, for the sake of
 * numbers that GitHub doesn't send. Anything but JSON stays a text.
 */
export async function readAnswer(body: unknown, contentType: unknown): Promise<Read> {
  if (!(body instanceof ReadableStream)) return { data: body, isLarge: false };
  const text = await new Response(body).text();
  const isJson = /^application\/(?:scim\+)?json\b/i.test(String(contentType));
  return { data: isJson ? (parseMeasured(text) ?? text) : text, isLarge: text.length > usualAnswer };
}

interface Read {
  readonly data: unknown;
  /** Whatever goes through all of it should pause. */
  readonly isLarge: boolean;
}

/** In letters. Going through this many takes some milliseconds. */
const usualAnswer = 524_288;

/** The answer is larger or deeper, or holds more values, than any of GitHub's. Asking for less at once may help. */
export class AnswerTooLarge extends FailureError {
  constructor() {
    super({ kind: 'nonsense' });
  }
}

/**
 * Reads each answer's body itself, up to a limit, because octokit reads any body to its end and takes one that
 * breaks off for an empty one. Rejects with `AnswerTooLarge` as soon as the limit is passed; what an error
 * status says doesn't depend on its body, so there the body is dropped instead. Aborting also ends a body that
 * never does, whatever the platform's `fetch` makes of the signal.
 */
export function boundedFetch(fetch?: Fetch, most = largestAnswer): Fetch {
  return async (input, init) => {
    const response = await (fetch ?? globalThis.fetch)(input, init);
    if (!response.body) return response;
    const limit = response.ok ? most : Math.min(most, largestError);
    const read = await readBody(response.body, limit, init?.signal ?? undefined);
    if (read === 'tooLarge' && response.ok) throw new AnswerTooLarge();
    const { status, statusText, headers } = response;
    return new Response(typeof read === 'string' ? '' : read, { status, statusText, headers });
  };
}

/** In bytes, between two pauses. */
const piece = 262_144;

async function readBody(
  body: ReadableStream<Uint8Array>,
  most: number,
  signal: AbortSignal | undefined,
): Promise<Blob | 'tooLarge' | 'broken'> {
  const reader = body.getReader();
  // Without a cancel, the rest of the body would still be received and kept.
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const size = new JsonSize();
  const breathe = createBreathe();
  let left = most;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return new Blob(chunks);
      left -= value.byteLength;
      if (left < 0) return 'tooLarge';
      for (let from = 0; from < value.byteLength; from += piece) {
        size.add(value.subarray(from, from + piece));
        if (size.deepest > deepestAnswer || size.values > mostValues) return 'tooLarge';
        // Between chunks of the usual size, others have their turn anyway.
        if (value.byteLength > piece) await breathe();
      }
      chunks.push(new Uint8Array(value));
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return 'broken';
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
