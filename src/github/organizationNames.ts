import type { Store } from '../app/ports';
import { failureIn } from '../core/model/failure';
import type { OwnerName } from '../core/model/ids';
import type { Client } from './client';
import { isRecord } from './json';
import type { RequestUsage } from './requestUsage';

/** An organization that hides itself is named by number. One refresh looks up this many names. */
const mostLookups = 3;

/** Names organizations by GitHub's number. A name is looked up once and then kept. */
export class OrganizationNames {
  private readonly unknown = new Set<string>();

  constructor(
    private readonly client: Pick<Client, 'get' | 'server'>,
    private readonly store: Store,
  ) {}

  /** Returns the names found, sorted; an organization that can't be named is left out. */
  async find(ids: Iterable<string>, signal: AbortSignal, usage: RequestUsage): Promise<readonly OwnerName[]> {
    const key = `organization names ${this.client.server.host}`;
    const names = namesIn(this.store.get(key));
    const wanted = [...ids].sort();
    const lookups = wanted.filter((id) => !names.has(id) && !this.unknown.has(id)).slice(0, mostLookups);
    for (const id of lookups) {
      const name = await this.lookUp(id, signal, usage);
      if (name === undefined) this.unknown.add(id);
      else names.set(id, name);
    }
    if (lookups.some((id) => names.has(id))) await this.store.set(key, Object.fromEntries(names));
    return wanted.flatMap((id) => names.get(id) ?? []).sort();
  }

  /** GitHub looks up by login only, but the public list of all organizations begins where it's told to. */
  private async lookUp(id: string, signal: AbortSignal, usage: RequestUsage): Promise<OwnerName | undefined> {
    usage.add({ cost: { requests: 1, points: 0 } });
    try {
      const path = `/organizations?since=${Number(id) - 1}&per_page=1`;
      const list = await this.client.get(path, signal);
      const first: unknown = Array.isArray(list) ? list[0] : undefined;
      if (!isRecord(first) || String(first['id']) !== id) return undefined;
      const login = first['login'];
      return isName(login) ? login : undefined;
    } catch (error) {
      // The list is complete without the name.
      if (failureIn(error)) return undefined;
      throw error;
    }
  }
}

function namesIn(stored: unknown): Map<string, OwnerName> {
  const entries = isRecord(stored) ? Object.entries(stored) : [];
  return new Map(entries.flatMap(([id, name]) => (isName(name) ? [[id, name] as const] : [])));
}

/** A name becomes part of a URL and of our sentences. */
function isName(value: unknown): value is OwnerName {
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value);
}
