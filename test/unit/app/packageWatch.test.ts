import { strict as assert } from 'node:assert';
import type { ChangedPaths, PackageFacts, PackageSource } from '../../../src/app/packagePorts';
import type { AccountScope } from '../../../src/app/accountScope';
import { PackageWatch } from '../../../src/app/packageWatch';
import { RefreshLease } from '../../../src/app/refreshLease';
import { FailureError } from '../../../src/core/model/failure';
import { minute } from '../../../src/core/model/instant';
import { finish } from '../../../src/core/model/slices';
import { pack } from '../../../src/core/packages/packed';
import { buildGraph } from '../../../src/core/packages/packageGraph';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { defaultWeights } from '../../../src/core/settings/weights';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';
import { anAccount, aScope } from '../../support/accounts';
import { Disk, FakeTime } from '../../support/windows';

suite('What depends on the requests, over time', () => {
  let disk: Disk;
  let time: FakeTime;
  let lines: string[];
  /** What all windows share, as the stored file does. */
  let stored: PackageFacts | undefined;
  let reads: number;
  let failure: FailureError | undefined;

  setup(() => {
    [disk, time, lines, stored, reads, failure] = [
      new Disk(),
      new FakeTime(now),
      [],
      undefined,
      0,
      undefined,
    ];
  });

  const source: PackageSource = {
    known: () => Promise.resolve(stored),
    read: ({ requests }) => {
      reads++;
      if (failure) return Promise.reject(failure);
      stored = factsOf(
        requests.map(({ nodeId, head }) => [
          nodeId,
          { head: head.oid ?? '', paths: ['a/x.ts'], lines: [12], isCut: false },
        ]),
      );
      return Promise.resolve(stored);
    },
    forget: () => {
      stored = undefined;
      return Promise.resolve();
    },
  };

  const first = aSnapshot([aReviewRequest()]);

  test('knows nothing at first, and tells when it does', async () => {
    const watch = open();
    let told = 0;
    watch.onDidChange(() => told++);
    assert.equal(watch.of(first)(first.requests[0]!), undefined);
    await watch.look(first);
    assert.deepEqual(watch.of(first)(first.requests[0]!)?.changed, ['a']);
    assert.equal(told, 1);
  });

  test('what is stored is there at once, and compared only when it is old or lacks a request', async () => {
    await open().look(first);
    const watch = open();
    await watch.look(first);
    assert.equal(reads, 1);
    assert.ok(watch.of(first)(first.requests[0]!));
    await watch.look(later(29 * minute));
    assert.equal(reads, 1);
    await watch.look(later(31 * minute));
    assert.equal(reads, 2);
    await watch.look(aSnapshot([aReviewRequest({ number: 2 })]));
    assert.equal(reads, 2, 'not again at once');
    time.now += 5 * minute;
    await watch.look(aSnapshot([aReviewRequest({ number: 2 })]));
    assert.equal(reads, 3);
  });

  test('ten windows that start together read once', async () => {
    const windows = Array.from({ length: 10 }, () => open());
    await Promise.all(windows.map((watch) => watch.look(first)));
    assert.equal(reads, 1);
    for (const watch of windows) assert.ok(watch.of(first)(first.requests[0]!));
  });

  test('what fails is a line in the log, keeps what is known, and is tried again later', async () => {
    const watch = open();
    await watch.look(first);
    failure = new FailureError({ kind: 'offline' });
    await watch.look(later(31 * minute));
    assert.deepEqual(
      lines.filter((line) => line.startsWith("Can't")),
      ["Can't read the packages: offline"],
    );
    assert.ok(watch.of(first)(first.requests[0]!));
    failure = undefined;
    await watch.look(later(37 * minute));
    assert.equal(reads, 3);
  });

  test('code that cannot be loaded is a line in the log', async () => {
    const watch = open(() => Promise.reject(new Error('no such file')));
    await watch.look(first);
    assert.deepEqual(lines, ["Can't read the packages: Error: no such file"]);
  });

  test('another account starts anew, and nobody is shown what comes too late', async () => {
    const watch = open();
    const reading = watch.look(first);
    void scopes.get(watch)!.enter(undefined);
    await reading;
    assert.equal(watch.of(first)(first.requests[0]!), undefined);
    await watch.look(first);
    assert.equal(watch.of(first)(first.requests[0]!), undefined);
  });

  test('the same facts are followed once', async () => {
    const watch = open();
    await watch.look(first);
    const request = first.requests[0]!;
    assert.equal(watch.of(first)(request), watch.of(first)(request));
  });

  function later(by: number): Snapshot {
    time.now = now + by;
    return aSnapshot([aReviewRequest()]);
  }

  function open(packages = () => Promise.resolve(source)): PackageWatch {
    const write = (line: string): void => void lines.push(line);
    const log = { info: () => undefined, warn: write, error: write };
    const { clock, pause } = time;
    const rounds = new RefreshLease({ files: disk, clock, delay: pause, log, window: `window ${++windows}` });
    const account = aScope(log);
    const watch = new PackageWatch({
      account,
      clock,
      delay: pause,
      log,
      lease: rounds,
      settings: () => defaultWeights,
    });
    void account.enter(anAccount('rin', { packages }));
    scopes.set(watch, account);
    return watch;
  }

  function factsOf(files: readonly (readonly [string, ChangedPaths])[]): PackageFacts {
    const manifest = {
      ecosystem: 'npm',
      name: 'a',
      folder: 'a',
      manifest: 'a/package.json',
      dependencies: [],
    } as const;
    const graph = finish(buildGraph([{ repository: 'acme/core', packages: pack([manifest]) }], () => true));
    return {
      map: { graph, codeowners: new Map(), generated: new Map(), unread: [] },
      files: new Map(files),
      asOf: time.now,
      cost: { requests: 1, points: 1 },
    };
  }
});

const scopes = new Map<PackageWatch, AccountScope>();
let windows = 0;
