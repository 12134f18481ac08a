import type { Failure } from '../core/model/failure';
import { hasFilter } from '../core/view/viewOptions';
import type { QueueView } from './queueView';

/** What a report tells of the machine. */
export interface DiagnosticsContext {
  readonly extension: string;
  readonly editor: string;
  readonly server: 'github.com' | 'ghe.com' | 'Enterprise Server' | 'no valid address';
  readonly isSample: boolean;
  /** Settings that differ from their defaults; nobody's names among the values. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/**
 * What helps to find a fault, as Markdown in English, for whoever reads the report. Counts and kinds alone: no
 * name, no title, no repository, no address.
 */
export function formatDiagnosticsReport(
  { state, list, shown, options }: Pick<QueueView, 'state' | 'list' | 'shown' | 'options'>,
  around: DiagnosticsContext,
): string {
  const { snapshot } = list ?? {};
  const isOnShow = hasFilter(options.filter) ? 'filtered' : 'all';
  const facts: [name: string, value: string | number][] = [
    ['Good Turn', around.extension],
    ['VS Code', around.editor],
    ['Server', around.isSample ? 'sample organisation' : around.server],
    ['State', state.kind],
    ['Last failure', 'failure' in state ? failureKind(state.failure) : 'none'],
    ['Requests', `${list?.requests.length ?? 0}, ${list?.waiting.length ?? 0} waiting`],
    [
      'Shown',
      `${shown?.shown.length ?? 0}, ${shown?.waiting.length ?? 0} waiting (${isOnShow}, by ${options.groupBy})`,
    ],
    ['Stacked requests', snapshot?.stacked.length ?? 0],
    ['Teams', snapshot?.directory.teams.length ?? 0],
    ['Missing', snapshot?.missing.map(({ kind }) => kind).join(', ') || 'nothing'],
    ['Cost of the last look', `${snapshot?.cost.requests ?? 0} calls, ${snapshot?.cost.points ?? 0} points`],
    ['Settings', around.settings.map(([name, value]) => `${name}: ${value}`).join('; ') || 'all by default'],
  ];
  return facts.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** Messages may quote anything, so the kind alone. */
function failureKind(failure: Failure): string {
  return failure.kind === 'serverTrouble' ? `${failure.kind} ${failure.status}` : failure.kind;
}
