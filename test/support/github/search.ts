import { sameName } from './names';
import { searchQualifiers, type Candidate, type Test } from './searchQualifiers';
import { invalidSearch, parseSearch, type SearchTerm } from './searchQuery';
import { isVisible } from './visibility';
import type { World } from './world';

/** What GitHub's search for issues and pull requests finds in a world, in its order. */
export function searchIssues(world: World, query: string): Candidate[] {
  const terms = parseSearch(query);
  const order = createOrder(terms);
  const test = createTest(
    world,
    terms.filter(({ qualifier }) => qualifier !== 'sort'),
  );
  return candidates(world).filter(test).sort(order);
}

// "Matches any of them" holds for where to look and who wrote; other qualifiers narrow the search each time.
const unions = new Set(['repo', 'org', 'user', 'author']);

function createTest(world: World, terms: SearchTerm[]): Test {
  const scopes: Test[] = [];
  const authors: Test[] = [];
  const all: Test[] = [];
  for (const term of terms) {
    const test = toTest(world, term);
    if (term.negated || !unions.has(term.qualifier ?? '')) all.push(test);
    else (term.qualifier === 'author' ? authors : scopes).push(test);
  }
  if (scopes.length > 0) all.push((candidate) => scopes.some((test) => test(candidate)));
  if (authors.length > 0) all.push((candidate) => authors.some((test) => test(candidate)));
  return (candidate) => all.every((test) => test(candidate));
}

function toTest(world: World, { qualifier, value, negated }: SearchTerm): Test {
  if (qualifier === undefined)
    return negated ? (candidate) => !mentionsWords(value)(candidate) : mentionsWords(value);
  const known = Object.hasOwn(searchQualifiers, qualifier) ? searchQualifiers[qualifier] : undefined;
  if (!known) throw invalidSearch(`it does not know the qualifier "${qualifier}"`);
  if (value === '') throw invalidSearch(`${qualifier}: has no value`);
  const test = known(value, world);
  return negated ? (candidate) => !test(candidate) : test;
}

function mentionsWords(words: string): Test {
  const escaped = words.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Han script has no spaces between words.
  const bounded = /\p{Script=Han}/u.test(words) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  const pattern = new RegExp(bounded, 'iu');
  return ({ subject }) => pattern.test(subject.title) || pattern.test(subject.body);
}

function createOrder(terms: SearchTerm[]): (a: Candidate, b: Candidate) => number {
  const sorts = terms.filter(({ qualifier }) => qualifier === 'sort');
  const value = sorts.at(-1)?.value ?? 'created-desc';
  const [, field, direction = 'desc'] = /^(created|updated)(?:-(asc|desc))?$/.exec(value) ?? [];
  if (!field || sorts.some(({ negated }) => negated)) {
    throw invalidSearch(`sort:${value} is none of created-asc, created-desc, updated-asc, updated-desc`);
  }
  const sign = direction === 'asc' ? 1 : -1;
  const getTime = ({ subject }: Candidate) =>
    Date.parse(field === 'created' ? subject.createdAt : subject.updatedAt);
  return (a, b) => sign * (getTime(a) - getTime(b));
}

function candidates(world: World): Candidate[] {
  const found: Candidate[] = [];
  const findRepository = (name: string) =>
    world.repositories.find((known) => sameName(known.nameWithOwner, name));
  for (const pull of world.pullRequests) {
    const repository = findRepository(pull.repo);
    if (repository && isVisible(world, pull.repo)) found.push({ subject: pull, pull, repository });
  }
  for (const issue of world.issues) {
    const repository = findRepository(issue.repo);
    if (repository && isVisible(world, issue.repo))
      found.push({ subject: issue, pull: undefined, repository });
  }
  return found;
}
