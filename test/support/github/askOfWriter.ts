import assert from 'node:assert/strict';
import { ask } from './ask';
import type { RunningGitHub } from './server';

/** What a stand-in tells of Kim's request in `aDesk`. */
export async function askOfDesk<Fields>(github: RunningGitHub, fields: string): Promise<Fields> {
  const { data, errors } = await ask<{ repository: { pullRequest: Fields } }>(
    github,
    `{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { ${fields} } } }`,
  );
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data.repository.pullRequest;
}
