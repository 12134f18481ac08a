/** Counts the changes of the configuration. */
let changes = 0;

/** A value that is worked out when it is first needed, and again once the configuration has changed. */
export function configValue<T>(read: () => T): () => T {
  let known: { readonly at: number; readonly value: T } | undefined;
  return () => {
    if (known?.at !== changes) known = { at: changes, value: read() };
    return known.value;
  };
}

export function forgetConfigValues(): void {
  changes++;
}
