import type { Files, Store } from '../app/ports';
import { downstreams } from '../app/downstreams';
import { rank } from '../core/ranking/rank';
import { planSession } from '../core/ranking/session';
import { failureWords, missingWords } from '../core/messages/failureWords';
import { createFormatting } from '../core/messages/formatting';
import { english } from '../core/messages/translate';
import { jsonText } from '../core/text/jsonText';
import { connect, type Client } from '../github/client';
import { gitHubSource } from '../github/gitHubSource';
import { PackageReader } from '../github/packages/packageReader';
import { toFailure } from '../github/toFailure';
import { queueJson } from './queueJson';
import { queueOptions, usage, type QueueOptions } from './queueOptions';
import { queueTable, sessionTable } from './queueTable';
import { writeErr, writeOut } from './write';

/** Prints the queue without a window, using the extension's own code, for scripts and checks. */
async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) return writeOut(usage);
  const options = queueOptions(args, process.env);
  if (typeof options === 'string') return writeErr(options);
  try {
    return await printQueue(options);
  } catch (error) {
    const failure = toFailure(error, options.server.web, Date.now());
    const { language } = toFormatting(options).locale;
    const locale = { language, timeZone: options.settings.workingHours.timeZone };
    return writeErr(`${options.server.host}: ${failureWords(failure, Date.now(), locale, english)}`);
  }
}

async function printQueue(options: QueueOptions): Promise<number> {
  const { server, token, settings, weights, now, isJson, time } = options;
  const client = connect(server, token, Date.now);
  const { signal } = new AbortController();
  const snapshot = await gitHubSource(client, forgetful(), Date.now, {
    agents: () => settings.agents,
    withMentions: () => settings.showMentions,
  }).read(signal);
  const packages = await packageReader(client)
    .read(snapshot, signal)
    .catch((error: unknown) => {
      const words = failureWords(
        toFailure(error, server.web, Date.now()),
        Date.now(),
        toFormatting(options).locale,
        english,
      );
      writeErr(`${server.host}, packages: ${words}`);
      return undefined;
    });
  for (const missing of snapshot.missing) writeErr(missingWords(missing, english));
  const asOf = now ?? snapshot.asOf;
  const queue = rank(snapshot, settings, weights, asOf, {
    getDownstream: packages && downstreams(packages, snapshot, weights),
  });
  const session = time === undefined ? undefined : planSession(queue, time);
  if (isJson) {
    const json = queueJson(
      snapshot,
      { queue, session, asOf, packagesCost: packages?.cost },
      toFormatting(options),
    );
    return writeOut(jsonText(json, 2));
  }
  if (session) return writeOut(sessionTable(session, toFormatting(options)));
  return writeOut(queueTable(snapshot, queue, toFormatting(options)));
}

function toFormatting({ settings, weights }: QueueOptions): ReturnType<typeof createFormatting> {
  return createFormatting(settings, weights, 'en', english);
}

/** Has no budget: a script waits for everything, however many requests it takes. */
function packageReader(client: Client): PackageReader {
  const quiet = (): void => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  return new PackageReader({
    client,
    account: 'cli',
    files: noFiles,
    clock: Date.now,
    log,
    budget: () => Infinity,
  });
}

/** Stores nothing: every run starts fresh. */
function forgetful(): Store {
  return { get: () => undefined, set: () => Promise.resolve() };
}

const noFiles: Files = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  revision: () => Promise.resolve(undefined),
  rename: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  list: () => Promise.resolve([]),
};

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
