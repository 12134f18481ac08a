import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OracleGraph } from './oracle';

/** Reads with PyYAML (Debian's `python3-yaml`), because Debian has no Dart. */
export function oracle(checkout: string): Promise<OracleGraph> {
  const told = execFileSync('/usr/bin/python3', [join(__dirname, 'dart_graph.py'), checkout], {
    maxBuffer: 1e9,
  });
  return Promise.resolve(JSON.parse(told.toString()) as OracleGraph);
}
