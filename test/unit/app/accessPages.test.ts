import { strict as assert } from 'node:assert';
import { accessPages } from '../../../src/app/accessPages';
import type { QueueState } from '../../../src/app/reviewQueue';
import { failureWords, missingWords } from '../../../src/core/messages/failureWords';
import { english } from '../../../src/core/messages/translate';
import type { Missing } from '../../../src/core/model/snapshot';

suite('Where access is granted', () => {
  const web = 'https://github.com';
  const ready = (missing: readonly Missing[]): QueueState =>
    ({ kind: 'ready', list: { snapshot: { missing } } }) as unknown as QueueState;
  const urls = (missing: readonly Missing[]): string[] =>
    accessPages(ready(missing), web).map(({ url }) => url.slice(web.length));

  const own = ['/settings/applications', '/settings/tokens'];
  const cases: [name: string, missing: readonly Missing[], expected: readonly string[]][] = [
    ['nothing is missing', [], own],
    [
      'organizations hide themselves',
      [{ kind: 'singleSignOn', organizations: ['acme', 'shop'] }],
      ['/orgs/acme/sso', '/orgs/shop/sso', ...own],
    ],
    ['one that has no name', [{ kind: 'singleSignOn' }], own],
    ['teams are hidden', [{ kind: 'teams', organizations: ['acme'] }], ['/orgs/acme/sso', ...own]],
  ];
  for (const [name, missing, expected] of cases) test(name, () => assert.deepEqual(urls(missing), expected));

  test('the words name the organization where it is known', () => {
    assert.equal(
      missingWords({ kind: 'singleSignOn', organizations: ['acme', 'shop'] }, english),
      "Requests of acme and shop aren't shown until you authorise single sign-on",
    );
    assert.equal(
      missingWords({ kind: 'singleSignOn' }, english),
      "An organisation requires single sign-on; its requests aren't shown",
    );
    const words = (url?: string): string =>
      failureWords(
        { kind: 'singleSignOn', ...(url !== undefined && { url }) },
        0,
        { language: 'en', timeZone: 'UTC' },
        english,
      );
    assert.equal(words(`${web}/orgs/acme/sso?authorization_request=1`), 'acme requires single sign-on');
    assert.equal(words(), 'An organisation requires single sign-on');
  });
});
