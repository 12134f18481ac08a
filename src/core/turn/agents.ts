import { sameLogin, type Login } from '../model/ids';
import type { Person, PullRequest } from '../model/pullRequest';

/** What GitHub reports about a request that may have been made on someone's behalf. */
export interface MakerFacts {
  readonly author: Person;
  readonly assignees: readonly Person[];
  /** Who asked for reviews, oldest first. */
  readonly askers: readonly Asker[];
  /** Who was asked for a review by anyone else, in person or through a team. */
  readonly asked: readonly Login[];
  /** Who asked for it themselves, whose team a person asked, or to whom it was handed over. */
  readonly volunteers: readonly Login[];
  /** Who else the first commit names. */
  readonly coAuthors: readonly Person[];
}

export interface Asker {
  readonly person: Person;
  /** Whom they asked, if not a team. */
  readonly reviewer?: Login;
  /** They had been asked for a review themselves, so they only passed it on. */
  readonly wasAsked: boolean;
}

/**
 * Returns the person who had a coding agent write it: an assignee, first of all one who also asked for a
 * review or is a co-author; else whoever asked for the review, unless they were asked before; else a co-author.
 * Whom such a person asked is a reviewer, and didn't have it made; nor did someone who took the review on, if
 * anyone else is known. It's the same for everyone who looks at it, the viewer included. Undefined if no such
 * person can be found, and if the author is a person or a maintenance bot: a person's request never belongs to
 * anyone else.
 */
export function findMaker(facts: MakerFacts, viewer: Login, agents: readonly Login[]): Person | undefined {
  const { author, asked, volunteers } = facts;
  const isHuman = (person: Person): boolean =>
    !person.isBot && !isNamed(person, agents) && person.login !== 'ghost';
  const isOther = (person: Person): boolean => !sameLogin(person.login, viewer);
  if (!mayHaveMaker(author, agents)) return undefined;
  const people = facts.assignees.filter(isHuman);
  if (!isByAgent(author, agents)) return people.find(isOther);
  const askers = facts.askers.filter(({ person }) => isHuman(person));
  const first = askers.filter((asker) => !asker.wasAsked && !isOfThemselves(asker));
  const isPicked = ({ login }: Person): boolean =>
    first.some(
      ({ person, reviewer }) =>
        reviewer !== undefined && sameLogin(reviewer, login) && !sameLogin(person.login, login),
    );
  const coAuthors = facts.coAuthors.filter(isHuman);
  const isInvolved = ({ login }: Person): boolean =>
    [...first.map(({ person }) => person), ...coAuthors].some((each) => sameLogin(each.login, login));
  const isVolunteer = ({ login }: Person): boolean => includes(volunteers, login);
  const isReviewer = (person: Person): boolean =>
    isPicked(person) || (isVolunteer(person) && !isInvolved(person));
  const isAsked = (person: Person): boolean => includes(asked, person.login) || isVolunteer(person);
  const assignees = people.filter((person) => !isReviewer(person));
  const firstAskers = first.map(({ person }) => person).filter((person) => !isReviewer(person));
  const writers = coAuthors.filter((person) => !isReviewer(person));
  // Agents ask whoever had it made, too: that alone doesn't make a reviewer, but of several it's rather another.
  const likeliest = (some: readonly Person[]): Person | undefined =>
    some.find((person) => !isAsked(person)) ?? some[0];
  return (
    assignees.find(isInvolved) ??
    assignees.find((person) => !isAsked(person)) ??
    // A workflow may assign the reviewer whom it asks, but doesn't make anyone a co-author.
    (assignees.length > 0 ? likeliest(writers) : undefined) ??
    assignees[0] ??
    likeliest(firstAskers) ??
    likeliest(writers) ??
    people[0] ??
    likeliest(coAuthors) ??
    // Skip the viewer: they were asked, and handed it over.
    askers.find((asker) => isOther(asker.person) || isOfThemselves(asker))?.person
  );
}

function isOfThemselves({ person, reviewer }: Asker): boolean {
  return reviewer !== undefined && sameLogin(reviewer, person.login);
}

function includes(logins: readonly Login[], login: Login): boolean {
  return logins.some((each) => sameLogin(each, login));
}

/**
 * Returns whether someone may have had it made; only then are its assignees and first commit worth reading.
 */
export function mayHaveMaker(author: Person, agents: readonly Login[]): boolean {
  const isWorker = isCodingAgent(author.login) || !isCaretaker(author.login);
  return isNamed(author, agents) || (author.isBot && isWorker);
}

/** Returns whether a coding agent wrote it, so that the viewer, if assigned, may have had it made. */
export function isByAgent(author: Person, agents: readonly Login[]): boolean {
  return isNamed(author, agents) || (author.isBot && isCodingAgent(author.login));
}

/** Returns whether a coding agent wrote a request, whether or not it's known for whom. */
export function isAgentsRequest(
  { author, agent }: Pick<PullRequest, 'author' | 'agent'>,
  agents: readonly Login[],
): boolean {
  return isByAgent(agent ?? author, agents);
}

/** Whether the setting names it as an agent, in whatever way people write its name. */
export function isNamed({ login }: Pick<Person, 'login'>, agents: readonly Login[]): boolean {
  return agents.some((agent) => isSameAccount(agent, login));
}

/** GitHub names a bot with and without a mark: `renovate[bot]`. */
export function isSameAccount(a: Login, b: Login): boolean {
  return sameLogin(withoutMark(a), withoutMark(b));
}

/** Agents that write whole pull requests on request, as whole words of a name: not "precursor". */
const codingAgent = new RegExp(
  `(?:^|[-_])(?:${[
    ...['copilot', 'devin', 'jules', 'codex', 'claude', 'cursor', 'openhands', 'codegen', 'sweep', 'codebot'],
    ...['roomote', 'windsurf', 'opencode'],
    ...['amazon-q', 'factory-droid', '(?:swe|coding|code|cloud)?[-_]?agent'],
  ].join('|')})(?:agent|ai|bot|app)?(?:$|[-_])`,
  'i',
);

/** The same with names that are also common words, so only as a whole: not "mongoose" or "v0-release". */
const wholeName =
  /^(?:v0|amp|warp|goose|cline|roo|bolt|aider|kiro|ona|kilo(?:-?code)?|lovable|tembo|mentat|blackbox|augment|qwen|gemini)[-_]?(?:agent|ai|bot|app|cli|code|coder|dev|io)?$/i;

export function isCodingAgent(login: Login): boolean {
  const name = withoutMark(login);
  return codingAgent.test(name) || wholeName.test(name);
}

/** People write "@name" in settings, and GitHub "name[bot]". */
function withoutMark(login: Login): Login {
  return login.trim().replace(/^@|\[bot\]$/gi, '');
}

/** Bots that maintain a repository. People assigned to their requests merge them, but didn't order them. */
const caretakers = [
  ...['dependabot', 'dependabot-preview', 'renovate', 'renovate-bot', 'mend-for-github-com', 'depfu'],
  ...['greenkeeper', 'greenkeeperio-bot', 'snyk-bot', 'snyk-io', 'pyup-bot', 'scala-steward', 'imgbot'],
  ...['fossabot', 'whitesource-bolt', 'mergify', 'dotnet-maestro', 'updatecli'],
];

/**
 * Companies run their own maintenance bots, with names such as `acme-renovate`, `depbot` or `release-bot`.
 */
const caretakerName = new RegExp(
  `(?:^|[-_])(?:${[
    ...['renovate', 'dependabot', 'dep(?:s|endenc(?:y|ies))?[-_]?(?:bot|updater?|bump(?:er)?)', 'deps'],
    ...['dependenc(?:y|ies)', '(?:semantic-)?release', 'changesets?', 'backport', 'cherry[-_]?pick(?:er)?'],
    ...['sync', 'bump', 'update[rs]?', 'steward', 'l10n', 'i18n', 'translations?', 'transifex', 'weblate'],
    ...[
      'crowdin',
      'lingohub',
      'format(?:ter)?',
      'lint',
      'pre-commit-ci',
      'allcontributors',
      'github-actions',
    ],
  ].join('|')})(?:$|[-_])`,
  'i',
);

function isCaretaker(login: Login): boolean {
  const name = withoutMark(login);
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
  jules: 'Jules',
  'amazon-q-developer': 'Amazon Q',
  'factory-droid': 'Factory Droid',
  'gemini-cli': 'Gemini CLI',
  roomote: 'Roomote',
  'windsurf-bot': 'Windsurf',
  'sweep-ai': 'Sweep',
  'codegen-sh': 'Codegen',
  'copilot-pull-request-reviewer': 'Copilot',
  coderabbitai: 'CodeRabbit',
  'gemini-code-assist': 'Gemini Code Assist',
  'sourcery-ai': 'Sourcery',
  'greptile-apps': 'Greptile',
};

/** Returns the name people use for an agent. */
export function agentName({ login, name }: Pick<Person, 'login' | 'name'>): string {
  const plain = withoutMark(login);
  return names[plain.toLowerCase()] ?? name ?? plain;
}
