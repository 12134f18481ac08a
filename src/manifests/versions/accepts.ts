import type { RangeReader } from './rangeReader';
import type { Ecosystem } from '../../core/packages/package';
import { accepts as acceptsSemver } from '../npm/range';
import { acceptsPep440 } from './pep440';
import { acceptsCargo } from './cargo';
import { acceptsComposer } from './composer';
import { acceptsGem } from './gem';
import { acceptsGo } from './go';
import { acceptsNuget } from './nuget';
import { acceptsGradle } from './gradle';
import { acceptsMaven } from './maven';
import { acceptsPub } from './pub';

const readers: Readonly<Partial<Record<Ecosystem, RangeReader>>> = {
  npm: acceptsSemver,
  pypi: acceptsPep440,
  cargo: acceptsCargo,
  go: acceptsGo,
  nuget: acceptsNuget,
  maven: acceptsMaven,
  gradle: acceptsGradle,
  gem: acceptsGem,
  composer: acceptsComposer,
  pub: acceptsPub,
};

/** Returns whether a dependency with that range would take that version; unknown counts as yes. */
export function accepts(
  ecosystem: Ecosystem,
  range: string | undefined,
  version: string | undefined,
): boolean {
  if (version !== undefined && placeholder.test(version)) return true;
  return readers[ecosystem]?.(range, version) !== 'no';
}

/** What stands in a manifest whose version is only set when it's published. */
const placeholder = /^v?0\.0\.0(?:[-+.].*)?$/;
