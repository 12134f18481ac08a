import {
  commands,
  l10n,
  Range,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type LanguageModelChat,
  type TextDocument,
} from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import { promptFor } from '../../tone/modelPrompt';
import { askModel, pickModel } from './askModel';
import type { ModelTexts } from './modelTexts';

/**
 * Asks a language model that the user has for kinder words. Nothing is sent before the user has seen all of it, and
 * nothing is changed before the user has seen what comes back.
 */
export async function rewriteWithModel(
  document: TextDocument,
  watch: ToneWatch,
  texts: ModelTexts,
): Promise<void> {
  try {
    await askAndPropose(document, watch, texts);
  } finally {
    await texts.close();
  }
}

/** A comment box lives as long as the editor that it stands in is shown. */
const besides = { viewColumn: ViewColumn.Beside, preview: true };

async function askAndPropose(document: TextDocument, watch: ToneWatch, texts: ModelTexts): Promise<void> {
  const text = document.getText();
  const { findings } = watch.of(document.uri.toString());
  const model = text.trim() === '' ? undefined : await pickModel();
  if (!model) return;
  const prompt = promptFor(text, findings);
  await window.showTextDocument(texts.add(l10n.t('What will be sent'), prompt), besides);
  const isSent = await decide(
    l10n.t('Send the text in this editor to {0}?', model.name),
    l10n.t("Nothing else is sent. It goes to this model's provider: {0}.", model.vendor),
    [l10n.t('Send'), l10n.t("Don't send")],
  );
  if (!isSent) return;
  const answer = await askModel(model, prompt);
  if (answer === undefined) return;
  if (answer === '' || answer === text.trim()) {
    void window.showInformationMessage(l10n.t('{0} has nothing better to suggest.', model.name));
    return;
  }
  await propose(document, text, answer, model, texts);
}

/** A question that leaves the editor below to be read and scrolled. */
async function decide(
  title: string,
  placeHolder: string,
  [yes, no]: readonly [string, string],
): Promise<boolean> {
  return (await window.showQuickPick([yes, no], { title, placeHolder, ignoreFocusOut: true })) === yes;
}

async function propose(
  document: TextDocument,
  before: string,
  answer: string,
  model: LanguageModelChat,
  texts: ModelTexts,
): Promise<void> {
  const title = l10n.t('Your text ↔ {0}', model.name);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(l10n.t('Your text'), before),
    texts.add(model.name, answer),
    title,
    besides,
  );
  const isUsed = await decide(
    l10n.t("Use {0}'s text?", model.name),
    l10n.t('Read it first: a model may drop a point, or add one.'),
    [l10n.t('Use this text'), l10n.t('Keep my text')],
  );
  if (!isUsed) return;
  if (document.isClosed || document.getText() !== before) {
    void window.showWarningMessage(l10n.t('The text changed in the meantime, so it was left as is.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(before.length)), answer);
  await workspace.applyEdit(edit);
}
