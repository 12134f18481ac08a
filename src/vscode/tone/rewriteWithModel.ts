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
import { modelMessages } from '../../tone/messages/modelMessages';
import { showInfo, showWarning } from '../messages';
import { pickOne } from '../picks';

/**
 * Asks one of the user's language models for kinder wording. Sends nothing until the user has seen all of it,
 * and changes nothing until the user has seen the result.
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

/** A comment box exists only while its editor is visible. */
const besides = { viewColumn: ViewColumn.Beside, preview: true };

async function askAndPropose(document: TextDocument, watch: ToneWatch, texts: ModelTexts): Promise<void> {
  const text = document.getText();
  const { findings } = watch.of(document.uri.toString());
  const model = text.trim() === '' ? undefined : await pickModel();
  if (!model) return;
  const prompt = promptFor(text, findings);
  await window.showTextDocument(texts.add(modelMessages.prompt(l10n.t), prompt), besides);
  const isSent = await decide(
    modelMessages.sendTo(l10n.t, model.name),
    modelMessages.sentTo(l10n.t, model.vendor),
    [modelMessages.send(l10n.t), modelMessages.dontSend(l10n.t)],
  );
  if (!isSent) return;
  const answer = await askModel(model, prompt);
  if (answer === undefined) return;
  if (answer === '' || answer === text.trim()) {
    void showInfo(modelMessages.nothingBetter(l10n.t, model.name));
    return;
  }
  await propose(document, text, answer, model, texts);
}

/** Asks a question without blocking the editor below, so it can be read and scrolled. */
async function decide(
  title: string,
  placeholder: string,
  [yes, no]: readonly [string, string],
): Promise<boolean> {
  return (
    (await pickOne([{ label: yes }, { label: no }], { title, placeholder, ignoreFocusOut: true }))?.label ===
    yes
  );
}

async function propose(
  document: TextDocument,
  before: string,
  answer: string,
  model: LanguageModelChat,
  texts: ModelTexts,
): Promise<void> {
  const title = modelMessages.diffTitle(l10n.t, model.name);
  await commands.executeCommand(
    'vscode.diff',
    texts.add(modelMessages.yours(l10n.t), before),
    texts.add(model.name, answer),
    title,
    besides,
  );
  const isUsed = await decide(modelMessages.useTitle(l10n.t, model.name), modelMessages.useDetail(l10n.t), [
    modelMessages.use(l10n.t),
    modelMessages.keep(l10n.t),
  ]);
  if (!isUsed) return;
  if (document.isClosed || document.getText() !== before) {
    void showWarning(modelMessages.changed(l10n.t));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(before.length)), answer);
  await workspace.applyEdit(edit);
}
