import { strict as assert } from 'node:assert';
import { parseServer, type Server } from '../../../src/github/server';

suite('The address of a server', () => {
  const dotCom = {
    web: 'https://github.com',
    rest: 'https://api.github.com',
    graphql: 'https://api.github.com/graphql',
  };
  const enterprise = (web: string) => ({ web, rest: `${web}/api/v3`, graphql: `${web}/api/graphql` });

  const cases: [text: string, server: Partial<Server> | string][] = [
    ['github.com', dotCom],
    [' https://github.com/ ', dotCom],
    ['https://www.github.com', dotCom],
    ['https://api.github.com', dotCom],
    ['https://GitHub.com/acme/core', dotCom],
    [
      'https://acme.ghe.com',
      {
        web: 'https://acme.ghe.com',
        rest: 'https://api.acme.ghe.com',
        graphql: 'https://api.acme.ghe.com/graphql',
      },
    ],
    ['https://api.acme.ghe.com/graphql', { web: 'https://acme.ghe.com' }],
    ['github.example.com', enterprise('https://github.example.com')],
    ['https://github.example.com:8443/api/v3', enterprise('https://github.example.com:8443')],
    ['https://github.com.evil.example', enterprise('https://github.com.evil.example')],
    ['http://127.0.0.1:8080', enterprise('http://127.0.0.1:8080')],
    ['http://localhost', enterprise('http://localhost')],
    ['http://[::1]:8080', enterprise('http://[::1]:8080')],
    ['http://github.com', 'plainHttp'],
    ['http://127.0.0.1.evil.example', 'plainHttp'],
    ['https://rin:secret@github.com', 'credentials'],
    ['ftp://github.com', 'notAnAddress'],
    ['', 'notAnAddress'],
    ['not an address', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      const server = parseServer(text);
      if (typeof expected === 'string' || typeof server === 'string') assert.equal(server, expected);
      else assert.deepEqual(server, { ...server, ...expected });
    });
  }
});
