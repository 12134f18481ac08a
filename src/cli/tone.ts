import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkTone } from '../tone/checkTone';
import { jsonText } from '../core/text/jsonText';
import { english } from '../core/messages/translate';
import { labelledLines, toneLines, type BadLine } from './toneLines';
import { toneScore } from './toneScore';
import { toneTable } from './toneTable';
import { writeErr, writeOut } from './write';

const usage = `Usage: npm run --silent tone -- [--score] FILE.jsonl

  FILE.jsonl   one comment per line: {"id": "1", "text": "…"}; "-" reads standard input.
               Prints {"id", "findings"} for each, in the same order.
  --score      for a file that also has "lang", "labels" and "severity": prints how well they're met`;

/** Runs the tone checker without a window, using the extension's own code, for scripts and checks. */
function main(args: string[]): number {
  if (args.includes('--help')) return writeOut(usage);
  const options = parseOptions(args);
  if (typeof options === 'string') return writeErr(`${options}\n${usage}`);
  const content = readContent(options.file);
  if (content instanceof Error) return writeErr(`Can't read ${options.file}: ${content.message}`);
  return options.score ? printScore(content) : printFindings(content);
}

function printFindings(content: string): number {
  const { good, bad } = toneLines(content);
  const lines = good.map(({ id, text }) => jsonText({ id, findings: checkTone(text, english) }));
  if (lines.length > 0) writeOut(lines.join('\n'));
  return writeProblems(bad);
}

function printScore(content: string): number {
  const { good, bad } = labelledLines(content);
  const tables = [...new Set(good.map((comment) => comment.lang))].sort().map((lang) => {
    const comments = good.filter((comment) => comment.lang === lang);
    return toneTable(`${lang}, ${comments.length} comments`, toneScore(comments));
  });
  if (tables.length > 0) writeOut(tables.join('\n'));
  return writeProblems(bad);
}

interface Options {
  readonly file: string;
  readonly score: boolean;
}

function parseOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { score: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one file.';
    return { file, score: values.score ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readContent(file: string): string | Error {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function writeProblems(bad: readonly BadLine[]): number {
  for (const { line, problem } of bad) writeErr(`line ${line} ${problem}`);
  return bad.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
