import { plural } from './plural';
import type { Messages, Translate } from './translate';

/** The picture of what depends on a change. */
export const pictureMessages = {
  change: (t: Translate) => t('Change'),
  packages: (t: Translate) => t('Its packages'),
  title: (t: Translate, what: string) => t('What depends on {0}', what),
  description: (t: Translate) =>
    t(
      'Arranged by steps from the change, and grouped by owning team. The number is how much of the change reaches a package: 1.00 is all of it, 0.00 is none. Hover over a package, or press Tab to move to it, to see its path from the change.',
    ),
  isChanged: (t: Translate, name: string) => t('{0} is changed', name),
  noTeam: (t: Translate) => t('no known team'),
  folded: (t: Translate, count: number) =>
    plural(t, count, { one: '+ {0} package', other: '+ {0} packages' }),
  teams: (t: Translate, count: number) => plural(t, count, { one: '{0} team', other: '{0} teams' }),
  further: (t: Translate) => t('Further away'),
  steps: (t: Translate, count: number) => plural(t, count, { one: '{0} step away', other: '{0} steps away' }),
  reaches: (t: Translate, share: string) => t('{0} of the change reaches it', share),
  via: (t: Translate, name: string) => t('via {0}', name),
} as const satisfies Messages;
