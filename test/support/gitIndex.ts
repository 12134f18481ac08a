/** Git's index with these regular files, version 2 (https://git-scm.com/docs/index-format). */
export async function gitIndex(paths: readonly string[]): Promise<Uint8Array> {
  const names = [...paths].sort().map((path) => new TextEncoder().encode(path));
  const entries = names.map((name) => {
    const entry = new Uint8Array(Math.ceil((62 + name.length + 1) / 8) * 8);
    const view = new DataView(entry.buffer);
    view.setUint32(24, 0o100644);
    view.setUint16(60, name.length);
    entry.set(name, 62);
    return entry;
  });
  const head = new Uint8Array([...new TextEncoder().encode('DIRC'), 0, 0, 0, 2, 0, 0, 0, paths.length]);
  const body = Uint8Array.from([head, ...entries].flatMap((part) => [...part]));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-1', body));
  return Uint8Array.from([...body, ...sum]);
}
