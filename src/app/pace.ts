import { minute, type Duration } from '../core/model/instant';

/** How often to look while somebody works in the window, and while nobody does. */
export const pace: Duration = 5 * minute;
export const slowPace: Duration = 30 * minute;

/** A list no older than this was read by another window just now. */
export const youngList: Duration = 0.8 * pace;
