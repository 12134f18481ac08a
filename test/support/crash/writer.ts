import { writeSync } from 'node:fs';
import type { Log } from '../../../src/app/ports';
import { Snoozes } from '../../../src/app/snoozes';
import { aStoringWindow, anAccount } from '../accounts';
import { aReviewRequest } from '../builders';
import { nodeFiles } from '../nodeFiles';

/**
 * A window that puts requests off until it is killed, and says so of each that it was told to be on the disk:
 * `+id madeAt`, and `-id` for one that it has woken, after `?id` when it began to. Some are its own, some all
 * windows write.
 */
async function main(folder: string, name: string, first: number): Promise<void> {
  const files = nodeFiles(folder, name);
  const quiet = (): void => undefined;
  const log: Log = { info: quiet, warn: (line) => writeSync(2, `${line}\n`), error: quiet };
  const calendar = (): { between: () => number; workingDay: number } => ({ between: () => 0, workingDay: 1 });
  let now = first;
  const clock = (): number => now;
  const { account, storage } = aStoringWindow({ files, log, clock, window: name });
  const snoozes = new Snoozes({ storage, clock, calendar });
  await account.enter(anAccount());
  const snooze = async (number: number, repository: string): Promise<void> => {
    const request = aReviewRequest({ number, repository });
    const madeAt = ++now;
    if (await snoozes.snooze(request, { until: madeAt + 1000 }))
      say(`+github.com/${repository}#${number} ${madeAt}`);
  };
  for (let turn = 1; ; turn++) {
    // Several at once; some the same again and again, since a move over an older file takes two steps.
    await Promise.all([
      snooze(turn % 4, `own/${name}`),
      snooze(first + turn, `own/${name}`),
      snooze(turn % 2, 'acme/shared'),
    ]);
    const id = `github.com/own/${name}#${first + turn - 1}`;
    if (turn % 2 > 0) continue;
    say(`?${id}`);
    if (await snoozes.wake(id)) say(`-${id}`);
  }
}

/** At once: what is left in a buffer would die with the process. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

const [folder, name, first] = process.argv.slice(2);
void main(folder!, name!, Number(first));
