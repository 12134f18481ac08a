import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import ts from 'typescript';

/**
 * Texts reach VS Code through a few doors, which defuse links, icons and what can't be seen. Read from the
 * syntax of every file: a call or an assignment that goes around a door fails here.
 */
const src = join(__dirname, '../../../src');

/** What may be called or made only in these files, below `src`. */
const calls: Readonly<Record<string, string>> = {
  showInformationMessage: 'vscode/messages.ts',
  showWarningMessage: 'vscode/messages.ts',
  showErrorMessage: 'vscode/messages.ts',
  setStatusBarMessage: 'vscode/messages.ts',
  withProgress: 'vscode/messages.ts',
  showQuickPick: 'vscode/picks.ts',
  createQuickPick: 'vscode/picks.ts',
  showInputBox: 'vscode/picks.ts',
  createInputBox: 'vscode/picks.ts',
  showWorkspaceFolderPick: 'vscode/picks.ts',
  TreeItem: 'vscode/treeItems.ts',
  MarkdownString: 'vscode/hovers.ts',
  createStatusBarItem: 'vscode/statusItem.ts',
  createOutputChannel: 'vscode/log.ts',
  // They show texts in other ways, and pass them through the same functions; a test looks at each.
  Diagnostic: 'vscode/tone/toneDiagnostics.ts',
  CodeAction: 'vscode/tone/toneFixes.ts',
  createWebviewPanel: 'vscode/why/whyPanel.ts',
  CompletionItem: 'vscode/tone/labelCompletion.ts',
};

/** Properties through which VS Code shows a text, and where they may be set after all. */
const shown = [
  'tooltip',
  'description',
  'message',
  'badge',
  'placeholder',
  'prompt',
  'validationMessage',
  'title',
  'text',
  'detail',
  'label',
  'accessibilityInformation',
];
const mayAssign: Readonly<Record<string, readonly string[]>> = {
  'vscode/treeItems.ts': ['tooltip', 'description', 'message', 'badge', 'accessibilityInformation'],
  'vscode/statusItem.ts': ['text', 'tooltip', 'accessibilityInformation'],
  // Our own meaning of a label.
  'vscode/tone/labelCompletion.ts': ['detail'],
  // Passed through `treeText`.
  'vscode/why/whyPanel.ts': ['title'],
};

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
  ];
  for (const [name, code] of attacks)
    test(`would find ${name}`, () => assert.equal(waysAround('vscode/new.ts', code).length, 1));
});

function waysAround(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameUsed(node);
    if (name !== undefined && Object.hasOwn(calls, name) && calls[name] !== file) found.push(name);
    const set = nameSet(node);
    if (set !== undefined && shown.includes(set) && !mayAssign[file]?.includes(set)) found.push(`.${set} =`);
    if (isObjectAssign(node) && !file.endsWith('/picks.ts')) found.push('Object.assign');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The name of anything that's used as a value: `x.name`, `x['name']`, `new name()`, `{ name } = x`. */
function nameUsed(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
  if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  return undefined;
}

/** The property that's set: `x.name = …`, but not one of `this`. */
function nameSet(node: ts.Node): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left } = node;
  if (ts.isPropertyAccessExpression(left) && left.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return left.name.text;
  if (ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression))
    return left.argumentExpression.text;
  return undefined;
}

function isObjectAssign(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'Object.assign';
}
