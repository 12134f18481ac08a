import type { DependentPackage } from '../packages/downstream';
import type { Translate } from '../messages/translate';
import type { Step } from './steps';
import { plural } from '../messages/plural';

/** What a fold stands for. */
export function foldWords(packages: number, teams: number, t: Translate): string {
  const folded = plural(t, packages, { one: '+ {0} package', other: '+ {0} packages' });
  if (packages === 1 || teams === 0) return folded;
  return `${folded} · ${plural(t, teams, { one: '{0} team', other: '{0} teams' })}`;
}

export function stepWords({ hops, isLast }: Step, t: Translate): string {
  if (isLast) return t('Further away');
  return plural(t, hops, { one: '{0} step away', other: '{0} steps away' });
}

/** A package in one line: where it is, whose, how the change gets there and how much of it. */
export function detailOf(
  { name, repository, folder, teams, path, weight }: DependentPackage,
  t: Translate,
): string {
  const [team] = teams;
  return [
    name,
    folder === '' ? repository : `${repository}/${folder}`,
    team ?? t('no known team'),
    path.join(' → '),
    t('{0} of the change reaches it', weight.toFixed(2)),
  ].join(' · ');
}

/** The same in brief, for long lists in which its team is the heading. */
export function foldedDetailOf(dependent: DependentPackage, t: Translate): string {
  const { name, repository, weight } = dependent;
  return [name, repository, viaWords(dependent, t), weight.toFixed(2)].join(' · ');
}

/** What passes the change on to it. */
export function viaWords({ path }: DependentPackage, t: Translate): string {
  return t('via {0}', path[path.length - 2] ?? '');
}
