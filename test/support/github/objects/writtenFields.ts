import { databaseId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import type { WorldPullRequest } from '../world';
import { association, instant } from './subjectObject';
import { viewerRights } from './viewerRights';

export interface Written {
  at: string;
  author: string | null;
  body?: string;
  editedAt?: string;
  editor?: string;
  /** Not handed in yet. */
  isPending?: boolean;
}

/** What comments, reviews and remarks on lines share. */
export function writtenFields(
  site: Site,
  pull: WorldPullRequest,
  written: Written,
  key: string,
  anchor: string,
): ApiObject {
  const { author, body = '', editor, isPending = false } = written;
  const resourcePath = `/${pull.repo}/pull/${pull.number}#${anchor}${databaseId(key)}`;
  const at = instant(written.at);
  const editedAt = written.editedAt === undefined ? null : instant(written.editedAt);
  return {
    databaseId: databaseId(key),
    fullDatabaseId: String(databaseId(key)),
    body,
    bodyText: body,
    createdAt: at,
    updatedAt: editedAt ?? at,
    publishedAt: isPending ? null : at,
    lastEditedAt: editedAt,
    editor: () => (editor === undefined ? null : site.make.actor(editor)),
    includesCreatedEdit: editedAt !== null,
    resourcePath,
    url: `${site.url}${resourcePath}`,
    isMinimized: false,
    minimizedReason: null,
    author: () => site.make.actor(author),
    authorAssociation: association(site, pull.repo, author),
    ...viewerRights(site, { ...pull, author }),
    repository: () => site.make.repositoryNamed(pull.repo),
  };
}
