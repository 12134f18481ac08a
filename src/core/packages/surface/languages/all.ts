import type { SourceLanguage } from '../language';
import { go } from './go';
import { cSharp, java } from './java';
import { javaScript, typeDeclarations } from './javaScript';
import { kotlin, scala } from './kotlin';
import { python } from './python';
import { rust } from './rust';
import { dart, php, ruby } from './scripting';
import { swift } from './swift';
import { action, c, terraform, wholeFiles } from './wholeFiles';

/** The first whose ending fits decides. */
const languages: readonly SourceLanguage[] = [
  ...wholeFiles,
  typeDeclarations,
  javaScript,
  python,
  go,
  rust,
  java,
  cSharp,
  kotlin,
  scala,
  swift,
  ruby,
  php,
  dart,
  c,
  terraform,
  action,
];

/** The language of a file, by its name. */
export function languageOf(path: string): SourceLanguage | undefined {
  const rooted = `/${path}`;
  return languages.find(({ endings }) => endings.some((ending) => rooted.endsWith(ending)));
}
