/** Parses a `gradle.properties`: one name per line; the last one wins. */
export function readProperties(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const plain = line.trim();
    const sign = plain.search(/[=:]/);
    if (sign > 0 && !/^[#!]/.test(plain)) {
      properties.set(plain.slice(0, sign).trim(), plain.slice(sign + 1).trim());
    }
  }
  return properties;
}
