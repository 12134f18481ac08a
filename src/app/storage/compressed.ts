/**
 * Bytes compressed for the disk: gzip, as base64 because files hold text. The platform's own streams do the
 * work, off the thread where the platform can.
 */
export async function compress(plain: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await bytesOf(
    new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip')),
    Infinity,
  );
  return toBase64(bytes);
}

/** Rejects if the text isn't what `compress` returns, or more than `most` bytes come out. */
export async function decompress(text: string, most: number): Promise<Uint8Array> {
  const bytes = new Blob([fromBase64(text)]);
  return bytesOf(bytes.stream().pipeThrough(new DecompressionStream('gzip')), most);
}

async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError(`More than ${most} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Arguments of a call are limited, so bytes are turned into letters in slices. */
const slice = 8192;

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += slice)
    letters += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(letters);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
