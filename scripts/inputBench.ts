import { workingCalendar } from '../src/core/calendar/workingTime';
import { typedTime } from '../src/core/actions/promise/typedTime';
import { classifyChange } from '../src/core/packages/change';
import { finish } from '../src/core/model/slices';
import { defaultSettings } from '../src/core/settings/queueSettings';
import { defaultWeights } from '../src/core/settings/weights';
import { cargo } from '../src/manifests/cargo/cargo';
import { generatedRules } from '../src/manifests/gitAttributes';
import { go } from '../src/manifests/go/go';
import { gradle } from '../src/manifests/gradle/gradle';
import type { ManifestReader } from '../src/manifests/manifestReader';
import { npm } from '../src/manifests/npm/npm';
import { python } from '../src/manifests/python/python';
import { sampleWorld } from '../src/sample/sampleWorld';
import { worldAround } from '../src/sample/worldAround';
import { aPackage } from '../test/support/packageBuilders';

/** Large and hostile input. Unit tests show that processing it terminates; this shows how fast. */
export const inputBench: readonly (readonly [what: string, work: () => unknown, aim: string])[] = [
  ['sample moved to a day', moveSample, 'under 100 ms'],
  ['3,000 files of 1,000 packages', mapFiles, 'under 200 ms'],
  ['typed times of 20,000 words', readTimes, 'under 500 ms'],
  ['go.mod, 300 KB of quotes', reading(go, 'go.mod', '\\"'.repeat(150_000)), 'under 500 ms'],
  ['Cargo.toml, 300 KB of keys', reading(cargo, 'Cargo.toml', 'a.'.repeat(150_000)), 'under 500 ms'],
  [
    'requirements, 300 KB of dashes',
    reading(python, 'requirements.txt', 'a-'.repeat(150_000)),
    'under 500 ms',
  ],
  ['build.gradle, 200 KB of blocks', reading(gradle, 'build.gradle', 'a {}'.repeat(50_000)), 'under 500 ms'],
  ['99 packages by odd patterns', matchWorkspaces, 'under 300 ms'],
  ['1,000 costly attribute rules', applyRules, 'under 500 ms'],
];

function reading(reader: ManifestReader, path: string, text: string): () => unknown {
  return () => finish(reader.read(new Map([[path, text]]), 'acme/shop'));
}

function moveSample(): unknown {
  return worldAround(sampleWorld, Date.parse('2026-08-19T15:00:00Z'), {
    ...defaultSettings.workingHours,
    timeZone: 'America/New_York',
  });
}

function mapFiles(): unknown {
  const packages = Array.from({ length: 1000 }, (_, index) => aPackage(`p${index}`));
  const deep = 'deep/'.repeat(20);
  const paths = Array.from({ length: 3000 }, (_, index) => ({
    path: `packages/p${index % 1000}/src/${deep}${index}.ts`,
  }));
  return classifyChange(paths, packages, defaultWeights.changeWeights);
}

function readTimes(): unknown {
  const calendar = workingCalendar({ ...defaultSettings.workingHours, timeZone: 'UTC' });
  const texts = ['1', ' ', '下', 'a ', '三', '24 nov '].map((word) => word.repeat(20_000));
  return texts.map((text) => typedTime(text, Date.parse('2026-08-19T15:00:00Z'), calendar));
}

function matchWorkspaces(): unknown {
  const workspaces = ['+(a|ab|b)c', '(a|ab|b)+c', '@(a*b*)*c', '?(a)?(a)c'];
  const names = Array.from({ length: 99 }, (_, index) => `${'ab'.repeat(100)}${index}`);
  const texts = new Map([
    ['package.json', JSON.stringify({ workspaces })],
    ...names.map((name) => [`${name}/package.json`, JSON.stringify({ name })] as const),
  ]);
  return finish(npm.read(texts, 'acme/shop'));
}

function applyRules(): unknown {
  const costly = `* linguist-generated\n${'*a*b*c*d*e*f*g linguist-generated\n'.repeat(999)}`;
  const rules = generatedRules(new Map([['.gitattributes', costly]]));
  return Array.from({ length: 1500 }, (_, index) => rules?.(`src/${'abcdef'.repeat(8)}/${index}.g`));
}
