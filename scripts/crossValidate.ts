import { english } from '../src/core/messages/translate';
import { checkTone } from '../src/tone/checkTone';
import { scoreText, toModel } from '../src/tone/classifier/classify';
import type { Language } from '../src/tone/finding';
import { learn, prepare, readRemarks, type Remark } from './trainClassifier';

const folds = 5;

/**
 * Prints how the whole checker does on remarks that its classifier hasn't learnt: each fifth of them is
 * scored by a classifier that learnt the other four. The rules have seen the texts in `first`, so the shares
 * of that file flatter.
 */
function main(): void {
  console.log('| texts | label | number | warned | marked mildly | hinted |\n|---|---|---:|---:|---:|---:|');
  for (const language of ['en', 'zh'] as const) {
    const tally = new Map<string, Record<string, number>>();
    for (const [{ from, label }, severity] of scoreAll(language)) {
      const key = `${language}/${from} | ${label}`;
      const counts = tally.get(key) ?? { all: 0, warning: 0, information: 0, hint: 0, none: 0 };
      tally.set(key, { ...counts, all: (counts['all'] ?? 0) + 1, [severity]: (counts[severity] ?? 0) + 1 });
    }
    for (const [key, counts] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const share = (name: string): string =>
        `${((100 * (counts[name] ?? 0)) / (counts['all'] ?? 1)).toFixed(1)} %`;
      console.log(
        `| ${key} | ${counts['all']} | ${share('warning')} | ${share('information')} | ${share('hint')} |`,
      );
    }
  }
}

function scoreAll(language: Language): (readonly [Remark, string])[] {
  const remarks = readRemarks(language);
  const foldOf = (index: number): number => Math.imul(index, 2_654_435_761) >>> 8;
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldOut = (index: number): boolean => foldOf(index) % folds === fold;
    const model = toModel(learn(prepare(remarks.filter((_one, index) => !isHeldOut(index)))));
    return remarks
      .filter((_one, index) => isHeldOut(index))
      .map((remark) => {
        const found = checkTone(remark.text, english, undefined, {}, ({ text }) => scoreText(text, model));
        const severities = found.map(({ severity }) => severity);
        const worst = (['warning', 'information', 'hint'] as const).find((each) => severities.includes(each));
        return [remark, worst ?? 'none'] as const;
      });
  }).flat();
}

main();
