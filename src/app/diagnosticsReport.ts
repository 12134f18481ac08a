import type { Failure } from '../core/model/failure';
import { hasFilter } from '../core/view/viewOptions';
import type { QueueView } from './queueView';

/** What a report includes about the machine. */
export interface DiagnosticsContext {
  readonly extension: string;
  readonly editor: string;
  readonly server: 'github.com' | 'ghe.com' | 'Enterprise Server' | 'no valid address';
  readonly isSample: boolean;
  /** Settings that differ from their defaults. The values contain no one's name. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

/**
 * Formats diagnostics for a bug report as Markdown, in English for the person who reads it. Contains only
 * counts and kinds: no names, titles, repositories or addresses.
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
    [
      'Cost of the last refresh',
      `${snapshot?.cost.requests ?? 0} calls, ${snapshot?.cost.points ?? 0} points`,
    ],
    ['Settings', around.settings.map(([name, value]) => `${name}: ${value}`).join('; ') || 'all by default'],
  ];
  return facts.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** Returns the kind without the message, which may quote anything. */
function failureKind(failure: Failure): string {
  return failure.kind === 'serverTrouble' ? `${failure.kind} ${failure.status}` : failure.kind;
}
