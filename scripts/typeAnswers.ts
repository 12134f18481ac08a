import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answersFile, answerTypes } from '../test/support/answerTypes';
import { root } from './runMocha';

/** Generates the types of GitHub's responses from the queries and GitHub's schema: `npm run types`. */
async function main(): Promise<void> {
  writeFileSync(path.join(root, answersFile), await answerTypes());
}

void main();
