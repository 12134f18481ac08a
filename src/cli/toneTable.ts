import { isMet, percent, type Aim, type Quality, type ToneScore, type Share } from './toneScore';

/** Formats a score for people: the aims first, then each severity and each label. */
export function toneTable(title: string, { aims, severities, labels }: ToneScore): string {
  return [
    title,
    ...aims.map((aim) => `  ${aim.name.padEnd(36)}${shareWords(aim.share)}  ${aimWords(aim)}`),
    `  ${''.padEnd(28)}${'recall'.padStart(18)}${'precision'.padStart(20)}`,
    ...Object.entries(severities).map(([name, quality]) => row(name, quality)),
    ...Object.entries(labels).map(([name, quality]) => row(name, quality)),
  ].join('\n');
}

function row(name: string, { recall, precision }: Quality): string {
  return `  ${name.padEnd(26)}${shareWords(recall)}${shareWords(precision)}`;
}

function shareWords(share: Share): string {
  const reached = percent(share);
  const figure = Number.isNaN(reached) ? '–' : `${reached.toFixed(1)} %`;
  return `${figure.padStart(9)}${`(${share.part}/${share.whole})`.padStart(11)}`;
}

function aimWords(aim: Aim): string {
  const wish = aim.atLeast === undefined ? `at most ${aim.atMost ?? 100} %` : `at least ${aim.atLeast} %`;
  return `${wish}: ${isMet(aim) ? 'met' : 'missed'}`;
}
