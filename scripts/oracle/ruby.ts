import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OracleGraph } from './oracle';

/** Asks RubyGems and Bundler (Debian's `ruby` and `bundler`), which run the files. What they refuse is left out. */
export function oracle(checkout: string): Promise<OracleGraph> {
  const told = execFileSync('ruby', [join(__dirname, 'ruby_graph.rb'), checkout], { maxBuffer: 1e9 });
  return Promise.resolve(JSON.parse(told.toString()) as OracleGraph);
}
