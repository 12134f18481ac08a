/** Counts configuration changes. */
let changes = 0;

/** Returns a getter that computes its value on first use, and again after the configuration changes. */
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
