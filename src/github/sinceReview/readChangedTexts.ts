import { FailureError } from '../../core/model/failure';
import type { PullRequest } from '../../core/model/pullRequest';
import type { ChangedText, FileText } from '../../core/turn/changedTexts';
import { currentComparison } from '../../core/turn/sinceReview';
import type { QueryAnswers } from '../answers.generated';
import type { Client } from '../client';
import { QueryBuilder, type Question } from '../query';
import { isObject } from '../unchecked';

/** Files that one query reads, at two commits each. */
export const mostChangedTexts = 50;

/**
 * The files that changed since the viewer's review, at most 50, as they were and as they are. One request; none
 * where nothing changed. Rejects with a FailureError.
 */
export async function readChangedTexts(
  client: Pick<Client, 'query'>,
  request: PullRequest,
  signal: AbortSignal,
): Promise<readonly ChangedText[]> {
  const comparison = currentComparison(request);
  if (comparison?.kind !== 'changed') return [];
  const { repository } = request.id;
  const paths = comparison.paths.slice(0, mostChangedTexts);
  const { query, variables } = changedTextsQuery(
    paths.flatMap((path) => [comparison.reviewed, comparison.head].map((oid) => ({ repository, oid, path }))),
  );
  const { data, isPartial } = await client.query(query, variables, signal);
  // Of an error, null would read as a file that isn't there.
  if (isPartial) throw new FailureError({ kind: 'nonsense' });
  return paths.map((path, index) => ({
    path,
    before: toFileText(data[`f${2 * index}` as const]),
    after: toFileText(data[`f${2 * index + 1}` as const]),
  }));
}

/** What stands in files, each at one commit, under `f0`, `f1`… in their order. */
export function changedTextsQuery(
  files: readonly { readonly repository: string; readonly oid: string; readonly path: string }[],
): Question<QueryAnswers['ChangedTexts']> {
  const build = new QueryBuilder('ChangedTexts');
  files.forEach(({ repository, oid, path }, index) => {
    build.add(`f${index}: ${build.repository(repository)} {
      object(expression: ${build.variable('String', `${oid}:${path}`)}) {
        __typename
        ... on Blob { text isBinary isTruncated }
      }
    }`);
  });
  return build.question;
}

function toFileText(answer: QueryAnswers['ChangedTexts'][`f${number}`]): FileText {
  if (!isObject(answer)) throw new FailureError({ kind: 'nonsense' });
  const found = answer.object;
  if (found === null) return { kind: 'absent' };
  if (!isObject(found) || found.__typename !== 'Blob') return { kind: 'unreadable' };
  const isWhole = typeof found.text === 'string' && found.isBinary !== true && found.isTruncated !== true;
  return isWhole ? { kind: 'text', text: found.text } : { kind: 'unreadable' };
}
