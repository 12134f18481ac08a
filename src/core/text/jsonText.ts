/**
 * Writes plain data as JSON that a terminal can't take for a command: what JSON leaves as it is, but isn't seen
 * (the upper control characters, and what reorders or hides text), is escaped. It reads back the same.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unseen, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${hex(sign.charCodeAt(at))}`).join(''),
  );
}

const unseen = /[\u007f-\u009f\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}/gu;

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
