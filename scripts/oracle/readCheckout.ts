import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/core/model/slices';
import { isNeverOurs } from '../../src/core/packages/idleFolders';
import { readRepository, type RepositoryReading } from '../../src/manifests/readRepository';
import { wantedFiles } from '../../src/manifests/wantedFiles';

/** Reads the manifests below a folder as if they were a repository's. */
export function readCheckout(checkout: string, repository: string): RepositoryReading {
  const paths = [...filesIn(checkout, '')];
  const texts = new Map(
    wantedFiles(paths).map((each) => [each, readFileSync(path.join(checkout, each), 'utf8')]),
  );
  return finish(readRepository({ repository, paths, texts }));
}

function* filesIn(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !isNeverOurs(entry.name)) yield* filesIn(root, inner);
    else if (entry.isFile()) yield inner;
  }
}
