import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startGitHub } from './server';
import { readWorld, type World } from './world';
import { WorldError } from './worldError';

const usage =
  'usage: cli.ts --world FILE [--port N] [--token T] [--now real|ISO] [--schema FILE] [--scopes a,b]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      world: { type: 'string' },
      port: { type: 'string', default: '0' },
      token: { type: 'string' },
      now: { type: 'string' },
      schema: { type: 'string' },
      scopes: { type: 'string' },
    },
  });
  if (values.world === undefined) throw new Error(usage);
  const world = load(values.world, startAt(values.now));
  for (const warning of world.warnings) console.error(`${values.world}: ${warning}`);

  const github = await startGitHub({
    world,
    port: portFrom(values.port),
    schema: values.schema,
    ...(values.token !== undefined && { token: values.token }),
    ...(values.scopes !== undefined && { scopes: values.scopes.split(',').filter(Boolean) }),
  });
  console.log(`ready ${github.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void github.close());
}

function load(file: string, options: { now?: Date }): World {
  try {
    return readWorld(readFileSync(file, 'utf8'), options);
  } catch (error) {
    throw error instanceof WorldError ? new Error(`${file}: ${error.message}`) : error;
  }
}

function startAt(now: string | undefined): { now?: Date } {
  if (now === undefined) return {};
  const date = now === 'real' ? new Date() : new Date(now);
  if (Number.isNaN(date.getTime())) throw new Error(`--now ${now} is neither "real" nor a time`);
  return { now: date };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${text} is not a port`);
  return port;
}

main().catch((error: unknown) => {
  console.error((error as Error).message.replaceAll('\n', ' '));
  process.exitCode = 1;
});
