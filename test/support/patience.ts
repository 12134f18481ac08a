/**
 * The one limit on any wait for what must come, in milliseconds. It is there for what never comes: a busy machine has
 * all the time it needs. A test's own limit, in `.mocharc.json`, is longer, so that the wait can say what was missing.
 */
export const patience = 120_000;

/** The limit of a test inside VS Code, where `.mocharc.json` is not read. */
export const testLimit = 240_000;
