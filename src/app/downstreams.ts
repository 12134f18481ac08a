import { findTeams } from '../core/model/directory';
import {
  findDownstream,
  type ChangedFiles,
  type Downstream,
  type SpreadSettings,
} from '../core/packages/downstream';
import type { GetDownstream } from '../core/ranking/rank';
import type { PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import type { ChangedPaths, PackageFacts } from './packagePorts';

/** Returns a lookup of what depends on each request's changes, computed once per request and set of facts. */
export function downstreams(
  { map, files }: PackageFacts,
  { directory }: Pick<Snapshot, 'directory'>,
  settings: SpreadSettings,
): GetDownstream {
  const known = new WeakMap<PullRequest, Downstream>();
  return (request) => {
    const changed = files.get(request.nodeId);
    if (!changed) return undefined;
    const found =
      known.get(request) ??
      findDownstream(
        {
          repository: request.id.repository,
          files: filesIn(changed),
          isCut: changed.isCut,
          author: request.author.login,
          authorTeams: findTeams(request.author.login, directory.teams).map(({ id }) => id),
        },
        map,
        settings,
      );
    known.set(request, found);
    return found;
  };
}

function filesIn({ paths, lines, shown = {} }: ChangedPaths): ChangedFiles['files'] {
  return paths.map((path, index) => ({
    path,
    lines: lines[index] ?? 0,
    ...(Object.hasOwn(shown, path) && shown[path]),
  }));
}
