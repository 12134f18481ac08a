import { reviewActionKinds, textOf, withText, type ReviewAction } from '../core/actions/reviewAction';
import type { Failure } from '../core/model/failure';
import type { Instant } from '../core/model/instant';
import { byText } from '../core/model/requestId';
import type { RecordParts } from './recordFiles';
import { Records } from './records';

/** An action that is not done yet: being written, or stopped on its way. */
export interface Draft {
  readonly action: ReviewAction;
  readonly madeAt: Instant;
  /** The step to go on with. */
  readonly next: number;
  /** Whether that step may have got through. */
  readonly wasTried: boolean;
  /** Why it was not sent. */
  readonly failure?: Failure;
}

/** Drafts of all windows. One that was posted or thrown away in a window does not come back from another. */
export class Drafts {
  private readonly records: Records<Draft>;

  readonly onDidChange: Records<Draft>['onDidChange'];

  constructor(parts: Omit<RecordParts<Draft>, 'kind' | 'form' | 'isValid'>) {
    this.records = new Records({ ...parts, kind: 'draft', isValid: isDraft });
    this.onDidChange = this.records.onDidChange;
  }

  get isKeptInMemoryOnly(): boolean {
    return this.records.isKeptInMemoryOnly;
  }

  connect(account: string | undefined): Promise<void> {
    return this.records.load(account);
  }

  /** Newest first. */
  list(): readonly Draft[] {
    return [...this.records.all().values()].sort(
      (a, b) => b.madeAt - a.madeAt || byText(a.action.id, b.action.id),
    );
  }

  of(id: string): Draft | undefined {
    return this.records.all().get(id);
  }

  /** Whether it is on the disk; else it is kept in memory. */
  keep(draft: Draft): Promise<boolean> {
    return this.records.put(draft.action.id, draft);
  }

  /** Nothing happens to one that is gone: it was sent, or thrown away, in another window. */
  change(id: string, change: (draft: Draft) => Draft): Promise<boolean> {
    return this.records.update(id, change);
  }

  changeText(id: string, text: string): Promise<boolean> {
    return this.change(id, (draft) =>
      textOf(draft.action) === text ? draft : { ...draft, action: withText(draft.action, text) },
    );
  }

  remove(id: string): Promise<boolean> {
    return this.records.remove(id);
  }

  takeOverNewer(): Promise<void> {
    return this.records.takeOverNewer();
  }

  /** Tries again what the disk has refused. */
  retry(): Promise<boolean> {
    return this.records.retry();
  }
}

/** Whether a value read from a disk is one. */
export function isDraft(value: unknown): value is Draft {
  const draft = value as Draft;
  return (
    isObject(draft) &&
    isAction(draft.action) &&
    Number.isFinite(draft.madeAt) &&
    Number.isInteger(draft.next) &&
    typeof draft.wasTried === 'boolean' &&
    (draft.failure === undefined || (isObject(draft.failure) && typeof draft.failure.kind === 'string'))
  );
}

function isAction(action: ReviewAction): boolean {
  return (
    isObject(action) &&
    typeof action.id === 'string' &&
    typeof action.by === 'string' &&
    reviewActionKinds.includes(action.kind) &&
    isObject(action.request) &&
    typeof action.request.host === 'string' &&
    typeof action.request.repository === 'string' &&
    Number.isInteger(action.request.number) &&
    Array.isArray(action.steps) &&
    action.steps.every(isStep)
  );
}

function isStep(step: ReviewAction['steps'][number]): boolean {
  if (!isObject(step)) return false;
  if (step.kind === 'comment') return typeof step.text === 'string';
  return Array.isArray(step.users) && Array.isArray(step.teams);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
