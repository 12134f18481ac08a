import { strict as assert } from 'node:assert';
import type { Person } from '../../../../src/core/model/pullRequest';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { createCustomerLookup } from '../../../../src/core/turn/customer';
import type { MakersFields, RequestFields } from '../../../../src/github/answers.generated';
import { Attribution } from '../../../../src/github/attribution';
import { toRequest } from '../../../../src/github/mapping';
import { toMakers } from '../../../../src/github/readSurroundings';
import { directory, team } from '../../../support/builders';
import { createChance } from '../../../support/seed';

interface Account {
  readonly __typename: 'User' | 'Bot';
  readonly login: string;
}

suite('Of thousands of requests by anyone', () => {
  const cases = 6000;
  const viewer = 'rin';
  // People may have names that sound like an agent's or a bot's.
  const people = [
    'rin',
    'kim',
    'lee',
    'mate',
    'claude',
    'cursor',
    'jules',
    'copilot-fan',
    'renovate',
    'ghost',
  ];
  const codingAgents = ['copilot-swe-agent', 'devin-ai-integration', 'claude', 'acme-coding-agent'];
  const helpers = ['acme-helper', 'coderabbitai', 'sourcery-ai', 'copilot-pull-request-reviewer'];
  const caretakers = ['dependabot', 'renovate', 'github-actions', 'acme-renovate'];
  const bots = [...codingAgents, ...helpers, ...caretakers];
  const teams = [team('acme/core', ['rin', 'kim']), team('acme/search', ['lee', 'mate'])];

  /** Everything about one request, at random. */
  function aCase(name: string) {
    const chance = createChance(name);
    const below = (count: number): number => Math.floor(chance() * count);
    const oneOf = <T>(items: readonly T[]): T => items[below(items.length)]!;
    const some = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make);
    const spelled = (login: string): string =>
      oneOf([login, login, login.toUpperCase(), login.charAt(0).toUpperCase() + login.slice(1)]);
    const user = (): Account => ({ __typename: 'User', login: spelled(oneOf(people)) });
    const bot = (): Account => ({ __typename: 'Bot', login: spelled(oneOf(bots)) });
    const anyone = (): Account => oneOf([user, user, bot])();
    const reviewer = (): object =>
      below(4) === 0 ? { __typename: 'Team', combinedSlug: oneOf(teams).id } : anyone();
    const agents = some(3, () => `${spelled(oneOf([...people, ...bots]))}${oneOf(['', '[bot]'])}`);
    const asks = some(4, () => ({ actor: oneOf([anyone(), null]), requestedReviewer: reviewer() }));
    const author = anyone();
    const assignees = some(3, anyone);
    const coAuthors = some(3, () => oneOf([anyone(), null]));
    const comments = some(3, () => ({ __typename: 'IssueComment', author: anyone(), body: 'Hm.' }));
    const nodes = [...asks.map((ask) => ({ __typename: 'ReviewRequestedEvent', ...ask })), ...comments].map(
      (item, index) => ({ ...item, id: `${index}`, createdAt: new Date(Date.UTC(2026, 7, 3, index)) }),
    );
    const node = {
      id: 'PR_1',
      number: 1,
      createdAt: '2026-08-01T10:00:00Z',
      repository: { nameWithOwner: 'acme/core', owner: { __typename: 'Organization' } },
      author,
      reviewRequests: { nodes: some(3, () => ({ requestedReviewer: reviewer() })) },
      timelineItems: { pageInfo: { hasPreviousPage: false }, nodes },
    };
    const makers = {
      assignees: { nodes: assignees },
      commits: { nodes: [{ commit: { authors: { nodes: coAuthors.map((each) => ({ user: each })) } } }] },
    };
    return { author, agents, assignees, coAuthors, asks, node, makers };
  }

  /** Whose the request is, as the list shows it. */
  function attribute({ agents, node, makers }: ReturnType<typeof aCase>): {
    customer: Person;
    agent: Person | undefined;
  } {
    const text = JSON.stringify({ node, makers });
    const wire = JSON.parse(text) as { node: RequestFields; makers: MakersFields };
    const read = toRequest(wire.node, 'github.com', viewer, true)!;
    const attribution = new Attribution(viewer, agents, teams);
    // What is known of makers must not matter where it isn't even asked for.
    const whole = attribution.of(read.request, read, new Map([['PR_1', toMakers(wire.makers)]]));
    const customer = createCustomerLookup(viewer, directory(...teams), defaultSettings)(whole);
    return { customer: customer.person, agent: whole.agent };
  }

  const bare = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '');
  const isListed = ({ login }: Account, agents: readonly string[]): boolean =>
    agents.some((agent) => bare(agent) === bare(login));
  const isHuman = (account: Account | null, agents: readonly string[]): account is Account =>
    account?.__typename === 'User' && !isListed(account, agents) && account.login !== 'ghost';
  const all = Array.from({ length: cases }, (_, index) => aCase(`agents ${index}`));

  test('a person’s is nobody else’s', () => {
    let count = 0;
    for (const each of all) {
      const { author, agents } = each;
      if (author.__typename !== 'User' || isListed(author, agents)) continue;
      count++;
      const { customer, agent } = attribute(each);
      assert.deepEqual([customer, agent], [{ login: author.login, isBot: false }, undefined], show(each));
    }
    assert.ok(count > cases / 4, `only ${count}`);
  });

  test('an agent’s is only a person’s who is assigned, asked or is a co-author', () => {
    let count = 0;
    for (const each of all) {
      const { author, agents, assignees, coAuthors } = each;
      const { customer, agent } = attribute(each);
      if (!agent) continue;
      count++;
      const askers = each.asks.map(({ actor }) => actor);
      const entitled = [
        ...[...assignees, ...coAuthors].filter((one) => isHuman(one, agents)),
        ...askers.filter((one) => isHuman(one, agents)),
      ].map((one) => one.login.toLowerCase());
      assert.ok(entitled.includes(customer.login.toLowerCase()), show(each));
      assert.equal(agent.login, author.login, show(each));
      assert.equal(customer.isBot, false, show(each));
    }
    assert.ok(count > cases / 10, `only ${count}`);
  });

  test('an agent’s with somebody human assigned is never left to the agent', () => {
    let count = 0;
    for (const each of all) {
      const { author, agents, assignees } = each;
      const isAgent = codingAgents.includes(author.login.toLowerCase()) && author.__typename === 'Bot';
      if (!isAgent || !assignees.some((one) => isHuman(one, agents))) continue;
      count++;
      assert.ok(attribute(each).agent, show(each));
    }
    assert.ok(count > cases / 50, `only ${count}`);
  });

  test('a maintenance bot’s is nobody’s, whoever stands around it', () => {
    let count = 0;
    for (const each of all) {
      const { author, agents } = each;
      const isCaretaker = author.__typename === 'Bot' && caretakers.includes(author.login.toLowerCase());
      if (!isCaretaker || isListed(author, agents)) continue;
      count++;
      assert.equal(attribute(each).customer.login, author.login, show(each));
    }
    assert.ok(count > cases / 50, `only ${count}`);
  });

  function show(each: ReturnType<typeof aCase>): string {
    return JSON.stringify(each, undefined, 1);
  }
});
