import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  languages,
  Range,
  type Position,
  type TextDocument,
} from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import { detectLanguage } from '../../tone/fixes';
import { labelBegunIn, labelsFor } from '../../tone/labels';
import type { DisposableStore } from '../disposableStore';
import { anyProse } from './documents';

/**
 * Comment boxes don't suggest anything by themselves while the user types words, and VS Code doesn't accept
 * letters here.
 */
const beginnings = ['[', '(', '（', ':', '：'];

/** Suggests labels at the beginning of a comment, in watched texts. */
export function registerLabelCompletion(owner: DisposableStore, watch: ToneWatch): void {
  const provideCompletionItems = (document: TextDocument, at: Position): CompletionItem[] => {
    if (!watch.has(document.uri.toString())) return [];
    const begun = labelBegunIn(document.lineAt(at.line).text.slice(0, at.character));
    if (!begun) return [];
    const range = new Range(at.with({ character: begun.from }), at.translate(0, closedBy(document, at)));
    return labelsFor(detectLanguage(document.getText())).map(({ text, alias, meaning }, index) => {
      const item = new CompletionItem(text.trim(), CompletionItemKind.Keyword);
      item.insertText = text;
      item.detail = meaning(l10n.t);
      item.filterText = isTypedByAlias(begun.word) && alias !== undefined ? alias : text;
      item.sortText = String(index).padStart(2, '0');
      item.range = range;
      return item;
    });
  };
  owner.add(languages.registerCompletionItemProvider(anyProse, { provideCompletionItems }, ...beginnings));
}

/** VS Code closes a bracket as soon as it's opened, but the label includes its own. */
function closedBy(document: TextDocument, at: Position): number {
  return /^[\])）]/.test(document.lineAt(at.line).text.slice(at.character)) ? 1 : 0;
}

/** Latin letters match the Chinese labels as well. */
function isTypedByAlias(word: string): boolean {
  return /^[a-z]/i.test(word);
}
