export type { Steps } from '../core/codeowners/sequence';

/** How much of the texts of one kind is read, of each and of all in a repository together. */
export interface TextLimits {
  readonly letters: number;
  readonly lettersTogether: number;
  /** What a parser's time depends on more than on letters; looked for in the text before it's parsed. */
  readonly sign?: RegExp;
  readonly signs: number;
  readonly signsTogether: number;
}

const text: TextLimits = {
  /** What GitHub gives of a text at most. */
  letters: 512 * 1024,
  /** 5,000 files of 2,000 letters each. */
  lettersTogether: 10_000_000,
  signs: Infinity,
  signsTogether: Infinity,
};

/**
 * Limits on manifests, which anyone may have written. All are far above what people write. They keep the time
 * for one text, which can't be interrupted, near a tenth of a second, and that for one repository below a few
 * seconds, whatever it contains. What exceeds one is reported as a problem.
 */
export const limits = {
  text,
  /** An element takes 5 µs, an attribute too. A large BOM has 10,000, and 3,000 usual poms have 500,000. */
  xml: { ...text, sign: /<[^/]|=/g, signs: 25_000, signsTogether: 1_000_000 },
  /** Each item of a list, such as the projects that are referred to, takes 4 µs. */
  msbuild: { ...text, sign: /<[^/]|[=;]/g, signs: 25_000, signsTogether: 1_000_000 },
  /** A hostile text takes 2 µs for each letter; a crate with 2,000 features has 60,000. */
  toml: { ...text, letters: 250_000, lettersTogether: 5_000_000 },
  /** A hostile build script takes 1.5 µs for each letter, and a block or call 4 µs; large ones have 2,000. */
  script: {
    letters: 200_000,
    lettersTogether: 5_000_000,
    sign: /[{([]/g,
    signs: 20_000,
    signsTogether: 500_000,
  },
  /** A word or sign of a Ruby program takes 4 µs, a text is one; specifications that list all files have 10,000. */
  ruby: {
    letters: 200_000,
    lettersTogether: 5_000_000,
    sign: /"[^"\n]*"|'[^'\n]*'|\w+|[^\w\s]/g,
    signs: 25_000,
    signsTogether: 1_500_000,
  },
  /** A package takes 10 µs for each dependency. */
  json: { ...text, sign: /,/g, signs: 50_000, signsTogether: 1_000_000 },
  /** A sign of the syntax takes 20 µs; a catalog of 1,000 packages has 4,000. */
  yaml: {
    letters: 100_000,
    lettersTogether: 400_000,
    sign: /[[\]{},?:&*!|>"'#%\n]|- /g,
    signs: 10_000,
    signsTogether: 40_000,
  },
  /** Levels of YAML and XML within each other: each costs several frames of the stack. */
  levels: 100,
  /**
   * Steps to find all dependencies of a repository's packages: one for each that is stated or inherited, and
   * one for each letter with placeholders. 5,000 packages with 100 inherited dependencies each take a quarter.
   */
  work: 1_000_000,
  /** Letter comparisons to match workspace patterns with all folders of a repository: a tenth of a second. */
  matching: 10_000_000,
} as const;
