export type { Steps } from '../core/codeowners/sequence';

/**
 * Limits on manifests, which anyone may have written. All are far above what people write, and keep the time
 * for one repository below a few seconds whatever it contains. What exceeds one is reported as a problem.
 */
export const limits = {
  /** Letters of a manifest. GitHub itself cuts texts at half as many. */
  manifest: 1_000_000,
  /**
   * Letters of all manifests of one kind in a repository. Hostile XML and TOML take a second for each million;
   * 5,000 project files of 2,000 letters each still fit.
   */
  repository: 10_000_000,
  /** Hostile YAML takes a second for each 70,000 letters; a catalog of 1,000 packages has 30,000. */
  yaml: 50_000,
  /** All YAML of a repository: one workspace file is usual, and a few nested ones occur. */
  yamlOfRepository: 200_000,
  /** Levels of YAML and XML within each other: each costs several frames of the stack. */
  levels: 100,
  /**
   * Steps to find all dependencies of a repository's packages: one for each that is stated or inherited, and
   * one for each letter with placeholders. 5,000 packages with 100 inherited dependencies each take a quarter.
   */
  work: 2_000_000,
  /** Letter comparisons to match workspace patterns with all folders of a repository: half a second. */
  matching: 30_000_000,
} as const;
