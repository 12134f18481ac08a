import { strict as assert } from 'node:assert';
import {
  agentName,
  findMaker,
  isByAgent,
  mayHaveMaker,
  type MakerFacts,
} from '../../../../src/core/turn/agents';
import type { Person } from '../../../../src/core/model/pullRequest';
import { person } from '../../../support/builders';

suite('Who had a coding agent write it', () => {
  const bot = (login: string) => person(login, { isBot: true });
  const copilot = bot('copilot-swe-agent');
  const [kim, lee, rin] = [person('kim'), person('lee'), person('rin')];
  const nothing: MakerFacts = {
    author: copilot,
    assignees: [],
    askers: [],
    asked: [],
    volunteers: [],
    coAuthors: [],
  };

  const asked = (who: Person, reviewer?: string, wasAsked = false): MakerFacts['askers'][number] => ({
    person: who,
    ...(reviewer !== undefined && { reviewer }),
    wasAsked,
  });
  const passedOn = (who: Person) => asked(who, 'rin', true);
  const rows: [name: string, facts: Partial<MakerFacts>, maker: string | undefined][] = [
    ['who is assigned', { assignees: [copilot, kim], askers: [asked(lee)] }, 'kim'],
    ['the viewer, assigned first', { assignees: [rin, kim] }, 'rin'],
    ['whoever is assigned and wasn’t asked to review it', { assignees: [rin, kim], asked: ['Rin'] }, 'kim'],
    ['the first of those who were all asked', { assignees: [rin, kim], asked: ['kim', 'rin'] }, 'rin'],
    [
      'the viewer, assigned with others, who asked',
      { assignees: [kim, rin], askers: [asked(rin, 'lee')] },
      'rin',
    ],
    ['the viewer, assigned with others, a co-author', { assignees: [kim, rin], coAuthors: [rin] }, 'rin'],
    [
      'the viewer, a co-author, though the agent asked them',
      { assignees: [rin, lee], coAuthors: [rin], asked: ['rin'] },
      'rin',
    ],
    ['of several co-authors, the one who wasn’t asked', { coAuthors: [rin, kim], asked: ['rin'] }, 'kim'],
    [
      'not a co-author who was asked in person',
      { assignees: [rin], coAuthors: [rin], askers: [asked(kim, 'rin')] },
      'kim',
    ],
    ['the viewer, assigned alone', { assignees: [rin] }, 'rin'],
    [
      'but whoever asked the viewer in person waits',
      { assignees: [rin], askers: [asked(kim, 'rin')] },
      'kim',
    ],
    ['else who asked first', { askers: [asked(copilot), asked(kim), asked(lee)] }, 'kim'],
    ['not a team-mate who handed it on', { askers: [asked(kim), asked(lee)] }, 'kim'],
    ['not one who was asked and passed it to the viewer', { askers: [asked(kim), passedOn(lee)] }, 'kim'],
    [
      'not one who passed it on, but a co-author',
      { askers: [asked(copilot), passedOn(lee)], coAuthors: [kim] },
      'kim',
    ],
    ['one who passed it on, where no one else is known', { askers: [passedOn(lee)] }, 'lee'],
    [
      'of several assignees, the one who asked',
      { assignees: [lee, kim], askers: [asked(kim, 'rin')] },
      'kim',
    ],
    ['of several assignees, a co-author', { assignees: [lee, kim], coAuthors: [kim] }, 'kim'],
    ['of several assignees, else the first', { assignees: [lee, kim] }, 'lee'],
    [
      'the viewer, assigned and handed it back',
      { assignees: [rin], askers: [asked(rin), passedOn(lee)], coAuthors: [rin] },
      'rin',
    ],
    ['the viewer, who asked first', { askers: [asked(rin, 'lee'), asked(lee, 'kim', true)] }, 'rin'],
    ['not the viewer who handed it over', { askers: [asked(rin, 'lee', true)] }, undefined],
    ['else a co-author', { askers: [asked(copilot)], coAuthors: [copilot, kim] }, 'kim'],
    [
      'not an assignee who took it on',
      { assignees: [rin], volunteers: ['Rin'], askers: [asked(kim)] },
      'kim',
    ],
    ['but a co-author', { assignees: [rin], volunteers: ['rin'], coAuthors: [kim] }, 'kim'],
    ['unless they are a co-author', { assignees: [rin], volunteers: ['rin'], coAuthors: [kim, rin] }, 'rin'],
    ['or asked others first', { assignees: [rin], volunteers: ['rin'], askers: [asked(rin, 'lee')] }, 'rin'],
    ['or no one else is known', { assignees: [rin], volunteers: ['rin'] }, 'rin'],
    ['not one who asked themselves', { askers: [asked(lee, 'Lee')], coAuthors: [kim] }, 'kim'],
    ['but the next who asked', { askers: [asked(lee, 'lee'), asked(kim, 'rin')] }, 'kim'],
    ['unless no one else is known', { askers: [asked(rin, 'rin')], volunteers: ['rin'] }, 'rin'],
    ['not one whom a workflow assigned', { assignees: [rin], asked: ['rin'], coAuthors: [kim] }, 'kim'],
    ['but one whom it only assigned', { assignees: [rin], coAuthors: [kim] }, 'rin'],
    [
      'of co-authors, not one who took it on',
      { coAuthors: [rin, kim], askers: [asked(rin, 'rin')], volunteers: ['rin'] },
      'kim',
    ],
    ['nobody: an agent alone', {}, undefined],
    ['nobody: an assignee who left', { assignees: [person('ghost')] }, undefined],
    ['any bot with somebody assigned', { author: bot('acme-helper'), assignees: [kim] }, 'kim'],
    ['of any bot, who asked is nobody', { author: bot('acme-helper'), askers: [asked(kim)] }, undefined],
    ['nor a co-author', { author: bot('acme-helper'), coAuthors: [kim] }, undefined],
    ['a dependency bot works for nobody', { author: bot('renovate'), assignees: [kim] }, undefined],
    ['nor by another spelling', { author: bot('Dependabot[bot]'), assignees: [kim] }, undefined],
    ['nor one of a company’s own', { author: bot('acme-renovate'), assignees: [kim] }, undefined],
    ['nor one that says what it does', { author: bot('depbot'), assignees: [kim] }, undefined],
    ...[
      ...['github-actions', 'mergify', 'backport-bot', 'semantic-release-bot', 'l10n-sync', 'changesets'],
      ...['acme-deps', 'dependencies-acme', 'nix-updates', 'acme-renovate-app', 'transifex-integration'],
      ...['acme-weblate', 'crowdin', 'translation-acme', 'lingohub-app', 'acme-pre-commit-ci'],
      ...['allcontributors', 'acme-github-actions', 'acme-dependabot'],
    ].map((login): [string, Partial<MakerFacts>, undefined] => [
      `nor ${login}`,
      { author: bot(login), assignees: [kim] },
      undefined,
    ]),
    ...['depsy', 'acme-newsupdates', 'translationist'].map((login): [string, Partial<MakerFacts>, string] => [
      `but ${login} only sounds like one`,
      { author: bot(login), assignees: [kim] },
      'kim',
    ]),
    [
      'a person’s request is nobody else’s',
      { author: lee, assignees: [kim], askers: [asked(kim)] },
      undefined,
    ],
    ['an account that the setting names', { author: person('acme-agent'), assignees: [kim] }, 'kim'],
    ['one of these is nobody to wait', { assignees: [person('Acme-Agent')] }, undefined],
  ];
  for (const [name, facts, maker] of rows) {
    test(name, () =>
      assert.equal(findMaker({ ...nothing, ...facts }, 'rin', ['acme-agent[bot]'])?.login, maker),
    );
  }

  test('only where somebody may have had it made is it worth a look', () => {
    const look = (author: Person): boolean => mayHaveMaker(author, ['acme-agent[bot]']);
    assert.deepEqual([copilot, bot('acme-helper'), person('Acme-Agent')].map(look), [true, true, true]);
    assert.deepEqual([bot('renovate'), bot('github-actions'), kim].map(look), [false, false, false]);
  });

  test('only what a coding agent wrote may be the assigned viewer’s own', () => {
    const isOwn = (author: Person): boolean => isByAgent(author, ['acme-agent[bot]']);
    assert.deepEqual([copilot, person('Acme-Agent')].map(isOwn), [true, true]);
    const others = [bot('acme-helper'), bot('renovate'), kim, person('claude')];
    assert.deepEqual(others.map(isOwn), [false, false, false, false]);
  });

  test('coding agents are known by whole words of their names', () => {
    const isAgent = (login: string): boolean => isByAgent(bot(login), []);
    const agents = [
      ...['amazon-q-developer', 'factory-droid[bot]', 'sweep-ai', 'codegen-sh', 'jules', 'google-labs-jules'],
      ...['cursor', 'cursoragent', 'chatgpt-codex-connector', 'devin-ai-integration', 'openhands-agent'],
      ...['acme-claude', 'claude-code[bot]', 'Copilot', 'codebot', 'acme-coding-agent'],
    ];
    assert.deepEqual(
      agents.filter((login) => !isAgent(login)),
      [],
    );
    const others = ['precursor-bot', 'acme-coder', 'sweeper', 'devine', 'claudette-ci', 'droidcon-bot'];
    assert.deepEqual(others.filter(isAgent), []);
  });

  test('has the name that people use', () => {
    assert.deepEqual(
      ['copilot-swe-agent', 'Devin-AI-Integration[bot]', 'codebot[bot]', 'amazon-q-developer'].map((login) =>
        agentName(bot(login)),
      ),
      ['Copilot', 'Devin', 'codebot', 'Amazon Q'],
    );
  });
});
