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
  /** In which a request that is back stays marked for a working day. */
  readonly calendar: () => Pick<WorkingCalendar, 'between' | 'workingDay'>;
}

/** A request may be missing from a list for a while: of one that is gone for so long nothing is kept. */
const keptWhenGone: Duration = 14 * day;

/** What the viewer has put off, in all windows. */
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

  /** Ids of requests that sleep. */
  get asleep(): ReadonlySet<RequestKey> {
    return new Set([...this.records.all().values()].filter(({ woken }) => !woken).map(({ id }) => id));
  }

  /** Why requests are back, by id. */
  get returned(): ReadonlyMap<RequestKey, WakeReason> {
    return new Map(
      [...this.records.all().values()].flatMap(({ id, woken }) => (woken ? [[id, woken.why] as const] : [])),
    );
  }

  of(id: RequestKey): Snooze | undefined {
    return this.records.all().get(id);
  }

  /** Whether it is on the disk; else it is kept in memory. */
  snooze(request: PullRequest, choice: SnoozeChoice): Promise<boolean> {
    // Of another account nothing is known yet.
    const { login, teams } = (this.viewer?.of === this.records.account ? this.viewer : undefined) ?? {};
    return this.records.put(
      formatId(request.id),
      snoozeFor(request, login, choice, this.parts.clock(), teams),
    );
  }

  /** By the user. */
  wake(id: RequestKey): Promise<boolean> {
    return this.records.remove(id);
  }

  /** The user has opened it: it is marked no more. */
  seen(id: RequestKey): Promise<boolean> {
    return this.records.update(id, (snooze) => (snooze.woken ? undefined : snooze));
  }

  /** Compares all with a new list of the account that is connected. Never rejects. */
  async follow({ viewer, directory, requests }: Snapshot): Promise<void> {
    const { login } = viewer;
    // Without the teams it is not known which of them are the viewer's.
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

  /** A mark from a clock that was ahead does not stay until then. */
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
