import type { OwnerName } from '../model/ids';

/**
 * Whether a name says whose package it is: npm's scope, Composer's vendor, an action's or module's owner
 * (`@acme/log`, `acme/log`, `github.com/acme/log`), a part of a Maven group or of NuGet's name (`com.acme:log`,
 * `Acme.Log`), or the start of a name without parts (`acme-log`). Hyphens don't matter: `com.acmelabs` is
 * acme-labs.
 *
 * Such a name in a fork, or in a package that its manifest keeps from the registry, can't be the original's or
 * a stranger's, so it counts everywhere. All other names there do only in their own repository.
 */
export function isOwnName(name: string, owner: OwnerName): boolean {
  const wanted = bare(owner);
  if (wanted === '') return false;
  const text = name.toLowerCase();
  if (text.split(/[@/.:]/).some((part) => bare(part) === wanted)) return true;
  return /^[-_]/.test(text.slice(owner.length)) && text.startsWith(owner.toLowerCase());
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[-_]/g, '');
}
