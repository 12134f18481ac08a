import { readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from '../src/core/messages/translate';
import { checkTone } from '../src/tone/checkTone';
import { root } from './runMocha';

type Expected = 'warn' | 'mark' | 'none';

interface Case {
  readonly function: string;
  readonly expect: Expected;
  readonly text: string;
}

const folder = path.join(root, 'suites/civility');

/** Prints how well the tone checker meets each function of the suite; `--failed` lists the texts it doesn't. */
function main(isVerbose: boolean): void {
  const functions = JSON.parse(readFileSync(path.join(folder, 'functions.json'), 'utf8')) as {
    id: string;
    expect: Expected;
  }[];
  const [inEnglish, inChinese] = [casesIn('english'), casesIn('chinese')];
  console.log('| function | expected | English | Chinese |\n|---|---|---:|---:|');
  for (const { id, expect } of functions)
    console.log(`| ${id} | ${expect} | ${met(inEnglish, id)} | ${met(inChinese, id)} |`);
  for (const expect of ['warn', 'mark', 'none'] as const) {
    const shareOf = (cases: readonly Case[]): string => {
      const some = cases.filter((each) => each.expect === expect);
      return `${((100 * some.filter(isMet).length) / some.length).toFixed(1)} %`;
    };
    console.log(`| **all** | ${expect} | ${shareOf(inEnglish)} | ${shareOf(inChinese)} |`);
  }
  if (!isVerbose) return;
  for (const each of [...inEnglish, ...inChinese])
    if (!isMet(each))
      console.log(
        `${each.function} (${each.expect}): ${severityOf(each.text)}: ${JSON.stringify(each.text)} ${rulesOf(each.text)}`,
      );
}

function casesIn(name: string): Case[] {
  return linesIn(path.join(folder, `${name}.jsonl`)) as Case[];
}

function linesIn(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

function met(cases: readonly Case[], id: string): string {
  const some = cases.filter((each) => each.function === id);
  return `${some.filter(isMet).length} of ${some.length}`;
}

/** A harmless text may be marked mildly no more than it may be warned of. */
function isMet({ expect, text }: Case): boolean {
  const severity = severityOf(text);
  if (expect === 'warn') return severity === 'warning';
  return expect === 'mark' ? severity !== 'none' : severity === 'none' || severity === 'hint';
}

function severityOf(text: string): string {
  const found = checkTone(text, english).map(({ severity }) => severity);
  return (['warning', 'information', 'hint'] as const).find((each) => found.includes(each)) ?? 'none';
}

function rulesOf(text: string): string {
  return checkTone(text, english)
    .map(({ rule, severity, text: marked }) => `${rule}/${severity}/${JSON.stringify(marked)}`)
    .join(' ');
}

main(process.argv.includes('--failed'));
