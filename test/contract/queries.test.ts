import { strict as assert } from 'node:assert';
import { getOperationAST, parse, validate } from 'graphql';
import {
  changedQuery,
  fieldsQuery,
  optionalFields,
  probeQuery,
  queueQuery,
  surroundingsQuery,
  type Has,
} from '../../src/github/queries';
import { filesQuery, repositoriesQuery, textsQuery } from '../../src/github/packages/packageQueries';
import type { Answered } from '../../src/github/client';
import type { Question } from '../../src/github/query';
import { foldersQuery } from '../../src/github/sinceReview/sinceReviewQueries';
import { whoAmIQuery } from '../../src/github/whoAmI';
import { computeCost } from '../support/github/cost';
import { githubSchema } from '../support/github/schema';
import { selectedFields } from '../support/github/selectedFields';

/** Every query that can be sent, validated against GitHub's schema and against servers that lack fields. */
suite('Queries are valid', () => {
  const wanted = {
    organizations: [{ login: 'acme' }, { login: 'other', after: 'cursor' }],
    logins: ['rin'],
    branches: [{ repository: 'acme/core', head: 'topic' }],
    issues: ['id'],
    earlier: [{ nodeId: 'id', starts: [95] }],
    madeBy: ['id'],
    assigned: ['id'],
    files: ['id'],
  };
  const pages = [
    ['asked', 'reviewed', 'own', 'assigned', 'mentioned'],
    ['asked', 'reviewed', 'own', 'assigned'],
    ['asked', 'reviewed', 'own'],
    ['asked', 'reviewed'],
    ['asked'],
    ['reviewed'],
    ['own'],
    ['assigned'],
    ['mentioned'],
  ] as const;
  const everything: Has = () => true;
  const nothing: Has = () => false;

  const cases: [name: string, text: string, without: readonly string[]][] = [
    ['who am I', whoAmIQuery, []],
    ['which fields', fieldsQuery, []],
    ...pages.flatMap((page): typeof cases => [
      [`queue ${JSON.stringify(page)}`, queueQuery(page, everything), []],
      [`queue ${JSON.stringify(page)} of an old server`, queueQuery(page, nothing), optionalFields],
    ]),
    ['changed', changedQuery([], everything, false), []],
    ['changed, with own and assigned', changedQuery(['own', 'assigned'], nothing, false), optionalFields],
    ['changed, with mentions', changedQuery(['mentioned'], everything, true), []],
    ['probe', probeQuery(['asked', 'reviewed', 'own', 'assigned', 'mentioned'], nothing), optionalFields],
    ['surroundings', surroundingsQuery(wanted, everything).query, []],
    [
      'surroundings of an old server',
      surroundingsQuery({ ...wanted, organizations: [] }, nothing).query,
      optionalFields,
    ],
    [
      'teams alone',
      surroundingsQuery(
        { ...wanted, branches: [], issues: [], earlier: [], madeBy: [], assigned: [], files: [] },
        everything,
      ).query,
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
      parse(queueQuery(pages[0], everything)),
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

/** The queries about packages at their largest: valid against any server, and cheap by GitHub's formula. */
suite('Queries about packages', () => {
  const schema = githubSchema({ without: optionalFields });
  const spots = (count: number, path: string): Parameters<typeof textsQuery>[0] =>
    Array.from({ length: count }, (_, index) => ({ repository: `acme/r${index}`, head: 'abc', path }));
  const organizations = Array.from({ length: 20 }, (_, index) => ({ login: `acme${index}` }));
  const requests = Array.from({ length: 100 }, (_, index) => ({ nodeId: `PR_${index}` }));

  const cases: [name: string, query: Question<Answered>, points: number][] = [
    ['the repositories of 20 organisations', repositoriesQuery(organizations, []), 1],
    ['their next page', repositoriesQuery([{ login: 'acme', after: 'cursor' }], []), 1],
    [
      '100 single repositories',
      repositoriesQuery(
        [],
        spots(100, '').map(({ repository }) => repository),
      ),
      1,
    ],
    [
      'the files of 30 reviewed requests',
      foldersQuery(
        [],
        spots(30, '').map(({ repository }) => repository),
      ),
      1,
    ],
    [
      '100 folders to compare',
      foldersQuery(
        spots(100, '').map(({ repository }) => ({ repository, oid: 'abc', folder: 'src' })),
        spots(30, '').map(({ repository }) => repository),
      ),
      1,
    ],
    ['100 texts', textsQuery(spots(100, 'package.json')), 1],
    ['the files of 100 requests', filesQuery(requests), 1],
    ['their next page', filesQuery(requests.map((each) => ({ ...each, after: 'cursor' }))), 1],
  ];
  for (const [name, { query, variables }, points] of cases) {
    test(`${name}: valid, ${points} point`, () => {
      const document = parse(query);
      assert.deepEqual(
        validate(schema, document).map(({ message }) => message),
        [],
      );
      const fields = selectedFields(schema, document, getOperationAST(document)!, variables);
      assert.equal(computeCost(fields, variables).points, points);
    });
  }

  test('names from GitHub go in as variables, never into the text', () => {
    const hostile = '"){x}#\n';
    for (const { query, variables } of [
      repositoriesQuery([{ login: hostile, after: hostile }], [`${hostile}/${hostile}`]),
      textsQuery([{ repository: `${hostile}/x`, head: hostile, path: hostile }]),
      filesQuery([{ nodeId: hostile, after: hostile }]),
    ]) {
      assert.ok(!query.includes(hostile));
      assert.ok(Object.values(variables).some((value) => String(value).includes(hostile)));
    }
  });
});
