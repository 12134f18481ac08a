import { testSteps, type StepName } from './testSteps';
import type { Choice } from './runMocha';

/** What `scripts/test.ts` passes to a step's process. */
export interface StepTask extends Choice {
  readonly name: StepName;
  readonly files: readonly string[];
}

async function main({ name, files, ...choice }: StepTask): Promise<void> {
  const counts = await testSteps[name].run(files, choice);
  process.send?.(counts, () => process.exit(0));
}

void main(JSON.parse(process.argv[2] ?? '') as StepTask).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
