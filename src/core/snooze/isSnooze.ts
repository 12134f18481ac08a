import { snoozeEvents, wakeReasons, type Seen, type Snooze } from './snooze';

/** Whether a value read from a disk is one. */
export function isSnooze(value: unknown): value is Snooze {
  const snooze = value as Snooze;
  return (
    isObject(snooze) &&
    typeof snooze.id === 'string' &&
    Number.isFinite(snooze.madeAt) &&
    isMoment(snooze.until) &&
    (snooze.event === undefined || snoozeEvents.includes(snooze.event)) &&
    isMoment(snooze.goneSince) &&
    (snooze.woken === undefined ||
      (isObject(snooze.woken) &&
        wakeReasons.includes(snooze.woken.why) &&
        Number.isFinite(snooze.woken.at))) &&
    isSeen(snooze.seen)
  );
}

function isSeen(seen: Seen): boolean {
  return (
    isObject(seen) &&
    isText(seen.login) &&
    (seen.teams === undefined ||
      (Array.isArray(seen.teams) && seen.teams.every((team) => typeof team === 'string'))) &&
    [seen.ask, seen.authorsWord, seen.commit].every(isMoment) &&
    isText(seen.head) &&
    ['passing', 'failing', 'running', 'unknown'].includes(seen.checks)
  );
}

function isMoment(value: unknown): boolean {
  return value === undefined || Number.isFinite(value);
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
