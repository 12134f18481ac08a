import { classifyFile } from '../packages/fileKind';
import type { AuthoredPullRequest } from '../model/pullRequest';

/** One check of the author's own request before others are asked to review it. */
export type Check = { readonly isGood: boolean } & (
  | { readonly kind: 'size'; readonly lines: number }
  | { readonly kind: 'description'; readonly length: number }
  | { readonly kind: 'tests'; readonly what: 'withTests' | 'withoutTests' | 'nothingToTest' | 'unknown' }
  | { readonly kind: 'asked'; readonly people: number; readonly teams: number }
  | { readonly kind: 'checks'; readonly state: AuthoredPullRequest['checks'] }
  | { readonly kind: 'conflicts' }
);

/** A reviewer can handle 200 to 400 lines well in one sitting (SmartBear at Cisco, 2,500 reviews). */
export const mostLines = 400;
/** Long enough for a sentence about the purpose; anything shorter repeats the title. */
const leastDescription = 60;
/** With more people than this, each waits for the others. */
const mostPeople = 3;

/** Checks what helps reviewers, and whether each item is as it should be. */
export function selfCheck(request: AuthoredPullRequest): readonly Check[] {
  const lines = request.additions + request.deletions;
  const people = request.requestedReviewers.filter(({ kind }) => kind === 'user').length;
  const bots = request.requestedReviewers.filter(({ kind }) => kind === 'bot').length;
  const teams = request.requestedReviewers.length - people - bots;
  const tests = checkTests(request);
  return [
    { kind: 'size', isGood: lines <= mostLines, lines },
    ...checkDescription(request),
    { kind: 'tests', isGood: tests !== 'withoutTests', what: tests },
    { kind: 'asked', isGood: people + teams > 0 && people <= mostPeople, people, teams },
    { kind: 'checks', isGood: request.checks !== 'failing', state: request.checks },
    { kind: 'conflicts', isGood: !request.hasConflicts },
  ];
}

function checkDescription({ described }: AuthoredPullRequest): Check[] {
  if (described === undefined) return [];
  return [{ kind: 'description', isGood: described >= leastDescription, length: described }];
}

function checkTests({
  files = [],
  changedFiles,
}: AuthoredPullRequest): Extract<Check, { kind: 'tests' }>['what'] {
  const kinds = new Set(files.map(classifyFile));
  if (kinds.has('tests')) return 'withTests';
  // GitHub returns the first hundred files; the rest may contain tests.
  if (changedFiles > files.length) return 'unknown';
  return kinds.has('source') || kinds.has('types') ? 'withoutTests' : 'nothingToTest';
}
