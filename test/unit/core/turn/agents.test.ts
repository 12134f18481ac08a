import { strict as assert } from 'node:assert';
import { agentName, makerOf, type MakerFacts } from '../../../../src/core/turn/agents';
import { person } from '../../../support/builders';

suite('Who had a coding agent write it', () => {
  const bot = (login: string) => person(login, { isBot: true });
  const copilot = bot('copilot-swe-agent');
  const [kim, lee, rin] = [person('kim'), person('lee'), person('rin')];
  const nothing: MakerFacts = { author: copilot, assignees: [], askers: [], coAuthors: [] };

  const rows: [name: string, facts: Partial<MakerFacts>, maker: string | undefined][] = [
    ['who is assigned', { assignees: [copilot, kim], askers: [lee] }, 'kim'],
    ['who is assigned, before the viewer', { assignees: [rin, kim] }, 'kim'],
    ['the viewer, assigned alone', { assignees: [rin] }, 'rin'],
    ['else who asked last', { askers: [kim, copilot, lee, rin] }, 'lee'],
    ['not the viewer who handed it over', { askers: [rin] }, undefined],
    ['else a co-author', { askers: [copilot], coAuthors: [copilot, kim] }, 'kim'],
    ['nobody: an agent alone', {}, undefined],
    ['nobody: an assignee who left', { assignees: [person('ghost')] }, undefined],
    ['any bot with somebody behind it', { author: bot('codebot'), assignees: [kim] }, 'kim'],
    [
      'a dependency bot works for nobody',
      { author: bot('renovate'), assignees: [kim], askers: [lee] },
      undefined,
    ],
    ['nor by another spelling', { author: bot('Dependabot[bot]'), assignees: [kim] }, undefined],
    ['nor one of a company’s own', { author: bot('acme-renovate'), assignees: [kim] }, undefined],
    ['nor one that says what it does', { author: bot('depbot'), askers: [kim] }, undefined],
    ['a person’s request is nobody else’s', { author: lee, assignees: [kim], askers: [kim] }, undefined],
    ['an account that the setting names', { author: person('acme-agent'), assignees: [kim] }, 'kim'],
    ['one of these is nobody to wait', { assignees: [person('Acme-Agent')] }, undefined],
  ];
  for (const [name, facts, maker] of rows) {
    test(name, () => assert.equal(makerOf({ ...nothing, ...facts }, 'rin', ['acme-agent'])?.login, maker));
  }

  test('has the name that people use', () => {
    assert.deepEqual(
      ['copilot-swe-agent', 'Devin-AI-Integration[bot]', 'codebot[bot]'].map((login) =>
        agentName(bot(login)),
      ),
      ['Copilot', 'Devin', 'codebot'],
    );
  });
});
