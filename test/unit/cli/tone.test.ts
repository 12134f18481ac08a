import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { labelledLines, toneLines } from '../../../src/cli/toneLines';
import { percent, toneScore } from '../../../src/cli/toneScore';
import { toneTable } from '../../../src/cli/toneTable';

suite('The tone command', () => {
  test('names each bad line and keeps the others', () => {
    const { good, bad } = toneLines(
      '{"id":1,"text":"a"}\nnope\n\n[]\n{"id":"b","text":5}\r\n{"id":"c","lang":"zh","text":""}\n',
    );
    assert.deepEqual(good, [
      { id: 1, text: 'a' },
      { id: 'c', text: '' },
    ]);
    assert.deepEqual(
      bad.map(({ line }) => line),
      [2, 4, 5],
    );
  });

  const { good, bad } = labelled('tone.jsonl');

  test('every labelled comment can be read', () => assert.deepEqual([good.length, bad], [755, []]));

  // The rules were written with these comments at hand, the classifier hasn't learnt them. A little under what
  // is reached; the aims themselves stand in the score.
  const held = { least: [85, 98, 97], most: [0.5, 1, 2] };
  for (const lang of ['en', 'zh']) {
    const score = toneScore(good.filter((comment) => comment.lang === lang));
    const least = score.aims.filter(({ atLeast }) => atLeast !== undefined);
    const most = score.aims.filter(({ atMost }) => atMost !== undefined);
    least.forEach(({ name, share }, index) => {
      test(`${lang}: ${name} stays`, () =>
        assert.ok(percent(share) >= (held.least[index] ?? 100), String(percent(share))));
    });
    most.forEach(({ name, share }, index) => {
      test(`${lang}: ${name} stays low`, () =>
        assert.ok(percent(share) <= (held.most[index] ?? 0), String(percent(share))));
    });
    test(`${lang}: the score can be read`, () => assert.match(toneTable(lang, score), /at least 85 %: met/));
  }

  const ordinary = labelled('ordinary.jsonl').good;
  for (const lang of ['en', 'zh']) {
    const [clean, informed, marked] = toneScore(ordinary.filter((comment) => comment.lang === lang))
      .aims.filter(({ atMost }) => atMost !== undefined)
      .map(({ share }) => percent(share));
    test(`${lang}: ordinary comments are left in peace`, () => {
      assert.equal(clean, 0);
      assert.ok((informed ?? 100) <= 4 && (marked ?? 100) <= 12, `${informed ?? ''}, ${marked ?? ''}`);
    });
  }
});

function labelled(file: string): ReturnType<typeof labelledLines> {
  return labelledLines(readFileSync(path.join(__dirname, '../../support', file), 'utf8'));
}
