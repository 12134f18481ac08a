/** A moment, in milliseconds since 1970 UTC: plain data that survives JSON and can be compared with `<`. */
export type Instant = number;

/** A length of time, in milliseconds. */
export type Duration = number;

export const minute: Duration = 60_000;
export const hour: Duration = 60 * minute;
export const day: Duration = 24 * hour;
