import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../../src/core/messages/translate';
import { checkTone } from '../../../src/tone/checkTone';
import type { Finding } from '../../../src/tone/finding';
import { deleting, rewriting } from '../../../src/tone/fixes';

const support = path.join(__dirname, '../../support');

/** Every text that is labelled as one that hurts. */
const texts = [
  ...linesOf('tone.jsonl').map((line) => JSON.parse(line) as { text: string; severity: string }),
  ...['en', 'zh'].flatMap((language) =>
    readdirSync(path.join(support, 'toneTexts', language)).flatMap((file) =>
      linesOf(`toneTexts/${language}/${file}`).map((line) => {
        const [severity, text] = JSON.parse(line) as [string, string];
        return { severity, text };
      }),
    ),
  ),
].filter(({ severity }) => severity === 'warn' || severity === 'info');

/** Rules that replace a mark or a word, or put a label in front. */
const isPart = new Set([
  'repeated-marks',
  'all-caps',
  'yours-mine',
  'obviously',
  'unlabelled-nit',
  'over-hedged',
]);

suite('Rewrites of every labelled text', () => {
  const all = texts.flatMap(({ text }) =>
    checkTone(text, english)
      .filter(({ severity }) => severity !== 'hint')
      .map((finding) => ({ text, finding })),
  );
  const rewrites = all.flatMap(({ text, finding }) => {
    const edit = rewriting(finding);
    const isWhole = !isPart.has(finding.rule) && isWholeSentence(text, finding);
    return edit && isWhole ? [{ text, finding, words: edit.text, said: applied(text, edit) }] : [];
  });
  /** In the author's words, with no gap to fill. */
  const complete = rewrites.filter(({ words }) => !words.includes('…'));

  const never = <T extends { readonly finding: Finding; readonly text: string }>(
    those: readonly T[],
    isWrong: (one: T) => boolean,
    show: (one: T) => string,
  ): void => assert.deepEqual(those.filter(isWrong).slice(0, 12).map(show), []);

  test('are many', () => {
    assert.ok(rewrites.length > 10_000, String(rewrites.length));
    assert.ok(complete.length > 900, String(complete.length));
  });

  test('keep code, links and mentions', () =>
    never(
      rewrites,
      ({ finding, words }) => namesIn(finding.text).some((name) => !words.includes(name)),
      ({ finding, words }) => `${finding.text} → ${words}`,
    ));

  test('keep numbers', () =>
    never(
      complete,
      ({ finding, words }) => figuresIn(finding.text).some((figure) => !words.includes(figure)),
      ({ finding, words }) => `${finding.text} → ${words}`,
    ));

  test('say nothing that nobody said', () =>
    never(
      complete,
      ({ finding, words }) => contentOf(words).some((word) => !isIn(word, finding.text.toLowerCase())),
      ({ finding, words }) => `${finding.text} → ${words}`,
    ));

  test('are sentences', () =>
    never(
      complete,
      ({ words }) => !isSentence(words),
      ({ finding, words }) => `${finding.text} → ${words}`,
    ));

  test('leave Markdown as balanced as it was', () =>
    never(
      rewrites,
      ({ text, said }) => isBalanced(text) && !isBalanced(said),
      ({ text, said }) => `${text} → ${said}`,
    ));

  test('pass the checker', () => {
    const suggested = new Map(rewrites.map((each) => [each.words, each]));
    never(
      [...suggested.values()],
      ({ words }) => checkTone(words, english).some(({ severity }) => severity !== 'hint'),
      ({ finding, words }) => `${finding.text} → ${words}`,
    );
  });

  test('are deletions only where the comment says more, and then all of it stays', () =>
    never(
      all.filter(({ finding }) => finding.deletion),
      ({ text, finding }) => {
        const said = applied(text, deleting(finding) ?? { start: 0, end: 0, text: '' });
        const others = text.slice(0, finding.start) + text.slice(finding.end);
        return (
          said.trim() === '' || wordsOf(said).join(' ') !== wordsOf(others).join(' ') || !isBalanced(said)
        );
      },
      ({ text }) => text,
    ));
});

function linesOf(file: string): string[] {
  return readFileSync(path.join(support, file), 'utf8').trimEnd().split('\n');
}

function applied(
  text: string,
  { start, end, text: words }: { start: number; end: number; text: string },
): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** Whether a sentence is replaced, not only a phrase of it. */
function isWholeSentence(text: string, { start, end }: Finding): boolean {
  return (
    (/(?:^|[.!?…;。！？；:：,，\n*_>"'”’)\]）」】-]|[-*+] |\p{Extended_Pictographic})\s*$/u.test(
      text.slice(0, start),
    ) &&
      /^(?:[\s*_~`"'”’)\]）」]*$|[\s*_~"'”’)）」]*[.!?…;。！？；\n|])/.test(text.slice(end))) ||
    /[.!?。！？；;]$/.test(text.slice(start, end))
  );
}

function namesIn(words: string): string[] {
  return [...words.matchAll(/(?<!`)`[^`\n]+`(?!`)|https?:\/\/[^\s)>\]]*[\w/]/g)].map(([name]) => name);
}

function figuresIn(words: string): string[] {
  return [...words.matchAll(/(?<![\w.])\d+(?=%| ?(?:kb|mb|gb|ms|lines?|files?|行|秒|分钟)\b)/gi)].map(
    ([figure]) => figure,
  );
}

/** Words that say something, without the code and the words of asking. */
function contentOf(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/`[^`]*`/g, ' ')
    .split(/[^a-z0-9\u4e00-\u9fff'’-]+/)
    .flatMap((word) => (/[\u4e00-\u9fff]/.test(word) ? [word.replace(asking, '')] : [word]))
    .filter((word) => word.length > 3 && !wordsOfAsking.has(word) && !/^这?里|出于什么考虑/.test(word));
}

/** Chinese has no spaces; there, each character must have been said. */
function isIn(word: string, text: string): boolean {
  return /[\u4e00-\u9fff]/.test(word)
    ? Array.from(word).every((each) => text.includes(each))
    : text.includes(word);
}

const asking = /这里|是出于什么考虑|能不能|麻烦|这个大概什么时候可以好/g;

/** What questions and requests are made of, and the verbs that a deed becomes. */
const wordsOfAsking = new Set(
  'what reason there would could work this that please when ready look again also missing here change have with'
    .concat(
      ' adds breaks changes copies deletes disables duplicates hardcodes ignores uses introduces leaks moves',
    )
    .concat(' removes renames skips swallows comments bypasses copy the an')
    .split(' '),
);

/** A rough test: a verb or an order in English, a few characters in Chinese; no mark left over. */
function isSentence(words: string): boolean {
  if (/^[\s,:;，：；、)）]|[,:;，：；、(（]\s*$| {2}|\b(?:the the|to to|a a|an a)\b/.test(words))
    return false;
  if (/[\u4e00-\u9fff]/.test(words)) return (words.match(/[\u4e00-\u9fff\w]/g)?.length ?? 0) >= 4;
  return words.trim().split(/\s+/).length >= 2;
}

function isBalanced(words: string): boolean {
  const plain = words.replace(/`[^`\n]*`/g, '');
  return (plain.match(/\*\*/g)?.length ?? 0) % 2 === 0 && (words.match(/`/g)?.length ?? 0) % 2 === 0;
}

function wordsOf(words: string): string[] {
  // An item of a numbered list goes with its number.
  return words.replace(/^\s*\d+[.)](?=\s|$)/gm, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
