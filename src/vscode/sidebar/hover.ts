import { MarkdownString } from 'vscode';
import type { RankedList } from '../../app/reviewQueue';
import type { RankedRequest } from '../../core/rank';
import { markdownText } from '../../core/markdownText';
import { hoverWords } from '../../core/words/hoverWords';
import { speech } from '../speech';

/** Why a row stands where it stands. Plain Markdown, without commands or HTML. */
export function hoverOf(entry: RankedRequest, list: RankedList): MarkdownString {
  const words = hoverWords(entry, list.waiting.length, list.snapshot.directory, speech());
  const lines = [
    `**${markdownText(words.head)}**  `,
    markdownText(words.what),
    '',
    '---',
    '',
    `**${markdownText(words.place)}**`,
    '',
    ...words.reasons.map(
      ({ points, text }) => `- ${points === undefined ? '' : `${points} · `}${markdownText(text)}`,
    ),
    '',
    ...(words.note === undefined ? [] : [markdownText(words.note)]),
  ];
  return new MarkdownString(lines.join('\n'));
}
