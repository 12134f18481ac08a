import type { Translate } from '../core/messages/translate';
import type { Severity } from './finding';
import { isCertain } from './pattern/isCertain';
import { parsePattern, type PatternNode } from './pattern/parsePattern';
import { findSlowness, getChildren, type Slowness } from './pattern/slowness';
import { countSteps, mostSteps } from './pattern/steps';
import { longestSentence } from './sentence';
import { patternMessages } from './messages/patternMessages';

/** A user's custom pattern, matched against single sentences in lowercase. */
export interface OwnPattern {
  readonly pattern: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly rewrite?: string;
}

/** Returns why a pattern can't be used, in one sentence; undefined if it can. */
export function explainRefusal(pattern: string, t: Translate): string | undefined {
  if (pattern.trim() === '') return patternMessages.empty(t);
  if (pattern.length > longestPattern) {
    return patternMessages.tooLong(t, longestPattern);
  }
  const made = compile(pattern);
  if (typeof made === 'string') return patternMessages.notRegExp(t, made);
  const tree = parsePattern(pattern);
  const slowness =
    findSlowness(tree) ??
    (isCertain(pattern) ? undefined : 'uncertain') ??
    (countSteps(tree, longestSentence) > mostSteps ? slownessOfParts(tree) : undefined);
  if (slowness) return slownessWords(slowness, t);
  return made.test('') ? patternMessages.everything(t) : undefined;
}

/** Returns the compiled pattern, or what's wrong with it. */
export function compile(pattern: string): RegExp | string {
  try {
    return new RegExp(pattern, 'iu');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const longestPattern = 200;

function slownessOfParts(tree: PatternNode): 'overlapping' | 'ambiguous' {
  return countOpenLoops(tree) > 1 ? 'overlapping' : 'ambiguous';
}

function countOpenLoops(node: PatternNode): number {
  const own = node.kind === 'repeat' && node.most === Infinity ? 1 : 0;
  return getChildren(node).reduce((count, child) => count + countOpenLoops(child), own);
}

function slownessWords(slowness: Slowness | 'overlapping' | 'uncertain', t: Translate): string {
  switch (slowness) {
    case 'uncertain':
      return patternMessages.uncertain(t);
    case 'nested':
      return patternMessages.nested(t);
    case 'ambiguous':
      return patternMessages.ambiguous(t);
    case 'overlapping':
      return patternMessages.overlapping(t);
    case 'lookbehind':
      return patternMessages.lookbehind(t);
    case 'backreference':
      return patternMessages.backreference(t);
  }
}
