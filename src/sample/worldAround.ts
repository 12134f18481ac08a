import { defaultSettings } from '../core/settings/queueSettings';
import { day, type Instant } from '../core/model/instant';
import { workingCalendar, type WorkingHours } from '../core/calendar/workingTime';
import { promiseTimeWords } from '../core/messages/promiseWords';
import { workedMoments } from './workedMoments';
import type { World } from './world';

/**
 * Shifts the world so that its present is `now`. Past events are as many working hours back, in the given
 * hours, as they were in the world's own, so a wait looks the same on a Monday morning and on a Sunday,
 * anywhere. Future events stay in the future, in working hours. Everything else is kept, in the same order.
 */
export function worldAround<W extends World>(world: W, now: Instant, hours: WorkingHours): W {
  const move = mover(Date.parse(world.now), now, hours);
  const moved = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return moveText(value, key, move, hours);
    if (Array.isArray(value)) return value.map((item) => moved(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, name)]));
  };
  // A repository's files map paths to texts, whatever a path is called.
  const repositories = world.repositories.map(({ history, ...rest }) => ({
    ...rest,
    ...(history && { history: moved(history) }),
  }));
  const { pullRequests, issues } = moved({
    pullRequests: world.pullRequests,
    issues: world.issues,
  }) as World;
  return { ...world, now: written(now), repositories, pullRequests, issues };
}

/** The hours that the world's times are based on. */
const worldHours: WorkingHours = defaultSettings.workingHours;

interface Move {
  /** Moves a past or future event. */
  moment(at: Instant): Instant;
  /** Moves a due date. */
  due(at: Instant): Instant;
}

function mover(from: Instant, to: Instant, hours: WorkingHours): Move {
  const calendar = workingCalendar(worldHours);
  const moments = workedMoments(to, hours);
  return {
    moment: (at) =>
      at <= from ? moments.ago(calendar.between(at, from)) : moments.ahead(calendar.between(from, at)),
    due: (at) => moments.due((at - from) / day),
  };
}

function moveText(text: string, key: string, move: Move, hours: WorkingHours): string {
  switch (key) {
    case 'at':
    case 'createdAt':
      return written(move.moment(Date.parse(text)));
    case 'dueOn':
      return written(move.due(Date.parse(text)));
    case 'body':
      return movePromise(text, move, hours);
    default:
      return text;
  }
}

/** A promise's time appears in the text that people read and in the marker below it. */
function movePromise(body: string, move: Move, hours: WorkingHours): string {
  const [, words = '', until = ''] = promise.exec(body) ?? [];
  if (until === '') return body;
  const at = Math.floor(move.moment(Date.parse(until)) / second) * second;
  return body.replace(words, () => promiseTimeWords(at, hours)).replace(until, new Date(at).toISOString());
}

const promise = /\*\*([^*]+)\*\*[^]*<!-- good-turn:promise v1 [^>]*\buntil=(\S+)/;

/** GitHub writes times to the second. */
function written(at: Instant): string {
  return new Date(Math.floor(at / second) * second).toISOString().replace('.000Z', 'Z');
}

const second = 1000;
