import {
  commands,
  CommentThreadCollapsibleState,
  comments,
  LanguageModelTextPart,
  lm,
  Range,
  Uri,
  workspace,
  type CommentThread,
  type ExtensionContext,
} from 'vscode';

/** What other extensions bring: boxes for review comments on `cart.ts`, and a language model that answers at once. */
export function activate({ subscriptions }: ExtensionContext): void {
  const controller = comments.createCommentController('reviewer', 'Reviewer');
  const boxes: CommentThread[] = [];
  const open = (line: number): void => {
    const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'cart.ts');
    const box = controller.createCommentThread(uri, new Range(line, 0, line, 0), []);
    box.label = `Line ${line + 1}`;
    box.collapsibleState = CommentThreadCollapsibleState.Expanded;
    box.canReply = true;
    boxes.push(box);
  };
  subscriptions.push(
    controller,
    commands.registerCommand('reviewer.openBox', () => open(1)),
    commands.registerCommand('reviewer.openTenBoxes', () => {
      for (let line = 0; line < 10; line++) open(line);
    }),
    commands.registerCommand('reviewer.closeBoxes', () => {
      for (const box of boxes.splice(0)) box.dispose();
    }),
    commands.registerCommand('reviewer.addModel', () => {
      subscriptions.push(registerModel());
    }),
  );
}

/** The interface of newer versions than the one whose types the project has. */
interface Provider {
  provideLanguageModelChatInformation(): unknown[];
  provideLanguageModelChatResponse(
    model: unknown,
    messages: readonly { readonly content: readonly { readonly value?: string }[] }[],
    options: unknown,
    progress: { report(part: unknown): void },
  ): Promise<void>;
  provideTokenCount(): Promise<number>;
}

/** Says "please" before the last paragraph of what it was sent. */
function registerModel(): { dispose(): void } {
  const models = lm as unknown as {
    registerLanguageModelChatProvider(vendor: string, provider: Provider): { dispose(): void };
  };
  const information = { maxInputTokens: 8000, maxOutputTokens: 8000, capabilities: {} };
  return models.registerLanguageModelChatProvider('reviewer', {
    provideLanguageModelChatInformation: () => [
      { id: 'kind-1', name: 'Kind One', family: 'kind', version: '1', ...information },
    ],
    provideLanguageModelChatResponse(_model, messages, _options, progress) {
      const sent = messages.flatMap(({ content }) => content.map(({ value = '' }) => value)).join('\n');
      const words = sent.trim().split('\n\n').at(-1)!;
      progress.report(
        new LanguageModelTextPart(`Could you please look at this again? (${words.length} characters)`),
      );
      return Promise.resolve();
    },
    provideTokenCount: () => Promise.resolve(1),
  });
}
