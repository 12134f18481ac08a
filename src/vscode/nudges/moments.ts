import { debug, tasks, TaskGroup, window, workspace } from 'vscode';
import { leastAway, type EditorActivity, type Break } from '../../core/nudges/break';
import type { Clock } from '../../app/ports';
import { followGit } from '../git';
import type { DisposableStore } from '../disposableStore';

/** Tracks what the user is doing, and detects natural breaks. */
export class Moments {
  private lastTyped: number | undefined;
  private leftAt: number | undefined;

  constructor(
    owner: DisposableStore,
    private readonly clock: Clock,
    private readonly onMoment: (moment: Break) => void,
  ) {
    this.leftAt = window.state.focused ? undefined : clock();
    owner.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && typed.has(document.uri.scheme)) this.lastTyped = clock();
      }),
    );
    owner.add(
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) this.leftAt ??= clock();
        else if (this.leftAt !== undefined) {
          const away = clock() - this.leftAt;
          this.leftAt = undefined;
          if (away >= leastAway) this.tell('focus', away);
        }
      }),
    );
    owner.add(
      tasks.onDidEndTask(({ execution }) => {
        const { group, isBackground } = execution.task;
        if (!isBackground) this.tell(group === TaskGroup.Test ? 'test' : 'task');
      }),
    );
    owner.add(
      debug.onDidTerminateDebugSession(() => {
        this.tell('debug');
      }),
    );
    void followGit(owner, (kind) => {
      this.tell(kind);
    });
  }

  readonly activity = (): EditorActivity => ({
    ...(this.lastTyped !== undefined && { lastTyped: this.lastTyped }),
    isDebugging: debug.activeDebugSession !== undefined,
    // VS Code has no API for presentations; it silences notifications in Zen mode itself.
    isPresenting: false,
    isFocused: window.state.focused,
  });

  private tell(kind: Break['kind'], away?: number): void {
    this.onMoment({ kind, at: this.clock(), ...(away !== undefined && { away }) });
  }
}

/** Documents that people type in. Commit messages and comments count, a program's output doesn't. */
const typed: ReadonlySet<string> = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-notebook-cell',
  'comment',
  'good-turn-draft',
]);
