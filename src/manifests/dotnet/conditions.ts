import { expand, hole, type PropertyScope } from './expressions';

export type Truth = 'yes' | 'no' | 'maybe';

/**
 * Evaluates a condition as far as the repository's own files decide it: `maybe` wherever it depends on what is
 * built for, or says something that isn't understood.
 */
export function evaluateCondition(text: string, scope: PropertyScope): Truth {
  if (text.length > longest) return 'maybe';
  const tokens = text.match(token) ?? [];
  let at = 0;

  function any(): Truth {
    let result = all();
    while (tokens[at]?.toLowerCase() === 'or') {
      at++;
      const next = all();
      result = result === 'yes' || next === 'yes' ? 'yes' : result === 'no' ? next : result;
      if (result === 'no' && next === 'maybe') result = 'maybe';
    }
    return result;
  }

  function all(): Truth {
    let result = one();
    while (tokens[at]?.toLowerCase() === 'and') {
      at++;
      const next = one();
      result = result === 'no' || next === 'no' ? 'no' : result === 'yes' ? next : result;
    }
    return result;
  }

  function one(): Truth {
    const first = tokens[at++];
    if (first === '!') {
      const inner = one();
      return inner === 'maybe' ? 'maybe' : inner === 'yes' ? 'no' : 'yes';
    }
    if (first === '(') {
      const inner = any();
      return tokens[at++] === ')' ? inner : stop();
    }
    if (first === undefined || !/^(?:'|\$\(|\w)/.test(first)) return stop();
    const operator = tokens[at];
    if (operator !== '==' && operator !== '!=') {
      if (tokens[at] === '(') return stop();
      const known = expand(unquoted(first), scope).map((each) => each.toLowerCase());
      return known.every((each) => each === 'true')
        ? 'yes'
        : known.every((each) => each === 'false')
          ? 'no'
          : 'maybe';
    }
    const second = tokens[at + 1];
    at += 2;
    if (second === undefined) return stop();
    const [left, right] = [first, second].map((each) =>
      expand(unquoted(each), scope).map((value) => value.toLowerCase()),
    );
    const equal = compare(left ?? [], right ?? []);
    if (equal === 'maybe' || operator === '==') return equal;
    return equal === 'yes' ? 'no' : 'yes';
  }

  function stop(): Truth {
    at = tokens.length + 1;
    return 'maybe';
  }

  const result = any();
  return at === tokens.length ? result : 'maybe';
}

function compare(left: readonly string[], right: readonly string[]): Truth {
  // A list of items, or what is noted of one, is only known later.
  if ([...left, ...right].some((each) => each.includes(hole) || /[@%]\(/.test(each))) return 'maybe';
  if (!left.some((each) => right.includes(each))) return 'no';
  return left.length === 1 && right.length === 1 ? 'yes' : 'maybe';
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1) : text;
}

const token = /'[^']*'|\$\((?:[^()]|\([^()]*\))*\)|[=!<>]=|[!()<>]|[\w.-]+|\S/g;
const longest = 1000;
