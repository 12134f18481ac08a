import type { DependentPackage } from '../packages/dependents';
import type { Downstream } from '../packages/downstream';
import { shortId } from '../model/requestId';
import type { PullRequest } from '../model/pullRequest';
import { packageUrl, requestUrl } from '../messages/reasonWords';
import type { Translate } from '../messages/translate';
import { Drawing } from './drawing';
import type { Column, PictureGroup, Picture, PictureNode } from './picture';
import { formatDetail, formatFoldedDetail, foldWords, stepWords, viaWords } from './pictureWords';
import { toSteps, type Step } from './steps';
import type { TeamId } from '../model/ids';
import { pictureMessages } from '../messages/pictureMessages';

export interface PictureInput {
  readonly request: PullRequest;
  readonly downstream: Downstream;
  /** Undefined if there are no pages to link to. */
  readonly web: string | undefined;
}

/** Most changed packages shown individually. */
const mostChanged = 11;

/** Returns undefined if no package changes, because there's nothing to draw. */
export function toPicture(input: PictureInput, t: Translate): Picture | undefined {
  const { request, downstream } = input;
  if (downstream.changed.length === 0) return undefined;
  const steps = toSteps(downstream);
  const colors = assignColors(downstream.dependents);
  const drawing = new Drawing();
  const change = drawing.add({
    kind: 'change',
    name: shortId(request.id),
    note: '',
    via: '',
    detail: `${request.title} · ${shortId(request.id)}`,
    ...(input.web !== undefined && { url: requestUrl(request, input.web) }),
  });
  const columns: Column[] = [
    { heading: pictureMessages.change(t), groups: [{ id: 'change', heading: '', nodes: [change] }] },
    { heading: pictureMessages.packages(t), groups: [changedGroup(input, drawing, change, t)] },
    ...steps.map((step, index) => {
      const before = steps[index - 1];
      const waysIn = before ? before.shown.length + before.folded.length : downstream.changed.length;
      return toColumn(step, input, { drawing, colors, hasVia: waysIn > 1 }, t);
    }),
  ];
  return {
    title: pictureMessages.title(t, shortId(request.id)),
    description: pictureMessages.description(t),
    columns,
    links: drawing.links,
  };
}

function changedGroup(
  { downstream }: PictureInput,
  drawing: Drawing,
  change: PictureNode,
  t: Translate,
): PictureGroup {
  const busy = new Set(downstream.dependents.map(({ path }) => path[0]));
  const names = [...downstream.changed].sort((a, b) => Number(busy.has(b)) - Number(busy.has(a)));
  const most = names.length > mostChanged + 1 ? mostChanged : names.length;
  const nodes = names.slice(0, most).map((name) => {
    const detail = pictureMessages.isChanged(t, name);
    const node = drawing.add({ kind: 'changed', name, note: '', via: '', detail });
    drawing.place(0, name, node);
    return node;
  });
  const folded = names.slice(most);
  if (folded.length > 0) {
    const name = foldWords(folded.length, 0, t);
    const inside = folded.map((each) => ({ heading: '', text: pictureMessages.isChanged(t, each) }));
    const fold = foldNode(name, inside, drawing, t);
    for (const each of folded) drawing.place(0, each, fold);
    nodes.push(fold);
  }
  for (const node of nodes) drawing.connect(change, node);
  return { id: 'changed', heading: '', nodes };
}

interface Tools {
  readonly drawing: Drawing;
  readonly colors: ReadonlyMap<string, number>;
  /** Whether more than one package in the previous step could pass the change on. */
  readonly hasVia: boolean;
}

function toColumn(
  step: Step,
  { web }: PictureInput,
  { drawing, colors, hasVia }: Tools,
  t: Translate,
): Column {
  const byTeam = new Map<string, PictureNode[]>();
  for (const each of step.shown) {
    const node = drawing.add({
      kind: 'dependent',
      name: each.name,
      note: each.weight.toFixed(2),
      via: hasVia ? viaWords(each, t) : '',
      detail: formatDetail(each, t),
      ...(web !== undefined && { url: packageUrl(each, web) }),
    });
    const team = each.teams[0] ?? '';
    byTeam.set(team, [...(byTeam.get(team) ?? []), node]);
    drawing.place(step.hops, each.name, node);
    drawing.connect(drawing.before(each), node);
  }
  const groups = [...byTeam].map(([team, nodes]): PictureGroup => {
    const colorIndex = colors.get(team);
    return {
      id: `${step.hops} ${team}`,
      heading: teamWords(team, t),
      ...(colorIndex !== undefined && { colorIndex }),
      nodes,
    };
  });
  if (step.folded.length > 0) {
    groups.push({ id: `${step.hops} fold`, heading: '', nodes: [addFold(step, drawing, t)] });
  }
  return { heading: stepWords(step, t), groups };
}

/** One node that stands for several packages, and lists them. */
function foldNode(
  name: string,
  inside: Parameters<Drawing['inside']>[0],
  drawing: Drawing,
  t: Translate,
): PictureNode {
  const folded = drawing.inside(inside, t);
  return drawing.add({ kind: 'fold', name, note: '', via: '', detail: name, folded });
}

function addFold({ folded, hops }: Step, drawing: Drawing, t: Translate): PictureNode {
  const teams = new Set(folded.flatMap(({ teams: [team] }) => team ?? [])).size;
  const name = foldWords(folded.length, teams, t);
  const inside = folded.map((each) => ({
    heading: teamWords(each.teams[0] ?? '', t),
    text: formatFoldedDetail(each, t),
  }));
  const fold = foldNode(name, inside, drawing, t);
  for (const each of folded) {
    drawing.place(hops, each.name, fold);
    drawing.connect(drawing.before(each), fold);
  }
  return fold;
}

function teamWords(team: TeamId, t: Translate): string {
  return team === '' ? pictureMessages.noTeam(t) : team;
}

/** Ranks teams by the weight of the packages they own, so that neighbors get different colors. */
function assignColors(dependents: readonly DependentPackage[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { teams, weight } of dependents) {
    const [team] = teams;
    if (team !== undefined) weights.set(team, (weights.get(team) ?? 0) + weight);
  }
  const order = [...weights].sort(([, a], [, b]) => b - a);
  return new Map(order.map(([team], index) => [team, index]));
}
