import { strict as assert } from 'node:assert';
import { isBotCommand } from '../../../../src/core/text/botCommand';

suite('A comment that only tells a bot what to do', () => {
  const commands = [
    '/retest',
    '/retest-required\n/lgtm cancel',
    '/test unit @e2e',
    '@dependabot rebase',
    '@dependabot[bot] recreate',
    '@renovate-bot please retry',
    '@coderabbitai review',
    '@bors r+',
    'bors r+',
    'recheck',
    'retest this please',
    '/retest (flaky)',
    '@copilot can you do this?',
    '@copilot-swe-agent please fix the lint errors',
    '  /azp run  \n',
  ];
  for (const text of commands) test(`yes: ${text}`, () => assert.equal(isBotCommand(text), true));

  const words = [
    '',
    '/',
    'Done, thanks!',
    '/retest\nThe flaky test is fixed now.',
    '@kim could you look again?',
    '@robotnik what do you think? I changed the cache.',
    'I ran `/retest` twice.',
    '/etc/hosts is read at start, so I moved it.',
    '@dependabot is wrong here. I have pinned it by hand.',
    '> /retest',
    '@talbot fixed, ready for another look',
    '@abbot fixed, please look again',
    '@claude and I fixed everything you named',
    '/health now returns 200',
    '/api is fixed now',
    '/login works now as you asked',
    '/fixed as you suggested',
    '/cc @rin for the second look',
  ];
  for (const text of words) test(`no: ${text}`, () => assert.equal(isBotCommand(text), false));
});
