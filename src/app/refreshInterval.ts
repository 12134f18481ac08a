import { minute, type Duration } from '../core/model/instant';

/** How often to refresh while the window is focused, and while it isn't. */
export const refreshInterval: Duration = 5 * minute;
export const slowRefreshInterval: Duration = 30 * minute;

/** A list no older than this counts as just read by another window. */
export const youngList: Duration = 0.8 * refreshInterval;
