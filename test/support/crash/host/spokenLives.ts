import { existsSync, readFileSync } from 'node:fs';

/** Names the folder in which each window has a file for what it says. */
export const logsVariable = 'GOOD_TURN_CRASH_LOGS';

/** One extension host, from its start to its end. */
export interface Life {
  readonly pid: number;
  /** Of all that windows share. */
  readonly folder: string;
  /** What was acknowledged and not woken since, with the time it was put off until. */
  readonly asleep: ReadonlyMap<string, number>;
  readonly woken: ReadonlySet<string>;
  readonly acknowledged: number;
  /** Why it stopped by itself; one whose page has gone may be told so before it is killed. */
  readonly failure?: string;
}

/**
 * What a window has said in all its lives: `!pid folder` at the start of each, `+id until` for a request that is put
 * off, `?id` before it wakes one, `-id` after, `#words` for what went wrong.
 */
export function spokenLives(log: string): Life[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
  const lives: Life[] = [];
  for (const line of lines) {
    const [, sign, word = '', rest = ''] = /^([-!+?#])(\S+) ?(.*)$/.exec(line)!;
    if (sign === '!') lives.push(aLife(Number(word), rest));
    else if (sign === '#') lives.push({ ...lives.pop()!, failure: line });
    else hear(lives.at(-1)!, sign!, word, Number(rest));
  }
  return lives;
}

type Open = Life & { acknowledged: number; asleep: Map<string, number>; woken: Set<string> };

function aLife(pid: number, folder: string): Open {
  return { pid, folder, asleep: new Map(), woken: new Set(), acknowledged: 0 };
}

function hear(life: Life, sign: string, id: string, until: number): void {
  const { asleep, woken } = life as Open;
  if (sign === '+') asleep.set(id, until);
  else asleep.delete(id);
  if (sign === '-') woken.add(id);
  if (sign === '+') (life as Open).acknowledged++;
}
