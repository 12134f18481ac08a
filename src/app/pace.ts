import { minute, type Duration } from '../core/model/instant';

/** How often to refresh while the window is focused, and while it isn't. */
export const pace: Duration = 5 * minute;
export const slowPace: Duration = 30 * minute;

/** A list no older than this counts as just read by another window. */
export const youngList: Duration = 0.8 * pace;
