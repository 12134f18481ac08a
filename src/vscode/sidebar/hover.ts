import { MarkdownString } from 'vscode';
import type { RankedList } from '../../app/reviewQueue';
import type { RankedRequest } from '../../core/rank';
import { hoverWords } from '../../core/words/hoverWords';
import { commandIds } from '../ids';
import { speech } from '../speech';

/** Why a row stands where it stands. Text of GitHub's is appended as text, so none of it can be a link. */
export function hoverOf(entry: RankedRequest, list: RankedList): MarkdownString {
  const words = hoverWords(entry, list.waiting.length, list.snapshot.directory, speech());
  const hover = new MarkdownString();
  hover.isTrusted = { enabledCommands: [commandIds.openOnGitHub] };
  hover.appendMarkdown('**').appendText(words.head).appendMarkdown('**  \n').appendText(words.what);
  hover.appendMarkdown('\n\n---\n\n').appendText(words.place).appendMarkdown('\n\n');
  for (const reason of words.reasons) {
    hover.appendMarkdown(`- ${reason.points} · `).appendText(reason.text).appendMarkdown('\n');
  }
  if (words.note !== undefined) hover.appendMarkdown('\n').appendText(words.note);
  return hover;
}
