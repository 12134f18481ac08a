import { sameLogin, type Login } from '../model/ids';
import type { Person } from '../model/pullRequest';

/** What GitHub tells of a request that may have been made for somebody. */
export interface MakerFacts {
  readonly author: Person;
  readonly assignees: readonly Person[];
  /** Who asked for reviews, the newest last. */
  readonly askers: readonly Person[];
  /** Who else stands in its first commit. */
  readonly coAuthors: readonly Person[];
}

/**
 * The person who had a coding agent write it: who is assigned, else who asked for the review, else a co-author.
 * Undefined where an agent works for nobody that can be seen, and for what a person or a dependency bot wrote:
 * a person's request is never anybody else's.
 */
export function makerOf(facts: MakerFacts, viewer: Login, agents: readonly Login[]): Person | undefined {
  const { author, assignees, askers, coAuthors } = facts;
  const isAgent = (person: Person): boolean => agents.some((login) => sameLogin(login, person.login));
  const isWorker = isAgent(author) || (author.isBot && !isCaretaker(author.login));
  if (!isWorker) return undefined;
  const isHuman = (person: Person): boolean => !person.isBot && !isAgent(person) && person.login !== 'ghost';
  const isOther = (person: Person): boolean => isHuman(person) && !sameLogin(person.login, viewer);
  return (
    assignees.find(isOther) ??
    assignees.find(isHuman) ??
    // The viewer may have handed it over: that makes it nobody's.
    askers.findLast(isOther) ??
    coAuthors.find(isHuman)
  );
}

/** Bots that look after a repository. Whoever is assigned to their requests is to merge them, and had nothing made. */
const caretakers = [
  ...['dependabot', 'dependabot-preview', 'renovate', 'renovate-bot', 'mend-for-github-com', 'depfu'],
  ...['greenkeeper', 'greenkeeperio-bot', 'snyk-bot', 'pyup-bot', 'scala-steward', 'pre-commit-ci'],
  ...[
    'imgbot',
    'allcontributors',
    'release-please',
    'weblate',
    'crowdin-bot',
    'fossabot',
    'whitesource-bolt',
  ],
];

/** Companies run their own under names such as `acme-renovate` or `depbot`. */
const caretakerName =
  /(?:^|[-_])(?:renovate|dependabot|dep(?:s|endenc(?:y|ies))?[-_]?(?:bot|updater?|bump(?:er)?))(?:$|[-_])/i;

function isCaretaker(login: Login): boolean {
  const name = login.replace(/\[bot\]$/i, '');
  return caretakers.some((each) => sameLogin(each, name)) || caretakerName.test(name);
}

const names: Readonly<Record<string, string>> = {
  'copilot-swe-agent': 'Copilot',
  'copilot-cloud-agent': 'Copilot',
  copilot: 'Copilot',
  'devin-ai-integration': 'Devin',
  'google-labs-jules': 'Jules',
  'chatgpt-codex-connector': 'Codex',
  cursor: 'Cursor',
  cursoragent: 'Cursor',
  claude: 'Claude',
  'copilot-pull-request-reviewer': 'Copilot',
  coderabbitai: 'CodeRabbit',
  'gemini-code-assist': 'Gemini Code Assist',
  'sourcery-ai': 'Sourcery',
  'greptile-apps': 'Greptile',
};

/** What people call an agent. */
export function agentName({ login, name }: Pick<Person, 'login' | 'name'>): string {
  const plain = login.replace(/\[bot\]$/i, '');
  return names[plain.toLowerCase()] ?? name ?? plain;
}
