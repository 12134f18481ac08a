import { strict as assert } from 'node:assert';
import { isCourtesy } from '../../../../src/core/text/courtesy';

suite('Whether a comment only thanks or praises', () => {
  const kind = [
    ...['Thanks!', 'Thank you so much, @kim!', 'LGTM', 'Looks good to me 👍', 'Nice work.', ':+1:', 'ok'],
    ...['Thanks for the quick fix!', 'All good, ship it', 'No problem', '谢谢！', '很好，没问题', '🎉🎉'],
    ...['> Why a list?\n\nThanks!', 'Great job on this one'.replace(' on', ''), 'Approved, cheers'],
  ];
  const others = [
    ...['Thanks?', 'OK for you?', 'Please fix this, thanks', 'No good', 'Not good', 'Nice, but slow', ''],
    ...['Thanks. Does it break the retry?', 'Done', 'This one', '好的，但是会慢', 'Good point, rename it'],
    ...['Looks good except the test', 'LGTM once green', 'Thanks for the fix, it breaks main', '@kim'],
    'thanks '.repeat(60),
  ];
  for (const text of kind) test(`yes: ${JSON.stringify(text)}`, () => assert.ok(isCourtesy(text)));
  for (const text of others) test(`no: ${JSON.stringify(text)}`, () => assert.ok(!isCourtesy(text)));
});
