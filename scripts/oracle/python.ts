import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { OracleGraph } from './oracle';

/**
 * Asks setuptools (by running each `setup.py`), Hatchling, poetry-core, pip and packaging. On Debian, these are
 * python3-setuptools, python3-hatchling, python3-poetry-core, python3-pip and python3-packaging. The checkout
 * is changed: egg_info folders appear in it.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const script = path.join(__dirname, 'python_graph.py');
  const run = promisify(execFile);
  const { stdout } = await run('/usr/bin/python3', [script, checkout], { maxBuffer: 100_000_000 });
  return JSON.parse(stdout) as OracleGraph;
}
