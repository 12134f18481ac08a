import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLocal } from 'mockttp';
import { startGitHub, type RunningGitHub } from './github/server';
import { readWorld } from './github/world';

/** A stand-in GitHub that can be broken and mended while VS Code looks at it. */
export interface TestBench {
  /** Address to set as the server. */
  readonly url: string;
  readonly github: RunningGitHub;
  /** From now on it answers nothing but errors; with `echo`, those that quote what was sent. */
  break(how?: 'echo'): void;
  mend(): void;
  close(): Promise<void>;
}

/** The same by HTTP, for tests that run inside VS Code: `POST url/bench/break` and `POST url/bench/mend`. */
export async function startTestBench(world: object | string, token?: string): Promise<TestBench> {
  const source = typeof world === 'string' ? worldFile(world) : world;
  // VS Code has the real clock: seen by it, a world of last summer would have gone quiet long ago.
  const isReal = 'now' in source && source.now === 'real';
  const github = await startGitHub({
    world: readWorld(source, isReal ? {} : { now: new Date() }),
    ...(token !== undefined && { token }),
  });
  const front = getLocal({ cors: true });
  await front.start();
  let isBroken = false;
  let isEcho = false;
  const turn = (broken: boolean) => (): void => {
    isBroken = broken;
  };
  const byHttp = (broken: boolean) => () => {
    isBroken = broken;
    return { statusCode: 204 };
  };
  await front.forPost('/bench/break').always().thenCallback(byHttp(true));
  await front.forPost('/bench/mend').always().thenCallback(byHttp(false));
  await front
    .forAnyRequest()
    .matching(() => isBroken)
    .always()
    .thenCallback(({ headers }) =>
      isEcho
        ? { statusCode: 200, json: { errors: [{ message: `You sent ${String(headers['authorization'])}` }] } }
        : { statusCode: 502, body: 'Bad Gateway' },
    );
  await front
    .forAnyRequest()
    .matching(() => !isBroken)
    .always()
    .thenForwardTo(github.url);
  return {
    url: front.url.replace('localhost', '127.0.0.1'),
    github,
    break: (how) => {
      isBroken = true;
      isEcho = how === 'echo';
    },
    mend: turn(false),
    close: async () => {
      await front.stop();
      await github.close();
    },
  };
}

export function worldFile(name: string): object {
  return JSON.parse(readFileSync(join(__dirname, 'worlds', `${name}.world.json`), 'utf8')) as object;
}
