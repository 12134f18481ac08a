import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OracleGraph } from './oracle';

/** Asks Composer's own loader (Debian's `composer`). */
export function oracle(checkout: string): Promise<OracleGraph> {
  const told = execFileSync('php', [join(__dirname, 'php_graph.php'), checkout], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Promise.resolve(JSON.parse(told.toString()) as OracleGraph);
}
