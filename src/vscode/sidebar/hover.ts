import { MarkdownString } from 'vscode';
import type { RankedList } from '../../app/reviewQueue';
import type { RankedRequest } from '../../core/ranking/rank';
import { markdownText } from '../../core/text/markdownText';
import { hoverWords, type HoverWords } from '../../core/messages/hoverWords';
import { commandArgument } from '../commandArgument';
import { innerCommandIds } from '../ids';
import { formatting } from '../formatting';
import { actionMessages } from '../../core/messages/actionMessages';

/** Explains a row's rank and offers actions. Trusts only a few of our own commands. */
export function toHover(entry: RankedRequest, list: RankedList): MarkdownString {
  const words = hoverWords(entry, list.waiting.length, list.snapshot.directory, formatting());
  const lines = [
    `**${markdownText(words.head)}**  `,
    markdownText(words.what),
    '',
    ...words.state.map((sentence) => `${markdownText(sentence)}  `),
    '',
    // Above the reasons, because a long hover is cut off at the end.
    ...(entry.turn.whose === 'yours' ? [formatLinks(entry, words), ''] : []),
    ...(words.place === undefined ? [] : ['---', '', `**${markdownText(words.place)}**`, '']),
    ...words.reasons.map(({ points, text }) => `- ${points} · ${markdownText(text)}`),
    '',
    ...(words.note === undefined ? [] : [markdownText(words.note)]),
  ];
  const hover = new MarkdownString(lines.join('\n'));
  hover.isTrusted = { enabledCommands: [...commandsOfHover] };
  return hover;
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

function formatLinks({ id, excludedBecause }: RankedRequest, { whyHere, isLong }: HoverWords): string {
  const { t } = formatting();
  const link = (text: string, command: string): string =>
    `[${markdownText(text)}](command:${command}?${commandArgument(id)})`;
  return [
    link(actionMessages.reviewNow(t), openRequestById),
    link(actionMessages.promiseTime(t), promiseById),
    link(actionMessages.handOver(t), handOverById),
    ...(excludedBecause === 'goneQuiet' ? [link(actionMessages.askStillNeeded(t), askStillNeededById)] : []),
    ...(isLong ? [link(actionMessages.askToSplit(t), askToSplitById)] : []),
    link(whyHere, whyById),
  ].join(' · ');
}
