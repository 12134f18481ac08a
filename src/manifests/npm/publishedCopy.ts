import { isFields, textEntries, type Fields } from './fields';

/**
 * Whether a manifest says that a copy of it is published, which a script writes: then `private` keeps only the
 * source from the registry.
 */
export function isPublishedAsCopy(manifest: Fields): boolean {
  const { np, release } = manifest;
  if (isFields(np) && typeof np['contents'] === 'string') return true;
  const ofReleaseIt = manifest['release-it'];
  const inNpm = isFields(ofReleaseIt) ? ofReleaseIt['npm'] : undefined;
  if (isFields(inNpm) && typeof inNpm['publishPath'] === 'string') return true;
  if (isFields(release) && hasRoot(release['plugins'])) return true;
  return textEntries(manifest['scripts']).some(([, script]) => publishes.test(script.slice(0, longest)));
}

/** semantic-release: `["@semantic-release/npm", { "pkgRoot": "dist" }]`. */
function hasRoot(plugins: unknown): boolean {
  if (!Array.isArray(plugins)) return false;
  return plugins.some(
    (each: unknown) => Array.isArray(each) && isFields(each[1]) && typeof each[1]['pkgRoot'] === 'string',
  );
}

const longest = 2000;

const built = String.raw`(?<!--tag\s)(?:\./)?(?:dist|build|out|output|pkg|package|publish|release|target)(?:/[\w.-]{1,100}){0,5}/?`;

/** What is built is published: `npm publish dist`, `cd dist && npm publish`, `np --contents dist`. */
const publishes = new RegExp(
  [
    String.raw`\b(?:npm|pnpm|yarn|bun)\s+publish\s(?:[^&|;]{0,200}\s)?${built}(?:\s|$)`,
    String.raw`\bcd\s+${built}\s{0,9}(?:&&|;)[^|]{0,300}\b(?:npm|pnpm|yarn|bun)\s+publish\b`,
    String.raw`\bnp\s[^&|;]{0,200}--contents[\s=]${built}(?:\s|$)`,
    String.raw`\b(?:yarn|npm|pnpm|bun)\s[^&|;]{0,200}--(?:cwd|prefix|dir)[\s=]${built}\s[^&|;]{0,200}\bpublish\b`,
  ].join('|'),
);
