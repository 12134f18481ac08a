import { execFileSync } from 'node:child_process';
import { conclude, root, runMocha, sum } from './runMocha';
import { runVsCodeTests } from './vsCodeTests';

/** Everything, from the quick to the slow; the counts come last. */
async function main(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  console.log('\nUnit');
  const unit = await runMocha('unit', 20_000);
  console.log('\nContract');
  const contract = await runMocha('contract', 20_000);
  conclude(sum([unit, contract, await runVsCodeTests()]));
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
