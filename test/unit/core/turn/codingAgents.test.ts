import { strict as assert } from 'node:assert';
import { isByAgent, isCodingAgent } from '../../../../src/core/turn/agents';
import { person } from '../../../support/builders';

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
});
