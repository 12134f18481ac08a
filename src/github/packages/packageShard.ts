import * as v from 'valibot';
import { ByteReader } from '../../app/storage/byteReader';
import { ByteWriter } from '../../app/storage/byteWriter';
import { parseJson } from '../../app/storage/parseJson';
import type { ShardFormat } from '../../app/storage/shards';
import type { Sliced } from '../../core/model/slices';
import { readPacked, writePacked } from './packedBytes';
import { readTexts, SharedTexts } from './sharedTexts';
import type { StoredRepository } from './storedPackages';
import { storedFacts } from './storedSchemas';

/**
 * How a shard holds repositories: the schema version; facts as JSON, by name; the texts that their packages
 * share; then each one's packages as numbers. JSON for all of it takes five times as long to read.
 */
export function packageShard(form: number): ShardFormat<StoredRepository> {
  return {
    *encode(entries): Sliced<Uint8Array<ArrayBuffer>> {
      const texts = new SharedTexts();
      const numbers = new ByteWriter();
      const all: [string, unknown][] = [];
      for (const [name, { packages, ...facts }] of entries) {
        all.push([name, facts]);
        writePacked(packages, texts.numberIn(packages.texts), numbers);
        yield;
      }
      const to = new ByteWriter();
      to.number(form);
      to.text(JSON.stringify(all));
      texts.write(to);
      to.raw(numbers.written);
      return to.written;
    },

    *decode(bytes): Sliced<Map<string, StoredRepository>> {
      const found = new Map<string, StoredRepository>();
      const from = new ByteReader(bytes);
      if (from.number(mostForms) !== form) return found;
      const all = v.parse(entriesOfShard, parseJson(from.text()));
      const texts = yield* readTexts(from);
      from.count(1);
      for (const [name, value] of all) {
        yield;
        const packages = readPacked(from, texts);
        const facts = v.safeParse(storedFacts, value);
        if (facts.success) found.set(name, { ...facts.output, packages });
      }
      if (from.left > 0) throw new RangeError(`${from.left} bytes too many`);
      return found;
    },
  };
}

/** Older shards are JSON, which starts with a brace. */
const mostForms = 128;

const entriesOfShard = v.array(v.tuple([v.string(), v.unknown()]));
