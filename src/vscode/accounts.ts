import type { Account } from '../app/accountScope';
import type { Clock, Files, Log, ReviewSource, Store } from '../app/ports';
import type { PackageReader } from '../github/packages/packageReader';
import type { sampleColleagues } from '../sample/sampleColleagues';
import type { sampleChangedTexts } from '../sample/sampleSinceReview';
import type { sampleDraftReview } from '../sample/sampleDraftReview';
import type { samplePackages } from '../sample/samplePackages';
import type { sampleSource } from '../sample/sampleSource';
import type { GitHubCode, Session } from './session';
import { settings } from './settings';
import { readWorkTree } from './workTrees';

export interface PackageCode {
  readonly PackageReader: typeof PackageReader;
  /** The index that the sample fills with its packages. */
  readonly PackageIndex: new () => Parameters<typeof samplePackages>[0];
}

export interface SampleCode {
  readonly sampleColleagues: typeof sampleColleagues;
  readonly sampleChangedTexts: typeof sampleChangedTexts;
  readonly sampleDraftReview: typeof sampleDraftReview;
  readonly samplePackages: typeof samplePackages;
  readonly sampleSource: typeof sampleSource;
}

/** Everything needed to create an account. */
export interface AccountParts {
  /** Loaded on first use, as are packages and the sample. */
  readonly gitHubCode: () => Promise<GitHubCode>;
  readonly packageCode: () => Promise<PackageCode>;
  readonly sampleCode: () => Promise<SampleCode>;
  readonly store: Store;
  /** Files shared by all windows on this machine. */
  readonly files: Files;
  readonly log: Log;
  readonly clock: Clock;
}

/** Creates the account of a user who's signed in to GitHub. */
export async function createAccount(
  { server, token, account: login }: Session,
  { gitHubCode, packageCode, store, files, log, clock }: AccountParts,
): Promise<Account> {
  const {
    connect,
    gitHubSource,
    gitHubWriter,
    readChangedTexts,
    readColleagues,
    readDraftReview,
    toFailure,
  } = await gitHubCode();
  const client = connect(server, token, clock);
  const id = `${server.host} ${login}`;
  return {
    id,
    source: gitHubSource(client, store, clock, {
      withOwn: true,
      agents: () => settings.queue().agents,
      withMentions: () => settings.queue().showMentions,
    }),
    writer: gitHubWriter(client),
    colleagues: (request, teams, signal) => readColleagues(client, request, teams, clock(), signal),
    draftReview: (request, signal) => readDraftReview(client, request, signal),
    changedTexts: (request, signal) => readChangedTexts(client, request, signal),
    toFailure: (error) => toFailure(error, server.web, clock()),
    packages: async () => {
      const code = await packageCode();
      const budget = settings.packageRequests;
      return new code.PackageReader({ client, account: id, files, readWorkTree, clock, log, budget });
    },
  };
}

/** Returns the account of the viewer in the sample organization. */
export function sampleAccount({ clock, packageCode, sampleCode }: AccountParts): Account {
  const source = async (): Promise<ReviewSource> =>
    (await sampleCode()).sampleSource(clock, () => settings.queue().workingHours);
  return {
    source: { read: async (signal, previous) => (await source()).read(signal, previous) },
    id: 'sample',
    toFailure: (error) => ({ kind: 'unexpected', message: String(error) }),
    packages: async () => {
      const [{ PackageIndex }, { samplePackages }] = await Promise.all([packageCode(), sampleCode()]);
      return samplePackages(new PackageIndex());
    },
    colleagues: async () => (await sampleCode()).sampleColleagues(),
    draftReview: async () => (await sampleCode()).sampleDraftReview(),
    changedTexts: async (request) => (await sampleCode()).sampleChangedTexts(request),
  };
}
