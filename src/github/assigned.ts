import { sameLogin, type Login } from '../core/model/ids';
import type { AuthoredPullRequest } from '../core/model/pullRequest';
import type { Mark } from '../core/model/snapshot';
import { isByAgent } from '../core/turn/agents';
import { toPerson, type Actor } from './actors';
import type { MakersFields } from './answers.generated';
import { Attribution } from './attribution';
import { isToldWhole, toRequest, type RequestFields } from './mapping';
import { areMakersWhole, toMakers } from './readSurroundings';
import { isObject, type Part, type Text } from './unchecked';

/** Agents' requests that are assigned to the viewer. */
export interface Assigned {
  /** Those that the viewer had made. */
  readonly own: readonly AuthoredPullRequest[];
  /** Those made for someone else. */
  readonly notOwn: readonly Mark[];
  readonly isWhole: boolean;
}

/** Returns whether an assigned request may be the viewer's own, so that it's worth reading in full. */
export function mayBeOwn(
  node: Part<{ readonly id?: Text; readonly author?: Part<Actor> }>,
  agents: readonly Login[],
): boolean {
  return isObject(node?.author) && isByAgent(toPerson(node.author), agents);
}

export function toAssigned(
  nodes: readonly Part<RequestFields & MakersFields>[],
  host: string,
  viewer: Login,
  agents: readonly Login[],
): Assigned {
  const attribution = new Attribution(viewer, agents);
  const reads = nodes.flatMap((node) => {
    const read = isToldWhole(node) ? toRequest(node, host, viewer, false) : undefined;
    if (!read || !isObject(node)) return [];
    const { nodeId } = read.request;
    return [attribution.of(read.request, read, new Map([[nodeId, toMakers(node)]]))];
  });
  const isOwn = ({ agent, author }: AuthoredPullRequest): boolean =>
    agent !== undefined && sameLogin(author.login, viewer);
  return {
    own: reads.filter(isOwn),
    notOwn: reads
      .filter((request) => !isOwn(request))
      .map(({ nodeId, fingerprint }) => ({ nodeId, fingerprint })),
    isWhole: reads.length === nodes.length && nodes.every((node) => isObject(node) && areMakersWhole(node)),
  };
}
