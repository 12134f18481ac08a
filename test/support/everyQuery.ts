import { filesAndOwnersQuery, loadsQuery, peopleQuery } from '../../src/github/colleagues/colleagueQueries';
import { filesQuery, repositoriesQuery, textsQuery } from '../../src/github/packages/packageQueries';
import type { QueryAnswers } from '../../src/github/answers.generated';
import {
  changedQuery,
  fieldsQuery,
  probeQuery,
  queueQuery,
  surroundingsQuery,
  type Has,
} from '../../src/github/queries';
import type { Query } from '../../src/github/query';
import { beforePostingQuery } from '../../src/github/lookBeforePosting';
import { draftReviewQuery } from '../../src/github/readDraftReview';
import { changedTextsQuery } from '../../src/github/sinceReview/readChangedTexts';
import { foldersQuery } from '../../src/github/sinceReview/sinceReviewQueries';
import { whoAmIQuery } from '../../src/github/whoAmI';

type Queries = { readonly [Name in keyof QueryAnswers]: Query<QueryAnswers[Name]> };

/** Every operation with all that it can select. The types of their answers are made from these. */
export function everyQuery(): Queries {
  const everything: Has = () => true;
  const searches = ['asked', 'reviewed', 'own', 'assigned', 'mentioned'] as const;
  const spot = { repository: 'acme/core', head: 'abc', path: 'src' };
  return {
    WhoAmI: whoAmIQuery,
    Fields: fieldsQuery,
    ReviewQueue: queueQuery(searches, everything),
    Probe: probeQuery(searches, everything),
    Changed: changedQuery(['own', 'assigned', 'mentioned'], everything, true),
    Surroundings: surroundingsQuery(
      {
        organizations: [{ login: 'acme' }],
        logins: ['rin'],
        branches: [{ repository: 'acme/core', head: 'topic' }],
        issues: ['id'],
        earlier: [{ nodeId: 'id', starts: [95] }],
        madeBy: ['id'],
        assigned: ['id'],
        files: ['id'],
      },
      everything,
    ).query,
    Folders: foldersQuery([{ repository: 'acme/core', oid: 'abc', folder: 'src' }], ['id']).query,
    ChangedTexts: changedTextsQuery([{ repository: 'acme/core', oid: 'abc', path: 'src/a.ts' }]).query,
    MyReview: draftReviewQuery,
    BeforePosting: beforePostingQuery,
    FilesAndOwners: filesAndOwnersQuery('id', 'main').query,
    People: peopleQuery({ repository: 'acme/core', base: 'main', paths: ['a'], teams: ['acme/core'] }).query,
    Loads: loadsQuery({ people: [{ login: 'rin' }], owner: 'acme', since: 0 }).query,
    Repositories: repositoriesQuery([{ login: 'acme' }], ['acme/core']).query,
    Texts: textsQuery([spot]).query,
    ChangedFiles: filesQuery([{ nodeId: 'id' }]).query,
  };
}
