import type { Scope } from '../../core/packages/package';
import { isAboutTests, type StatementPlace } from './statements';
import type { Token } from './tokens';

/**
 * Finds the configuration that a statement adds to, and where its arguments begin: `api(…)` or `api …`; in
 * Kotlin, before that name is defined, `"api"(…)` or `add("api", …)`; outside of the block
 * `dependencies.add("api", …)`.
 */
export function findConfiguration(
  tokens: readonly Token[],
  isInDependencies: boolean,
): { readonly name: string; readonly end: number } | undefined {
  const added = tokens.slice(0, 8).findIndex(({ kind, value }) => kind === 'word' && value === 'add');
  const isAdded = tokens[added + 1]?.value === '(' && tokens[added + 2]?.kind === 'text';
  if (isAdded && (isInDependencies ? added === 0 : tokens[added - 2]?.value === 'dependencies'))
    return { name: tokens[added + 2]?.value ?? '', end: added + 3 };
  if (!isInDependencies) return undefined;
  const [first, second] = tokens;
  const isCall = second?.value === '(';
  if (first?.kind === 'text') return isCall ? { name: first.value, end: 1 } : undefined;
  if (first?.kind !== 'word' || notConfigurations.has(first.value)) return undefined;
  if (second?.value === '.') {
    // suite.implementation(…), configurations.api.add(…)
    const call = tokens.slice(0, 8).findIndex(({ value }) => value === '(');
    const name = tokens.slice(0, call).findLast(({ value }) => usual.test(value));
    return call > 0 && name ? { name: name.value, end: call } : undefined;
  }
  // Without arguments, it's a word that stands alone, or the head of a block.
  if (second === undefined || (second.kind === 'mark' && !isCall)) return undefined;
  return { name: first.value, end: 1 };
}

/** Words in or around the block that say how, not what. */
const notConfigurations: ReadonlySet<string> = new Set(
  (
    'exclude because modules module replacedBy version strictly strictlyRequire require prefer reject ' +
    'rejectAll attribute attributes capability capabilities requireCapability requireCapabilities ' +
    'requireFeature artifact name type classifier url extension transitive isTransitive isChanging changing ' +
    'components withModule all println print logger def val var fun return throw if else for while when try ' +
    'catch import class targetConfiguration endorseStrictVersions doNotEndorseStrictVersions force isForce ' +
    'registerTransform from to into afterEvaluate configurations platform enforcedPlatform named dependencies ' +
    'constraints plugins apply id project tasks assert check group useTarget add with final String it override ' +
    'sourceSets addProvider addProviderConvention'
  ).split(' '),
);

/** Determined by the last word, which follows source sets and build variants: `debugImplementation`. */
export function toScope(configuration: string, { isForTests }: StatementPlace): Scope {
  if (/(?:^d|D)evelopmentOnly$/.test(configuration)) return 'dev';
  if (isForTests || isAboutTests(configuration)) return 'dev';
  if (/^(?:kapt|ksp)(?![a-z])|(?:^a|A)nnotationProcessor$|^classpath$/.test(configuration)) return 'build';
  if (configuration === 'optional') return 'optional';
  // Builds make their own configurations, mostly for tools.
  return usual.test(configuration) ? 'runtime' : 'build';
}

const usual =
  /(?:(?:^i|I)mplementation|(?:^a|A)pi|(?:^c|C)ompile(?:Only(?:Api)?)?|(?:^r|R)untime(?:Only)?|(?:^p|P)rovided|(?:^s|S)hadow)$/;
