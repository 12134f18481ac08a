import { findTeams } from '../core/model/directory';
import { day, type Duration, type Instant } from '../core/model/instant';
import { formatId } from '../core/model/requestId';
import type { PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import {
  snoozeFor,
  wakes,
  watched,
  type Snooze,
  type SnoozeChoice,
  type WakeReason,
} from '../core/snooze/snooze';
import type { WorkingCalendar } from '../core/calendar/workingTime';
import type { Clock } from './ports';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { snooze } from './storage/schemas/snooze';
import type { AccountId, Login, RequestKey, TeamId } from '../core/model/ids';

export interface SnoozeParts {
  readonly storage: AccountStorage;
  readonly clock: Clock;
  /** Determines the working day for which a request that is back stays marked. */
  readonly calendar: () => Pick<WorkingCalendar, 'between' | 'workingDay'>;
}

/** A request may be missing from the list for a while. Its snooze is dropped after this long. */
const keptWhenGone: Duration = 14 * day;

/** The requests that the viewer has snoozed, across all windows. */
export class Snoozes {
  readonly records: Records<Snooze>;
  private viewer:
    | { readonly of: AccountId | undefined; readonly login: Login; readonly teams?: readonly TeamId[] }
    | undefined;

  readonly onDidChange: Records<Snooze>['onDidChange'];

  constructor(private readonly parts: SnoozeParts) {
    this.records = parts.storage.records('snooze', snooze);
    this.onDidChange = this.records.onDidChange;
  }

  /** Ids of snoozed requests. */
  get asleep(): ReadonlySet<RequestKey> {
    return new Set([...this.records.all().values()].filter(({ woken }) => !woken).map(({ id }) => id));
  }

  /** Why snoozed requests are back, by id. */
  get returned(): ReadonlyMap<RequestKey, WakeReason> {
    return new Map(
      [...this.records.all().values()].flatMap(({ id, woken }) => (woken ? [[id, woken.why] as const] : [])),
    );
  }

  of(id: RequestKey): Snooze | undefined {
    return this.records.all().get(id);
  }

  /** Resolves to whether it was saved to disk; if not, it's kept in memory. */
  snooze(request: PullRequest, choice: SnoozeChoice): Promise<boolean> {
    // Nothing is known about another account yet.
    const { login, teams } = (this.viewer?.of === this.records.account ? this.viewer : undefined) ?? {};
    return this.records.put(
      formatId(request.id),
      snoozeFor(request, login, choice, this.parts.clock(), teams),
    );
  }

  /** Ends a snooze at the user's request. */
  wake(id: RequestKey): Promise<boolean> {
    return this.records.remove(id);
  }

  /** Removes the mark of a request that is back, once the user has opened it. */
  seen(id: RequestKey): Promise<boolean> {
    return this.records.update(id, (snooze) => (snooze.woken ? undefined : snooze));
  }

  /** Checks all snoozes against a new list of the signed-in account. Never rejects. */
  async follow({ viewer, directory, requests }: Snapshot): Promise<void> {
    const { login } = viewer;
    // If some teams can't be read, it's unknown which ones the viewer is on.
    const isKnown = directory.unreadable.length === 0;
    this.viewer = {
      of: this.records.account,
      login,
      ...(isKnown && { teams: findTeams(login, directory.teams).map(({ id }) => id) }),
    };
    const now = this.parts.clock();
    const byId = new Map(requests.map((request) => [formatId(request.id), request]));
    await Promise.all(
      [...this.records.all().keys()].map((id) =>
        this.records.update(id, (snooze) => this.next(snooze, byId.get(id), now)),
      ),
    );
  }

  private next(snooze: Snooze, request: PullRequest | undefined, now: Instant): Snooze | undefined {
    if (!request) return gone(snooze, now);
    const { goneSince, ...present } = snooze;
    const current = goneSince === undefined ? snooze : present;
    if (current.woken) return this.isOver(current.woken.at, now) ? undefined : current;
    const why = wakes(current, request, now);
    return why ? { ...current, woken: { why, at: now } } : watched(current, request, now);
  }

  /** A mark set by a clock that was ahead doesn't last until that time. */
  private isOver(at: Instant, now: Instant): boolean {
    const calendar = this.parts.calendar();
    return at > now + day || calendar.between(at, now) >= calendar.workingDay;
  }
}

function gone(snooze: Snooze, now: Instant): Snooze | undefined {
  const { goneSince } = snooze;
  if (goneSince === undefined || goneSince > now + day) return { ...snooze, goneSince: now };
  return now - goneSince >= keptWhenGone ? undefined : snooze;
}
