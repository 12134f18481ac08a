import { strict as assert } from 'node:assert';
import { parse, validate } from 'graphql';
import {
  fieldsQuery,
  optionalFields,
  queueQuery,
  surroundingsQuery,
  type Has,
} from '../../src/github/queries';
import { whoAmIQuery } from '../../src/github/whoAmI';
import { githubSchema } from '../support/github/schema';

/** Every query that can be sent, validated against GitHub's schema and against servers that lack fields. */
suite('Queries are valid', () => {
  const wanted = {
    organizations: [{ login: 'acme' }, { login: 'other', after: 'cursor' }],
    logins: ['rin'],
    branches: [{ repository: 'acme/core', head: 'topic' }],
    issues: ['id'],
    askedBefore: ['id'],
  };
  const pages = [
    { asked: true, reviewed: true },
    { asked: true, reviewed: false },
    { asked: false, reviewed: true },
  ];
  const everything: Has = () => true;
  const nothing: Has = () => false;

  const cases: [name: string, text: string, without: readonly string[]][] = [
    ['who am I', whoAmIQuery, []],
    ['which fields', fieldsQuery, []],
    ...pages.flatMap((page): typeof cases => [
      [`queue ${JSON.stringify(page)}`, queueQuery(page, everything), []],
      [`queue ${JSON.stringify(page)} of an old server`, queueQuery(page, nothing), optionalFields],
    ]),
    ['surroundings', surroundingsQuery(wanted, everything).query, []],
    [
      'surroundings of an old server',
      surroundingsQuery({ ...wanted, organizations: [] }, nothing).query,
      optionalFields,
    ],
    [
      'teams alone',
      surroundingsQuery({ ...wanted, branches: [], issues: [], askedBefore: [] }, everything).query,
      [],
    ],
  ];
  for (const [name, text, without] of cases) {
    test(name, () => {
      const errors = validate(githubSchema({ without }), parse(text));
      assert.deepEqual(
        errors.map(({ message }) => message),
        [],
      );
    });
  }

  test('and the check can fail', () => {
    const errors = validate(
      githubSchema({ without: optionalFields }),
      parse(queueQuery(pages[0]!, everything)),
    );
    assert.ok(errors.length > 0);
  });

  test('names from GitHub go in as variables, never into the text', () => {
    const hostile = '"){x}#';
    const { query, variables } = surroundingsQuery(
      { ...wanted, branches: [{ repository: 'acme/core', head: hostile }], logins: [hostile] },
      everything,
    );
    assert.ok(!query.includes(hostile));
    assert.ok(JSON.stringify(variables).includes(JSON.stringify(hostile)));
  });
});
