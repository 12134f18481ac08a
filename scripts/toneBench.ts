import type { Translate } from '../src/core/messages/translate';
import type { checkTone } from '../src/tone/checkTone';
import { readRemarks } from './trainClassifier';

/** The checker as it ships, loaded anew: nothing compiled, nothing cached. */
export type LoadTone = () => Promise<{ checkTone: typeof checkTone; english: Translate }>;

/**
 * Checks texts that nobody has checked before: ordinary remarks in another order for each seed, with a new
 * word in each, so that no cache knows a sentence of them.
 */
export async function toneBench(
  load: LoadTone,
  line: (what: string, figure: string, aim: string) => void,
  seed = Number(process.env['SEED'] ?? Date.now()),
): Promise<void> {
  const remark = remarks(seed);
  const { checkTone: check, english } = await load();
  const timed = (text: string): number => {
    const start = performance.now();
    check(text, english);
    return performance.now() - start;
  };
  line('first check of a session', `${timed(remark()).toFixed(0)} ms`, 'under 100 ms');
  line('64 KB of prose, at first', `${timed(long(remark)).toFixed(0)} ms`, 'under 40 ms');
  const warm = Array.from({ length: 9 }, () => timed(long(remark))).sort((a, b) => a - b);
  line('64 KB of prose, later', `${(warm[4] ?? NaN).toFixed(1)} ms`, 'under 10 ms');
  const times = Array.from({ length: 3000 }, () => timed(remark())).sort((a, b) => a - b);
  line('an ordinary comment, median', `${(times[1500] ?? NaN).toFixed(2)} ms`, 'under 0.3 ms');
  line('an ordinary comment, 99 in 100', `${(times[2970] ?? NaN).toFixed(2)} ms`, 'under 2 ms');
}

function remarks(seed: number): () => string {
  const texts = readRemarks('en')
    .filter(({ from }) => from.startsWith('ordinary'))
    .map(({ text }) => text);
  let [state, count] = [seed >>> 0, 0];
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const text = texts[state % texts.length] ?? '';
    return text.replace(/(?=[.!?]*$)/, ` item${seed % 1000}x${count++}`);
  };
}

function long(remark: () => string): string {
  let text = '';
  while (text.length < 65_536) text += `${remark()}\n\n`;
  return text.slice(0, 65_536);
}
