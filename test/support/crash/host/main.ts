import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { extensions, Uri, type ExtensionContext } from 'vscode';
import { day } from '../../../../src/core/model/instant';
import type { Parts } from '../../../../src/extension';
import { aReviewRequest } from '../../builders';
import { logsVariable } from './spokenLives';

/**
 * An extension that puts requests off by the snoozes of the Good Turn beside it until its host is killed, and says
 * so of each that it was told to be on the disk. The folder it is loaded from names its window.
 */
export function activate(context: ExtensionContext): void {
  const name = path.basename(context.extensionPath);
  const log = path.join(process.env[logsVariable]!, name);
  // At once: what is left in a buffer would die with the process.
  const say = (line: string): void => appendFileSync(log, `${line}\n`);
  say(`!${process.pid} ${Uri.joinPath(context.globalStorageUri, '../good-turn.good-turn').fsPath}`);
  void write(name, say).catch((error: unknown) => say(`#${String(error)}`));
}

async function write(name: string, say: (line: string) => void): Promise<never> {
  const goodTurn = extensions.getExtension<Parts | undefined>('good-turn.good-turn');
  const { snoozes } = (await goodTurn!.activate())!;
  const snooze = async (number: number, repository: string): Promise<boolean> => {
    const until = Date.now() + 30 * day;
    const isStored = await snoozes.snooze(aReviewRequest({ number, repository }), { until });
    if (isStored) say(`+github.com/${repository}#${number} ${until}`);
    return isStored;
  };
  const own = `own/${name}`;
  // No life has the numbers of another one.
  let number = Date.now();
  // Until somebody is signed in, nothing is stored.
  while (!(await snooze(number, own))) await delay(20);
  for (let turn = 1; ; turn++) {
    number++;
    // Several at once; some the same again and again, since a move over an older file takes two steps.
    await Promise.all([
      snooze(number, own),
      snooze(turn % 4, own),
      snooze(turn % 2, 'acme/shared'),
      setImmediate(),
    ]);
    if (turn % 2 > 0) continue;
    const id = `github.com/${own}#${number}`;
    say(`?${id}`);
    if (await snoozes.wake(id)) say(`-${id}`);
  }
}
