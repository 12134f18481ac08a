import { strict as assert } from 'node:assert';
import { redactCredentials } from '../../../../src/core/secrets/redactCredentials';

suite('A log or an error shows no credentials, whoever they are of', () => {
  const secret = 'opaqueS3cret.of~another+proxy/0123==';
  const base64 = Buffer.from(`me:${secret}`).toString('base64');
  const cases: [text: string, redacted: string][] = [
    [`Authorization: Basic ${base64}`, 'Authorization: Basic [token]'],
    [`sent basic ${base64}, refused`, 'sent basic [token], refused'],
    [`Proxy-Authorization: Basic%20${base64}`, 'Proxy-Authorization: Basic%20[token]'],
    [`{"access_token":"${secret}","scope":"repo"}`, '{"access_token":"[token]","scope":"repo"}'],
    [`{\\"refresh_token\\": \\"${secret}\\"}`, '{\\"refresh_token\\": \\"[token]\\"}'],
    [`?client_secret=${encodeURIComponent(secret)}&state=1`, '?client_secret=[token]&state=1'],
    [`%22access_token%22%3A%22${encodeURIComponent(secret)}`, '%22access_token%22%3A%22[token]'],
    [`password = '${secret}'`, "password = '[token]'"],
    [`api_key=${secret}; apikey:${secret}`, 'api_key=[token]; apikey:[token]'],
    [`{"authorization":"token ${secret}"}`, '{"authorization":"token [token]"}'],
    [`X-Access-Token: ${secret}`, 'X-Access-Token: [token]'],
    [`bearer ${secret}`, 'bearer [token]'],
  ];
  for (const [text, redacted] of cases)
    test(text.slice(0, 30), () => assert.equal(redactCredentials(text), redacted));

  const innocent = [
    'Basic understanding of the matter, basic authentication failed',
    'the token was refused, the password too',
    'secret: no',
    'tokens: 12',
  ];
  for (const text of innocent) test(text, () => assert.equal(redactCredentials(text), text));
});
