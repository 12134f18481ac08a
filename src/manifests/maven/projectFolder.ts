import { getChildren, readXml } from '../xml';
import { readArtifact, type Artifact } from './artifacts';

/** Parses `.mvn/extensions.xml`: what Maven itself runs with in and below that folder. */
export function readExtensions(text: string): readonly Artifact[] {
  return getChildren(readXml(text, 'extensions'), 'extension').map(readArtifact);
}

/** Whether an extension finds projects without a `pom.xml`, or in another language than XML. */
export function makesProjects({ artifact }: Artifact): boolean {
  return /^(?:polyglot-|tycho-build$|tycho-pomless$)/.test(artifact ?? '');
}

/** Parses `.mvn/maven.config`, the arguments of every run: those that set a property. */
export function readConfig(text: string): ReadonlyMap<string, string> {
  const set = [...text.matchAll(/(?:^|\s)(?:-D|--define[ =])([^\s=]+)=(\S*)/g)];
  return new Map(set.map(([, name = '', value = '']) => [name, value]));
}

/** What an OSGi bundle says in its `MANIFEST.MF`. */
export interface Bundle {
  readonly name: string | undefined;
  readonly required: readonly string[];
}

export function readBundle(text: string): Bundle {
  // A line that begins with a space goes on with the one before.
  const whole = text.replaceAll(/\r\n?/g, '\n').replaceAll('\n ', '');
  const header = (name: string): string =>
    whole
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1) ?? '';
  // Commas in quotes separate versions, not bundles.
  const listed = (value: string): string[] =>
    value
      .replaceAll(/"[^"]*"/g, '')
      .split(',')
      .map((each) => (each.split(';', 1)[0] ?? '').trim())
      .filter((each) => each !== '');
  return {
    name: listed(header('Bundle-SymbolicName'))[0],
    required: [...listed(header('Require-Bundle')), ...listed(header('Fragment-Host'))],
  };
}
