import { assert } from 'chai';
import {
  commands,
  extensions,
  languages,
  window,
  workspace,
  type CodeAction,
  type TextDocument,
} from 'vscode';
import type { Parts } from '../../src/extension';
import { until } from '../support/until';

/** The tone coach by VS Code's own commands: no mark is drawn, and none is clicked. */
suite('The tone of a text', () => {
  suiteSetup(async () => {
    await extensions.getExtension<Parts>('good-turn.good-turn')!.activate();
    await workspace.getConfiguration('goodTurn').update('tone.inDocuments', true, true);
  });
  suiteTeardown(async () => {
    await workspace.getConfiguration('goodTurn').update('tone.inDocuments', undefined, true);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const open = async (content: string): Promise<TextDocument> => {
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    return document;
  };
  const marks = ({ uri }: TextDocument): string[] =>
    languages
      .getDiagnostics(uri)
      .map(
        ({ code, range }) =>
          `${typeof code === 'string' ? code : ''} ${range.start.line}:${range.start.character}`,
      );

  test('marks English and Chinese where they stand, in lines that end in two characters too', async () => {
    const document = await open('Thanks! 😀\r\n\r\nWhy did you use threads here?\r\n\r\n你怎么没判空');
    await until(() => marks(document).length === 2);
    assert.deepEqual(marks(document), ['why-you 2:0', 'you-accusation 4:0']);
  });

  test('offers kinder words, and they pass', async () => {
    const document = await open('Did you even test this?');
    await until(() => marks(document).length === 1);
    const range = languages.getDiagnostics(document.uri)[0]!.range;
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const rewrite = actions.find(({ title }) => title.startsWith('Say “'))!;
    await workspace.applyEdit(rewrite.edit!);
    assert.notInclude(document.getText(), 'even');
    await until(() => marks(document).length === 0);
  });

  test('forgets what is closed', async () => {
    const document = await open('This is garbage.');
    await until(() => marks(document).length === 1);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => marks(document).length === 0);
  });
});
