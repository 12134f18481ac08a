import type { GitCommit } from './commits';
import type { Folder } from './gitTree';
import type { Mention } from './mentions';
import type { PlacedTeam } from './teams';
import type { Entry } from './timeline';
import type {
  World,
  WorldCommit,
  WorldIssue,
  WorldMilestone,
  WorldOrganization,
  WorldPullRequest,
  WorldRepository,
  WorldReviewer,
  WorldReviewRequest,
  WorldUser,
} from './world';

/** What every answer is made from. */
export interface Site {
  readonly world: World;
  /** The web address, without a slash at its end. */
  readonly url: string;
  readonly make: Make;
  readonly now: () => Date;
  /** The files of a repository's default branch, made once. */
  readonly tree: (repository: WorldRepository) => Folder;
  /** By commit: what default branches have held since the server started. A world tells only their newest files. */
  readonly past: Map<string, Folder>;
  /** Entries that the answer about a whole tree has at most. */
  readonly mostTreeEntries: number;
  /** The files of a commit, made once. */
  readonly treeOf: (commit: GitCommit) => Folder;
  /** Who names a request, oldest first. */
  readonly mentions: (pull: WorldPullRequest) => readonly Mention[];
}

/** What a site is made from. */
export type Ground = Pick<Site, 'world' | 'url' | 'now' | 'past' | 'mostTreeEntries'>;

/** One of GitHub's objects: values, and functions of a field's arguments. `resolveField` reads it. */
export type ApiObject = Record<string, unknown>;

/** Makes GitHub's objects. They reach each other through here, since on GitHub they go in circles. */
export interface Make {
  actor: (login: string | null) => ApiObject | null;
  user: (user: WorldUser) => ApiObject;
  organization: (organization: WorldOrganization) => ApiObject;
  owner: (login: string) => ApiObject | null;
  team: (team: PlacedTeam) => ApiObject;
  reviewer: (reviewer: WorldReviewer) => ApiObject | null;
  repository: (repository: WorldRepository) => ApiObject;
  repositoryNamed: (nameWithOwner: string) => ApiObject | null;
  pullRequest: (pull: WorldPullRequest) => ApiObject;
  issue: (issue: WorldIssue) => ApiObject;
  label: (repository: string, name: string) => ApiObject;
  milestone: (repository: string, milestone: WorldMilestone) => ApiObject;
  reviewRequest: (pull: WorldPullRequest, request: WorldReviewRequest) => ApiObject;
  timelineItem: (pull: WorldPullRequest, entry: Entry) => ApiObject;
  crossReference: (pull: WorldPullRequest, mention: Mention) => ApiObject;
  commit: (pull: WorldPullRequest, entry: Entry<WorldCommit>) => ApiObject;
  /** The newest commit of a repository's default branch. */
  branchCommit: (repository: WorldRepository) => ApiObject;
  gitCommit: (commit: GitCommit) => ApiObject;
}
