import { limits } from '../limits';
import type { Problem } from '../manifestReader';
import { isName } from './specifier';

/** Returns whether a file is pnpm's program that may change what packages depend on. */
export function isHooks(path: string): boolean {
  return /(?:^|\/)(?:\.pnpmfile\.[cm]js|pnpmfile\.[cm]?js)$/.test(path);
}

/**
 * Tells that a program may add dependencies to any package, with the names that it writes out; undefined if it
 * has no such hook.
 */
export function hookProblem(path: string, text: string): Problem | undefined {
  if (text.length > limits.script.letters) return { path, why: 'tooLarge' };
  const code = text
    .replace(/(?<![:'"])\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g, ' ')
    .replace(/\bdelete\s[^;\n]*/g, ' ');
  if (!/\b(?:readPackage|afterAllResolved|updateConfig)\b/.test(code) || !/ependencies\b/.test(code))
    return undefined;
  if (computed.test(code)) return { path, why: 'partial' };
  const quoted = [...code.matchAll(/'([^'\n]{1,300})'|"([^"\n]{1,300})"|`([^`\n]{1,300})`/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );
  const bare = [
    ...code.matchAll(/ependencies\??\.(\w{1,200})|[{,\n]\s{0,20}(\w{1,200})\s{0,9}:\s{0,9}['"`]/g),
  ];
  const names = [...quoted.map(nameIn), ...bare.map(([, member, key]) => member ?? key)].filter(isName);
  return names.length === 0 ? undefined : { path, why: 'partial', names: [...new Set(names)].slice(0, most) };
}

/** Names from a variable or another file, and packages that aren't meant by name. */
const computed =
  /ependencies\??\.?\[\s*[^'"\s]|\brequire\(\s*['"`]\.|\bimport\b[^\n]*['"`]\.|['"`](?:github:|git\+|git:|https?:|file:|link:|portal:|workspace:\.)|\$\{/;

/** `@acme/log`, `npm:@acme/log@^1`. */
function nameIn(text: string): string | undefined {
  return /^(?:npm:)?((?:@[\w.-]+\/)?[\w.-]+)(?:@.*)?$/.exec(text)?.[1];
}

const most = 1000;
