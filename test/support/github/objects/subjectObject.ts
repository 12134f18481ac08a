import { connection, type PageArguments } from '../connection';
import { findUser } from '../lookups';
import { sameName } from '../names';
import { databaseId, nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { membersOfOrganization, withoutRepeats } from '../teams';
import type { WorldSubject } from '../world';
import { toInstant } from '../worldTime';
import { viewerRights } from './viewerRights';

/** The fields that a pull request and an issue share. */
export function subjectFields(
  site: Site,
  subject: WorldSubject,
  kind: 'PR' | 'I',
  commenters: (string | null)[],
  locked = false,
): ApiObject {
  const key = `${subject.repo}#${subject.number}`;
  const resourcePath = `/${subject.repo}/${kind === 'PR' ? 'pull' : 'issues'}/${subject.number}`;
  const participants = () => users(site, [subject.author, ...subject.assignees, ...commenters]);
  return {
    id: nodeId(kind, key),
    databaseId: databaseId(key),
    fullDatabaseId: String(databaseId(key)),
    number: subject.number,
    title: subject.title,
    body: subject.body,
    bodyText: subject.body,
    resourcePath,
    url: `${site.url}${resourcePath}`,
    createdAt: instant(subject.createdAt),
    publishedAt: instant(subject.createdAt),
    updatedAt: instant(subject.updatedAt),
    lastEditedAt: null,
    editor: null,
    locked,
    activeLockReason: null,
    author: () => site.make.actor(subject.author),
    authorAssociation: association(site, subject.repo, subject.author),
    ...viewerRights(site, { ...subject, locked }),
    repository: () => site.make.repositoryNamed(subject.repo),
    milestone: () => (subject.milestone ? site.make.milestone(subject.repo, subject.milestone) : null),
    labels: (page: PageArguments) =>
      connection(subject.labels, page, (name) => site.make.label(subject.repo, name)),
    assignees: (page: PageArguments) => connection(users(site, subject.assignees), page, site.make.user),
    participants: (page: PageArguments) => connection(participants(), page, site.make.user),
  };
}

export function instant(time: string): string {
  return toInstant(Date.parse(time));
}

/** What somebody is to a repository. */
export function association({ world }: Site, repository: string, login: string | null): string {
  const owner = repository.split('/')[0];
  if (login === null) return 'NONE';
  if (sameName(owner, login)) return 'OWNER';
  const organization = world.organizations.find((known) => sameName(known.login, owner));
  const members = organization ? membersOfOrganization(world, organization) : [];
  return members.some((member) => sameName(member, login)) ? 'MEMBER' : 'CONTRIBUTOR';
}

/** Connections of users have no room for bots and deleted accounts. */
function users({ world }: Site, logins: (string | null)[]) {
  return withoutRepeats(logins.filter((login) => login !== null))
    .map((login) => findUser(world, login) ?? { login, name: null, bot: false })
    .filter(({ bot }) => !bot);
}
