import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { waysAround } from '../../support/vscodeDoors';

/**
 * Texts reach VS Code through a few doors, which defuse links, icons and what can't be seen. Read from the
 * syntax of every file: a call, an assignment or an object that goes around a door fails here.
 */
const src = join(__dirname, '../../../src');

const files = readdirSync(join(src, 'vscode'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `vscode/${file.replaceAll('\\', '/')}`)
  .concat('extension.ts');

suite('Texts reach VS Code through a door', () => {
  test('there is something to read', () => assert.ok(files.length > 60));

  for (const file of files) {
    test(file, () =>
      assert.deepEqual(waysAround(file, readFileSync(join(src, normalize(file)), 'utf8')), []),
    );
  }

  const imports = `import * as vscode from 'vscode';
    import { comments, languages, window, CodeLens, QuickPickItem, StatusBarItem, Task, TreeItem, Uri } from 'vscode';`;
  const attacks: [name: string, code: string][] = [
    ['a message', 'void window.showErrorMessage(title);'],
    ['under another name', 'const { showErrorMessage } = window;'],
    ['by its name', "window['showErrorMessage'](title);"],
    ['progress', 'window.withProgress({ location, title }, work);'],
    ['a quick pick', 'vscode.window.createQuickPick();'],
    ['a row', 'new TreeItem(title);'],
    ['a row of our own', 'class Row extends vscode.TreeItem {}'],
    ['a hover', 'new vscode.MarkdownString(title);'],
    ['a view', 'view.description = title;'],
    ['a view, by its name', "view['message'] = title;"],
    ['several at once', 'Object.assign(item, { tooltip: title });'],
    ['what is added', 'view.description += title;'],
    ['what is set if there is none', 'view.message ??= title;'],
    ['what is set on the way', '[view.description] = [title];'],
    ['what is set from an object', '({ title: view.message } = request);'],
    ['a computed name', 'view[`tooltip`] = title;'],
    ['a row that is an object', 'const row: vscode.TreeItem = { label: title };'],
    ['an object of a known kind', 'return { description: title } satisfies QuickPickItem;'],
    ['an object of a claimed kind', 'show({ tooltip: title } as StatusBarItem);'],
    ['an object that is returned', 'function row(): TreeItem { return { label: title }; }'],
    ['an object in a list', 'const rows: TreeItem[] = [{ label: title }];'],
    ['an object that is promised', 'const row = async (): Promise<TreeItem> => ({ label: title });'],
    ['an object in a class', 'class Tree { row: TreeItem = { label: title }; }'],
    ['an icon with words', 'item.iconPath = x; item.accessibilityInformation = { label: title };'],
    ['another name of a part', 'const w = window;'],
    ['another name of all', 'const { window: w } = vscode;'],
    ['another import', "const { window } = await import('vscode');"],
    ['what passes it on', "export { window } from 'vscode';"],
    ['a name that is made', "window['show' + kind](title);"],
    [
      'a row for VS Code, of no type',
      'const tree = { getTreeItem(node) { return { label: node.title }; } };',
    ],
    ['what defines a property', "Object.defineProperty(view, 'message', { value: title });"],
    ['what sets in a loop', 'for (view.message of titles) wait();'],
    ['what nobody has thought of', 'window.showInTheSky(title);'],
    ['a language status', "vscode.languages.createLanguageStatusItem('id', selector);"],
    ['a code lens', 'new CodeLens(range, { title, command });'],
    ['an inlay hint', 'new vscode.InlayHint(position, title);'],
    ['a part of an inlay hint', 'new vscode.InlayHintLabelPart(title);'],
    ['a terminal', 'window.createTerminal(title);'],
    ['comments', "comments.createCommentController('id', title);"],
    ['a hover of our own', 'new vscode.Hover(title);'],
    ['a hover that is an object', 'languages.registerHoverProvider(selector, { provideHover });'],
    ['a link in a document', 'new vscode.DocumentLink(range, target);'],
    ['a decoration', 'window.createTextEditorDecorationType({ after: { contentText: title } });'],
    ['a badge', 'window.registerFileDecorationProvider(provider);'],
    ['a view', 'window.registerWebviewViewProvider(id, provider);'],
    ['a task', 'new Task(definition, scope, title, source);'],
    ['a terminal link', 'window.registerTerminalLinkProvider(provider);'],
    ['a question in a file dialog', 'window.showOpenDialog({ title });'],
  ];
  for (const [name, code] of attacks)
    test(`would find ${name}`, () =>
      assert.notDeepEqual(waysAround('vscode/new.ts', `${imports}\n${code}`), []));

  const plain: [name: string, code: string][] = [
    ['a type', 'const at = (item: TreeItem, range: vscode.Range): vscode.TreeItem => item;'],
    ['an address', 'vscode.Uri.parse(url); Uri.from({ scheme });'],
    ['an object of ours', 'const item: PickItem = { label: title };'],
    ['an object for a door', 'showRow({ label: title });'],
    ['our own field', 'this.message = title;'],
    ['a member of another name', 'view.window = 1; const { state } = vscode.window.state;'],
  ];
  for (const [name, code] of plain)
    test(`leaves alone ${name}`, () =>
      assert.deepEqual(waysAround('vscode/new.ts', `${imports}\n${code}`), []));
});
