import { strict as assert } from 'node:assert';
import { isAgentsRequest, isByAgent, isCodingAgent } from '../../../../src/core/turn/agents';
import { aReviewRequest, person } from '../../../support/builders';

suite('Accounts of coding agents', () => {
  const agents = [
    'copilot-swe-agent',
    'gemini-cli',
    'gemini-cli[bot]',
    'roomote',
    'roomote[bot]',
    'windsurf-bot',
    'kiro-agent',
    'opencode-agent',
    'cline',
    'cline-bot',
    'kilo-code-bot',
    'jules',
    'openai-codex',
    'chatgpt-codex-connector',
    'anthropic-code-agent',
    'claude-code',
    'warp-agent',
    'amp-agent',
    'aider-bot',
    'augmentcode',
    'goose-bot',
    'replit-agent',
    'tembo-io',
    'lovable-dev',
    'v0',
    'blackboxai',
    'mentatbot',
    'qwen-code',
  ];
  const others = [
    'dependabot',
    'renovate',
    'github-actions',
    'precursor',
    'clinee',
    'decline',
    'inclined',
    'mongoose',
    'windsurfing',
    'codecov',
    'coderabbitai',
    'netlify',
    'kiroku',
    'gemini-code-assist',
    'v0-release',
    'samples',
    'ampere',
    'vercel',
  ];
  for (const login of agents) test(login, () => assert.ok(isCodingAgent(login)));
  for (const login of others) test(`not ${login}`, () => assert.ok(!isCodingAgent(login)));

  for (const name of ['agent-x', '@agent-x', '@Agent-X[bot]'])
    test(`named in the setting as ${name}`, () => assert.ok(isByAgent(person('agent-x'), [name])));

  const copilot = person('copilot-swe-agent', { isBot: true });
  const requests = [
    ['an agent, for a person', { agent: copilot }, true],
    ['an agent, for no one who is known', { author: copilot }, true],
    ['an account that the setting names', { author: 'agent-x' }, true],
    ['a person', {}, false],
    ['a person whose name is like an agent’s', { author: 'claude' }, false],
    ['another bot, assigned to a person', { agent: person('acme-helper', { isBot: true }) }, false],
    ['a bot that keeps things up to date', { author: person('renovate', { isBot: true }) }, false],
  ] as const;
  for (const [who, given, is] of requests)
    test(`a request by ${who}`, () => assert.equal(isAgentsRequest(aReviewRequest(given), ['agent-x']), is));
});
