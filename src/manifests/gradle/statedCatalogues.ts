import type { Catalogue, CataloguePlugin, Library } from './catalogue';
import { toAccessor } from './catalogue';
import { parseModule } from './notations';
import type { Token } from './tokens';

/** Takes the entries of a catalog that settings state themselves: `library("core", "com.acme:core:1.0")`. */
export class StatedCatalogue {
  private readonly libraries = new Map<string, readonly Library[]>();
  private readonly plugins = new Map<string, CataloguePlugin>();

  /** Returns whether a statement is an entry, or the start of one. */
  take(tokens: readonly Token[]): boolean {
    const [first] = tokens;
    const [alias, ...more] = tokens.filter(({ kind }) => kind === 'text').map(({ value }) => value);
    if (first?.kind !== 'word' || alias === undefined || this.libraries.size >= most) return false;
    const key = toAccessor(alias);
    switch (first.value) {
      case 'library':
      case 'alias': {
        const library = toLibrary(more, tokens);
        if (library) this.libraries.set(key, [library]);
        return library !== undefined;
      }
      case 'bundle':
        this.libraries.set(
          `bundles.${key}`,
          more.slice(0, most).flatMap((each) => this.libraries.get(toAccessor(each)) ?? []),
        );
        return true;
      case 'plugin':
        if (more[0] !== undefined) this.plugins.set(key, { id: more[0], version: more[1] });
        return more[0] !== undefined;
      default:
        return false;
    }
  }

  get all(): Catalogue | undefined {
    const isEmpty = this.libraries.size === 0 && this.plugins.size === 0;
    return isEmpty ? undefined : { libraries: this.libraries, plugins: this.plugins };
  }
}

const most = 1000;

/** `"com.acme:core:1.0"`, or `"com.acme", "core"` with a version behind, which may be a name for one. */
function toLibrary(
  [first = '', second = '', third]: readonly string[],
  tokens: readonly Token[],
): Library | undefined {
  const isRef = tokens.some(({ value }) => value === 'versionRef');
  const whole = parseModule(first);
  if (whole?.kind === 'module') return { name: `${whole.group}:${whole.name}`, version: whole.version };
  const parts = parseModule(`${first}:${second}`);
  if (parts?.kind !== 'module') return undefined;
  return { name: `${parts.group}:${parts.name}`, version: isRef ? undefined : third };
}
