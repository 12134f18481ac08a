import { fits, listed, type Names } from './fileNames';
import { classifyFile } from './fileKind';

/** A changed file, and how many lines were added or removed. */
export interface ChangedFile {
  readonly path: string;
  readonly lines: number;
}

/** What a repository's `.gitattributes` says about a file: generated, not generated, or nothing. */
export type GeneratedRules = (path: string) => boolean | undefined;

/**
 * Counts changed lines that no one reads: those of generated files and lockfiles. The repository's own rules
 * take precedence.
 */
export function skippedLines(files: readonly ChangedFile[], rules: GeneratedRules = () => undefined): number {
  return files.reduce(
    (sum, { path, lines }) => sum + ((rules(path) ?? isGenerated(path)) ? Math.max(0, lines) : 0),
    0,
  );
}

/** Recognizes generated files by well-known names, which GitHub also folds in a diff. */
export function isGenerated(path: string): boolean {
  const kind = classifyFile(path);
  return kind === 'lockfile' || kind === 'generated' || fits(others, path);
}

/** Other files that GitHub's Linguist treats as generated, and those package managers check in. */
const others: Names = {
  files:
    listed(`.pnp.cjs .pnp.loader.mjs flake.lock mix.lock pubspec.lock Podfile.lock Package.resolved Cartfile.resolved
    Gopkg.lock glide.lock pixi.lock conda-lock.yml .terraform.lock.hcl MODULE.bazel.lock
    rebar.lock shard.lock paket.lock project.assets.json Manifest.toml`),
  like: [
    /\.(?:js|css|mjs|cjs)\.map$/,
    /-(?:min)\.(?:js|css)$/,
    /\.designer\.(?:cs|vb)$/i,
    /\.(?:pb|swagger|gen)\.(?:go|h|cc|ts|js|dart)$/,
    /^zz_generated\./,
    /_generated\.\w+$/,
    /\.freezed\.dart$/,
  ],
  folder: /^(?:node_modules|vendor|Pods|Godeps|third_party)$/,
};
