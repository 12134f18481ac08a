import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { caselessFileName, fileName } from '../../../../src/app/storage/fileName';
import { Records } from '../../../../src/app/storage/records';
import { day, minute } from '../../../../src/core/model/instant';
import { now } from '../../../support/builders';
import { Disk } from '../../../support/windows';

/** A disk that can refuse single writes, and lose the bell. */
class FaultyDisk extends Disk {
  refuse: (name: string, count: number) => boolean = () => false;
  private count = 0;

  override write(name: string, text: string): Promise<void> {
    if (this.refuse(name, ++this.count)) return Promise.reject(new Error('ENOSPC: no space left on device'));
    return super.write(name, text);
  }
}

suite('Records', () => {
  let disk: FaultyDisk;
  let time: number;
  let lines: string[];

  setup(() => {
    [disk, time, lines] = [new FaultyDisk(), now, []];
  });

  const aWindow = (window: string): Records<string> => {
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    return new Records({ files: disk, log, clock: () => time, window, kind: 'note', schema: v.string() });
  };
  const open = async (window = 'a', account = 'rin'): Promise<Records<string>> => {
    const records = aWindow(window);
    await records.load(account);
    return records;
  };
  const told = (records: Records<string>): { count: number } => {
    const tally = { count: 0 };
    records.onDidChange(() => tally.count++);
    return tally;
  };
  const all = (records: Records<string>): Record<string, string> => Object.fromEntries(records.all());
  const names = (part: string): string[] => [...disk.texts.keys()].filter((name) => name.includes(part));

  test('a record is there at once, on the disk when the promise says so, and at the next start', async () => {
    const a = await open();
    const tally = told(a);
    const put = a.put('x', 'one');
    assert.deepEqual([all(a), tally.count], [{ x: 'one' }, 1]);
    assert.equal(await put, true);
    assert.deepEqual([all(await open('b')), tally.count], [{ x: 'one' }, 1]);
    assert.equal(await a.remove('x'), true);
    assert.deepEqual([all(a), all(await open('c'))], [{}, {}]);
  });

  test('nobody sees the records of another account, and without one nothing is kept', async () => {
    const a = await open();
    await a.put('x', 'one');
    assert.deepEqual(all(await open('b', 'lee')), {});
    await a.load(undefined);
    assert.deepEqual([all(a), await a.put('x', 'two')], [{}, false]);
    await a.load('rin');
    assert.deepEqual(all(a), { x: 'one' });
  });

  test('of many writes of the same record the latest wins, and none gets lost', async () => {
    const a = await open();
    const puts = await Promise.all(['1', '2', '3', '4', '5'].map((value) => a.put('x', value)));
    assert.deepEqual([puts, all(a), all(await open('b'))], [Array(5).fill(true), { x: '5' }, { x: '5' }]);
  });

  test('what is written in the middle of a write is written after it', async () => {
    const a = await open();
    const write = disk.write.bind(disk);
    let second: Promise<boolean> | undefined;
    disk.write = async (name, text) => {
      second ??= a.put('x', 'two');
      await new Promise(setImmediate);
      return write(name, text);
    };
    assert.equal(await a.put('x', 'one'), true);
    assert.deepEqual(all(a), { x: 'two' });
    assert.deepEqual([await second, all(a), all(await open('b'))], [true, { x: 'two' }, { x: 'two' }]);
  });

  test('a look at the disk does not undo what was written while it looked', async () => {
    const a = await open();
    await a.put('old', 'one');
    const [list, read] = [disk.list.bind(disk), disk.read.bind(disk)];
    let isLooking = true;
    disk.list = async (prefix) => {
      const names = await list(prefix);
      const texts = new Map(disk.texts);
      disk.list = list;
      await Promise.all([a.put('new', 'two'), a.remove('old')]);
      disk.read = (name) => (isLooking ? Promise.resolve(texts.get(name)) : read(name));
      return names;
    };
    await a.reload();
    assert.deepEqual(all(a), { new: 'two' });
    isLooking = false;
    assert.deepEqual(all(await open('b')), { new: 'two' });
  });

  suite('on a full disk', () => {
    test('all is kept in memory, told, and written when there is room', async () => {
      const a = await open();
      await a.put('old', 'one');
      const tally = told(a);
      disk.fault = 'ENOSPC';
      assert.deepEqual(await Promise.all([a.put('x', 'two'), a.put('old', 'three')]), [false, false]);
      assert.deepEqual([a.isKeptInMemoryOnly, all(a)], [true, { old: 'three', x: 'two' }]);
      assert.equal(tally.count, 3, 'two changes, and that the disk is full');
      assert.match(lines.join('\n'), /Can't save .*; retrying.*ENOSPC/);
      assert.equal(await a.retry(), false);
      await a.reload();
      assert.deepEqual(all(a), { old: 'three', x: 'two' }, 'what is not on the disk is not lost by a look');
      assert.deepEqual(all(await open('b')), { old: 'one' });
      disk.fault = undefined;
      assert.equal(await a.retry(), true);
      assert.deepEqual([a.isKeptInMemoryOnly, all(await open('c'))], [false, { old: 'three', x: 'two' }]);
    });

    test('the next write that succeeds brings the others along', async () => {
      const a = await open();
      disk.refuse = (name) => name.includes('.x.');
      await a.put('x', 'one');
      await a.put('y', 'two');
      assert.equal(a.isKeptInMemoryOnly, true);
      disk.refuse = () => false;
      await a.put('y', 'three');
      await new Promise(setImmediate);
      assert.deepEqual([a.isKeptInMemoryOnly, all(await open('b'))], [false, { x: 'one', y: 'three' }]);
    });

    test('a removal that was refused is tried again too', async () => {
      const a = await open();
      await a.put('x', 'one');
      const remove = disk.remove.bind(disk);
      disk.remove = () => Promise.reject(new Error('EACCES'));
      assert.equal(await a.remove('x'), false);
      await a.reload();
      assert.deepEqual([all(a), a.isKeptInMemoryOnly, all(await open('b'))], [{}, true, { x: 'one' }]);
      disk.remove = remove;
      await a.retry();
      assert.deepEqual([a.isKeptInMemoryOnly, all(await open('c'))], [false, {}]);
    });

    test('what was refused for an account is not written for another', async () => {
      const a = await open();
      disk.fault = 'ENOSPC';
      await a.put('x', 'one');
      await a.load('lee');
      disk.fault = undefined;
      assert.deepEqual([all(a), await a.retry(), all(await open('b', 'lee'))], [{}, true, {}]);
      assert.deepEqual(all(await open('c', 'rin')), { x: 'one' });
    });

    for (let bad = 1; bad <= 12; bad++) {
      test(`write ${bad} fails and nothing is lost`, async () => {
        const a = await open();
        disk.refuse = (_name, count) => count === bad;
        const keys = ['v', 'w', 'x', 'y', 'z'];
        for (const key of keys) await a.put(key, key);
        await a.retry();
        const expected = Object.fromEntries(keys.map((key) => [key, key]));
        assert.deepEqual([all(a), all(await open('b'))], [expected, expected]);
        assert.equal(a.isKeptInMemoryOnly, false);
      });
    }
  });

  suite('with several windows', () => {
    test('a window learns what another has written and removed, and reads only when there is news', async () => {
      const [a, b] = [await open('a'), await open('b')];
      const tally = told(b);
      await a.put('x', 'one');
      await b.takeOverNewer();
      assert.deepEqual([all(b), tally.count], [{ x: 'one' }, 1]);
      let lists = 0;
      const list = disk.list.bind(disk);
      disk.list = (prefix) => (lists++, list(prefix));
      await b.takeOverNewer();
      assert.equal(lists, 0);
      await a.remove('x');
      await b.takeOverNewer();
      assert.deepEqual([all(b), lists], [{}, 1]);
    });

    test('what one has removed does not come back from the memory of the other', async () => {
      const [a, b] = [await open('a'), await open('b')];
      await a.put('x', 'one');
      await b.reload();
      await a.remove('x');
      assert.equal(await b.update('x', (text) => `${text} more`), true);
      assert.deepEqual([all(b), all(await open('c'))], [{}, {}]);
    });

    test('a change builds on what another window has written meanwhile', async () => {
      const [a, b] = [await open('a'), await open('b')];
      await a.put('x', 'one');
      await b.reload();
      await a.put('x', 'two');
      await b.update('x', (text) => `${text} more`);
      assert.deepEqual([all(b), all(await open('c'))], [{ x: 'two more' }, { x: 'two more' }]);
    });

    test('a bell that cannot ring does no harm but delay', async () => {
      const [a, b] = [await open('a'), await open('b')];
      disk.refuse = (name) => name.includes('-bell');
      assert.equal(await a.put('x', 'one'), true);
      assert.equal(a.isKeptInMemoryOnly, false);
      await b.takeOverNewer();
      assert.deepEqual(all(b), {});
      time += 11 * minute;
      await b.takeOverNewer();
      assert.deepEqual(all(b), { x: 'one' }, 'from time to time a window looks without a bell');
      await a.put('x', 'two');
      disk.refuse = () => false;
      await a.takeOverNewer();
      await b.takeOverNewer();
      assert.deepEqual(all(b), { x: 'two' }, 'and it rings when it can');
    });

    test('a bell that is gone is as good as one that rang', async () => {
      const [a, b] = [await open('a'), await open('b')];
      await a.put('x', 'one');
      await b.takeOverNewer();
      disk.refuse = (name) => name.includes('-bell');
      await a.put('x', 'two');
      disk.texts.delete('note-bell.rin');
      await b.takeOverNewer();
      assert.deepEqual(all(b), { x: 'two' });
    });
  });

  suite('files that are none of ours', () => {
    const file = 'note.rin.x.json';
    const record = (more: object): string => JSON.stringify({ form: 1, key: 'x', value: 'v', ...more });
    const damaged: [name: string, text: string][] = [
      ['empty', ''],
      ['cut off', record({}).slice(0, 20)],
      ['no object', '7'],
      ['null', 'null'],
      ['of an older form', record({ form: 0 })],
      ['without a form', record({ form: undefined })],
      ['of another kind', record({ value: 3 })],
      ['without a value', record({ value: undefined })],
      ['of another record', record({ key: 'y' })],
      ['binary', '\u0000\ufffd\u0001'],
      ['huge', 'x'.repeat(3_000_000)],
      ['huge and well formed', record({ value: 'x'.repeat(3_000_000) })],
    ];
    for (const [name, text] of damaged) {
      test(`${name}: set aside and told, and the others are read`, async () => {
        disk.texts.set(file, text);
        disk.texts.set('note.rin.y.json', record({ key: 'y' }));
        const a = await open();
        assert.deepEqual(all(a), { y: 'v' });
        assert.deepEqual(names('aside'), [`${file}.aside-${Math.floor(now / day)}-a`]);
        assert.equal(disk.texts.get(names('aside')[0]!), text);
        assert.match(lines.join('\n'), /is damaged, or a newer Good Turn wrote it; keeping it as/);
        await a.put('x', 'new');
        assert.deepEqual(all(await open('b')), { x: 'new', y: 'v' });
      });
    }

    test('a name that is taken is not taken again', async () => {
      for (const text of ['first', 'second', 'third']) {
        disk.texts.set(file, text);
        await open();
      }
      assert.deepEqual(
        names('aside').map((name) => disk.texts.get(name)),
        ['first', 'second', 'third'],
      );
    });

    test('of old ones the newest five stay, none longer than 30 days, and nothing else goes', async () => {
      const aside = (age: number, of = file): string => `${of}.aside-${Math.floor(now / day) - age}-a`;
      const others = [
        ...[aside(40, 'note.kim.x.json'), aside(40, 'snooze.rin.x.json'), aside(40, 'note.rin.x.bak')],
        ...[`${file}.aside-soon-a`, 'note.rin.aside-1.bak', 'packages-rin.json'],
      ];
      const kept = [aside(2), aside(3), aside(4, 'note.rin.y.json'), aside(9), aside(29)];
      const gone = [aside(30), aside(31), aside(400, 'note.rin.y.json')];
      for (const name of [...others, ...gone, ...kept]) disk.texts.set(name, 'damaged');
      await open();
      assert.deepEqual(names(''), [...others, ...kept]);
      time += 28 * day;
      await open();
      assert.deepEqual(names(''), [...others, aside(2)]);
    });

    test('what was set aside just now stays: another window may be about to move it back', async () => {
      for (let index = 0; index < 8; index++) disk.texts.set(`note.rin.${index}.json`, 'damaged');
      const a = await open();
      time += day;
      await a.reload();
      assert.equal(names('.aside-').length, 8);
      time += day;
      await a.reload();
      assert.equal(names('.aside-').length, 5);
    });

    test('a disk that deletes nothing hides nothing', async () => {
      disk.texts.set(`${file}.aside-1-a`, 'damaged');
      disk.texts.set(file, record({}));
      disk.remove = () => Promise.reject(new Error('EPERM'));
      assert.deepEqual(all(await open()), { x: 'v' });
      assert.match(lines.join('\n'), /Can't delete note\.rin\.x\.json\.aside-1-a: Error: EPERM/);
    });

    test('a disk that lets nothing be set aside is not written over', async () => {
      disk.texts.set(file, 'damaged');
      disk.rename = () => Promise.reject(new Error('EPERM'));
      const a = await open();
      assert.deepEqual([await a.put('x', 'new'), all(a)], [false, { x: 'new' }]);
      assert.equal(disk.texts.get(file), 'damaged');
    });

    test('one of a newer Good Turn is left to it, and kept when the same record is written here', async () => {
      const text = record({ form: 2, value: { text: 'v' } });
      disk.texts.set(file, text);
      const a = await open();
      await a.reload();
      assert.deepEqual([all(a), disk.texts.get(file), lines.length], [{}, text, 1]);
      assert.match(lines[0]!, /A newer Good Turn wrote .*; leaving it alone/);
      await a.remove('x');
      assert.equal(disk.texts.get(file), text);
      assert.equal(await a.put('x', 'ours'), true);
      assert.equal(disk.texts.get(names('aside')[0]!), text);
      assert.deepEqual(all(await open('b')), { x: 'ours' });
    });

    test('one that was changed under our feet is read before it is written over', async () => {
      const a = await open();
      await a.put('x', 'one');
      disk.texts.set(file, 'damaged meanwhile');
      await a.put('x', 'two');
      assert.equal(disk.texts.get(names('aside')[0]!), 'damaged meanwhile');
      assert.deepEqual(all(await open('b')), { x: 'two' });
    });

    test('two windows that find the same one set it aside once', async () => {
      disk.texts.set(file, 'damaged');
      await Promise.all([open('a'), open('b'), open('c')]);
      assert.deepEqual(
        names('aside').map((name) => disk.texts.get(name)),
        ['damaged'],
      );
    });

    test('a good one that is moved by mistake goes back', async () => {
      const rename = disk.rename.bind(disk);
      disk.texts.set(file, 'damaged');
      disk.rename = async (from, to) => {
        disk.rename = rename;
        await rename(from, 'set aside by another window');
        disk.texts.set(file, record({}));
        await rename(from, to);
      };
      const a = await open();
      await a.reload();
      assert.deepEqual([all(a), disk.texts.get('set aside by another window')], [{ x: 'v' }, 'damaged']);
    });

    test('a disk that cannot be read empties nothing', async () => {
      const a = await open();
      await a.put('x', 'one');
      const [list, read] = [disk.list.bind(disk), disk.read.bind(disk)];
      disk.list = () => Promise.reject(new Error('EIO'));
      await a.reload();
      assert.deepEqual(all(a), { x: 'one' });
      disk.list = list;
      disk.read = () => Promise.reject(new Error('EIO'));
      await a.reload();
      assert.deepEqual([all(a), await a.put('x', 'two')], [{ x: 'one' }, false]);
      disk.read = read;
      await a.retry();
      assert.deepEqual(all(await open('b')), { x: 'two' });
    });
  });

  suite('names', () => {
    const hostile = [
      ...[
        '../../x',
        '..',
        '.',
        '',
        '/',
        '\\',
        'C:\\x',
        'CON',
        'con',
        'nul.txt',
        'a b',
        'a%20b',
        'a~20b',
        '~d',
      ],
      ...[
        'x',
        'X',
        '^x',
        '^X',
        '^^x',
        'github.com/acme/core#12',
        'github.com/Acme/core#12',
        'GITHUB.COM/acme',
      ],
      ...[
        'über',
        'u\u0308ber',
        'ß',
        'ẞ',
        'ı',
        'İ',
        '漢字',
        '👩‍💻',
        '\ud800',
        '\udc00',
        '\ufffd',
        'a\u0000b',
        'a\nb',
      ],
      ...['a.b', 'a-b', 'a', 'trailing.', 'trailing ', '__proto__', 'constructor', '*', '?', '"', '<|>'],
      ...['x'.repeat(300), `${'x'.repeat(299)}y`, 'X'.repeat(300), '漢'.repeat(300)],
    ];
    test('differ on disks that do not tell capitals, and are taken by any disk', () => {
      const made = hostile.map((key) => caselessFileName(key, 90));
      assert.equal(new Set(made.map((name) => name.toLowerCase().normalize('NFC'))).size, hostile.length);
      for (const name of made) {
        assert.match(name, /^[\w!'()~-]*$/);
        assert.ok(name.length <= 90);
      }
    });
    test('of accounts differ', () => {
      const texts = hostile.filter((text) => text.length < 50);
      assert.equal(new Set(texts.map(fileName)).size, texts.length);
      assert.equal(fileName('github.com:8443 rin'), 'github~dcom~3A8443~20rin');
    });
    test('whatever they are, their records come back', async () => {
      const a = await open('a', 'GitHub.com/../Rin');
      await Promise.all(hostile.map((key) => a.put(key, `of ${key}`)));
      const b = await open('b', 'GitHub.com/../Rin');
      assert.deepEqual([...b.all()].sort(), hostile.map((key) => [key, `of ${key}`]).sort());
      for (const name of disk.texts.keys()) assert.ok(name.length < 200, name);
    });
    test('of accounts that begin alike do not mix', async () => {
      await (await open('a', 'rin')).put('x.y', 'one');
      await (await open('a', 'rin.x')).put('y', 'two');
      assert.deepEqual(
        [all(await open('b', 'rin')), all(await open('b', 'rin.x'))],
        [{ 'x.y': 'one' }, { y: 'two' }],
      );
    });
  });
});
