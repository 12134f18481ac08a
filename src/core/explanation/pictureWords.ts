import type { DependentPackage } from '../packages/dependents';
import type { Translate } from '../messages/translate';
import type { Step } from './steps';
import { pictureMessages } from '../messages/pictureMessages';

/** Says what a fold contains. */
export function foldWords(packages: number, teams: number, t: Translate): string {
  const folded = pictureMessages.folded(t, packages);
  if (packages === 1 || teams === 0) return folded;
  return `${folded} · ${pictureMessages.teams(t, teams)}`;
}

export function stepWords({ hops, isLast }: Step, t: Translate): string {
  if (isLast) return pictureMessages.further(t);
  return pictureMessages.steps(t, hops);
}

/**
 * Describes a package in one line: its location, its team, how the change gets there and how much of it does.
 */
export function formatDetail(
  { name, repository, folder, teams, path, weight }: DependentPackage,
  t: Translate,
): string {
  const [team] = teams;
  return [
    name,
    folder === '' ? repository : `${repository}/${folder}`,
    team ?? pictureMessages.noTeam(t),
    path.join(' → '),
    pictureMessages.reaches(t, weight.toFixed(2)),
  ].join(' · ');
}

/** A shorter form for long lists in which the team is the heading. */
export function formatFoldedDetail(dependent: DependentPackage, t: Translate): string {
  const { name, repository, weight } = dependent;
  return [name, repository, viaWords(dependent, t), weight.toFixed(2)].join(' · ');
}

/** Names the package that passes the change on to it. */
export function viaWords({ path }: DependentPackage, t: Translate): string {
  return pictureMessages.via(t, path[path.length - 2] ?? '');
}
