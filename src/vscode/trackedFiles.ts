/** A file that Git tracks, as its index lists it. */
export interface TrackedFile {
  readonly path: string;
  /** Git's id of its text, as hexadecimal digits. */
  readonly id: string;
}

/**
 * Reads the regular files in Git's index, versions 2 and 3 (https://git-scm.com/docs/index-format). Undefined if
 * the work tree may lack some or differ unnoticed: with a sparse checkout, files that Git was told to skip or to
 * take for unchanged, unmerged or merely announced ones; also for an index that is split, sparse, of another
 * version, or damaged.
 */
export async function readTrackedFiles(bytes: Uint8Array<ArrayBuffer>): Promise<TrackedFile[] | undefined> {
  return (await isIntact(bytes)) ? readEntries(bytes) : undefined;
}

function readEntries(bytes: Uint8Array): TrackedFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== signature) return undefined;
  const version = view.getUint32(4);
  const count = view.getUint32(8);
  if (version !== 2 && version !== 3) return undefined;
  const files: TrackedFile[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const end = bytes.length - checksum;
  let at = headLength;
  for (let entry = 0; entry < count; entry++) {
    if (at + nameOffset >= end) return undefined;
    const mode = view.getUint32(at + modeOffset);
    const flags = view.getUint16(at + flagsOffset);
    // "Take for unchanged", a stage of a merge, or more flags: to skip, to be added.
    if ((flags & 0xf000) !== 0) return undefined;
    const stop = bytes.indexOf(0, at + nameOffset);
    if (stop < 0 || stop >= end) return undefined;
    const name = bytes.subarray(at + nameOffset, stop);
    const isRegular = mode >>> 12 === regularFile;
    try {
      const path = decoder.decode(name);
      if (isRegular) files.push({ path, id: toHex(bytes.subarray(at + idOffset, at + flagsOffset)) });
    } catch {
      // A name in no encoding that GitHub shows.
      return undefined;
    }
    // Entries are padded to a multiple of eight bytes, with at least one zero.
    at += Math.ceil((nameOffset + name.length + 1) / 8) * 8;
  }
  return isWhole(view, at, end) ? files : undefined;
}

/** Git writes SHA-1 of everything before it at the end, unless it's told not to. */
async function isIntact(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (bytes.length < headLength + checksum) return false;
  const end = bytes.length - checksum;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes.subarray(0, end)));
  return sum.every((byte, at) => byte === bytes[end + at]);
}

/** Extensions follow the entries; some of them say that not all entries are here. */
function isWhole(view: DataView, first: number, end: number): boolean {
  for (let at = first; at < end;) {
    if (at + 8 > end) return false;
    const name = view.getUint32(at);
    if (name === splitIndex || name === sparseIndex) return false;
    at += 8 + view.getUint32(at + 4);
    if (at > end) return false;
  }
  return true;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `DIRC`, `link` and `sdir`. */
const signature = 0x44495243;
const splitIndex = 0x6c696e6b;
const sparseIndex = 0x73646972;
const headLength = 12;
/** Where an entry's parts start, in bytes. */
const modeOffset = 24;
const idOffset = 40;
const flagsOffset = 60;
const nameOffset = 62;
/** The upper bits of a mode. */
const regularFile = 0o10;
/** SHA-1. */
const checksum = 20;
