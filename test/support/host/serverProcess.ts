import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { patience } from '../patience';
import { until } from '../until';

/** The port that the server chose, once it listens there. */
export function listeningPort(
  child: ChildProcess,
  log: ((line: string) => void) | undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const timer = setTimeout(() => fail(`did not start within ${patience / 1000} s`), patience);
    const fail = (what: string): void => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ${what}:\n${lines.slice(-30).join('\n')}`));
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        log?.(line);
        const port = /listening on (\d+)/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(Number(port));
      });
    }
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => fail(`ended early (exit ${code})`));
  });
}

/** The extension hosts that a server has started, as it tells of them. */
export function hostsIn({ stdout }: ChildProcess): { end(): Promise<void> } {
  const alive = new Set<number>();
  if (stdout !== null) {
    createInterface({ input: stdout }).on('line', (line) => {
      const [, pid, what] = /<(\d+)> (Launched|Extension Host Process exited)/.exec(line) ?? [];
      if (what === 'Launched') alive.add(Number(pid));
      else alive.delete(Number(pid));
    });
  }
  return {
    end: async () => {
      for (const pid of alive) kill(pid);
      await until(() => alive.size === 0);
    },
  };
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(patience);
}

/** One that has ended by itself is fine as well. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
