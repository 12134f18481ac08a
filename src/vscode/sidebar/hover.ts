import type { MarkdownString } from 'vscode';
import type { RankedList } from '../../app/reviewQueue';
import type { RankedRequest } from '../../core/ranking/rank';
import { hoverWords, type HoverWords } from '../../core/messages/hoverWords';
import { commandArgument } from '../commandArgument';
import { createHover, type HoverMaker } from '../hovers';
import { innerCommandIds } from '../ids';
import { formatting } from '../formatting';
import { actionMessages } from '../../core/messages/actionMessages';

/** Explains a row's rank and offers actions. Trusts only a few of our own commands. */
export function toHover(entry: RankedRequest, list: RankedList): MarkdownString {
  const words = hoverWords(entry, list.waiting.length, list.snapshot.directory, formatting());
  return createHover((maker) => toLines(entry, words, maker), { commands: commandsOfHover });
}

function toLines(entry: RankedRequest, said: HoverWords, maker: HoverMaker): string[] {
  const { words } = maker;
  return [
    `**${words(said.head)}**  `,
    words(said.what),
    '',
    ...said.state.map((sentence) => `${words(sentence)}  `),
    '',
    // Above the reasons, because a long hover is cut off at the end.
    ...(entry.turn.whose === 'yours' ? [formatLinks(entry, said, maker), ''] : []),
    ...(said.place === undefined ? [] : ['---', '', `**${words(said.place)}**`, '']),
    ...said.reasons.map(({ points, text }) => `- ${points} · ${words(text)}`),
    '',
    ...(said.note === undefined ? [] : [words(said.note)]),
  ];
}

const { openRequestById, promiseById, handOverById, askStillNeededById, askToSplitById, whyById } =
  innerCommandIds;
const commandsOfHover = [
  openRequestById,
  promiseById,
  handOverById,
  askStillNeededById,
  askToSplitById,
  whyById,
];

function formatLinks(
  { id, excludedBecause }: RankedRequest,
  { whyHere, isLong }: HoverWords,
  maker: HoverMaker,
): string {
  const { t } = formatting();
  const link = (text: string, command: string): string => maker.link(text, command, commandArgument(id));
  return [
    link(actionMessages.reviewNow(t), openRequestById),
    link(actionMessages.promiseTime(t), promiseById),
    link(actionMessages.handOver(t), handOverById),
    ...(excludedBecause === 'goneQuiet' ? [link(actionMessages.askStillNeeded(t), askStillNeededById)] : []),
    ...(isLong ? [link(actionMessages.askToSplit(t), askToSplitById)] : []),
    link(whyHere, whyById),
  ].join(' · ');
}
