import {
  CancellationTokenSource,
  l10n,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
  type CancellationToken,
  type LanguageModelChat,
} from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import { extractAnswer } from '../../tone/modelPrompt';
import { setContextKey } from '../contextKeys';
import type { DisposableStore } from '../disposableStore';
import { modelMessages } from '../../tone/messages/modelMessages';
import { showInfo, showProgress, showWarning } from '../messages';
import { pickOne } from '../picks';

/** Enables the command if there's a model. Checks when a text is opened, so that startup isn't slowed. */
export function registerModelKey(owner: DisposableStore, watch: ToneWatch): void {
  let last: string | undefined;
  const look = async (): Promise<void> => {
    const models = await lm.selectChatModels().then(
      (found) => found,
      () => [],
    );
    setContextKey('goodTurn.hasModel', models.length > 0);
  };
  owner.add(
    watch.onDidChange(() => {
      if (watch.latest !== undefined && watch.latest !== last) void look();
      last = watch.latest;
    }),
  );
  owner.add(lm.onDidChangeChatModels(() => last !== undefined && void look()));
}

export async function pickModel(): Promise<LanguageModelChat | undefined> {
  const models = await lm.selectChatModels();
  if (models.length === 0) void showInfo(modelMessages.noModel(l10n.t));
  if (models.length < 2) return models[0];
  const items = models.map((model) => ({ label: model.name, description: model.vendor, model }));
  return (await pickOne(items, { title: modelMessages.whichModel(l10n.t) }))?.model;
}

/** Returns undefined if there was no answer; the user has been told why. */
export async function askModel(model: LanguageModelChat, prompt: string): Promise<string | undefined> {
  const title = modelMessages.looking(l10n.t, model.name);
  try {
    return await showProgress(title, (_, token) => read(model, prompt, token));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'Canceled') return undefined;
    const words = error instanceof LanguageModelError ? `${error.code}: ${error.message}` : error.message;
    void showWarning(modelMessages.noAnswer(l10n.t, model.name, words));
    return undefined;
  }
}

/** GitHub's limit for a comment in UTF-16 units; anything longer isn't one. */
const longestAnswer = 65_536;

async function read(model: LanguageModelChat, prompt: string, cancelled: CancellationToken): Promise<string> {
  const source = new CancellationTokenSource();
  const following = cancelled.onCancellationRequested(() => source.cancel());
  try {
    const justification = modelMessages.justification(l10n.t);
    const response = await model.sendRequest(
      [LanguageModelChatMessage.User(prompt)],
      { justification },
      source.token,
    );
    let answer = '';
    for await (const part of response.text) {
      answer += part;
      if (answer.length > longestAnswer) source.cancel();
    }
    return extractAnswer(answer.slice(0, longestAnswer));
  } finally {
    following.dispose();
    source.dispose();
  }
}
