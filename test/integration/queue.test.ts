import { assert } from 'chai';
import { commands, env, extensions, workspace, type TreeItem } from 'vscode';
import type { Parts } from '../../src/extension';
import { story } from '../support/story';
import { until } from '../support/until';

/** Inside a real VS Code, in Node and in the web worker alike: the extension against the stand-in GitHub. */
suite('Good Turn in VS Code', () => {
  const test = story();
  const url = workspace.getConfiguration('goodTurn').get<string>('server')!;
  let parts: Parts;

  teardown(() => fetch(`${url}/bench/mend`, { method: 'POST' }));

  suiteSetup(async () => {
    const extension = extensions.getExtension<Parts>('good-turn.good-turn')!;
    parts = await extension.activate();
  });

  test('starts signed out, and asks for nothing', async () => {
    await until(() => parts.queue.state.kind === 'signedOut');
    assert.deepEqual(parts.tree.getChildren(), []);
    assert.isUndefined(parts.view.badge);
  });

  test('has its commands', async () => {
    const all = await commands.getCommands(true);
    const { contributes } = extensions.getExtension('good-turn.good-turn')!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    assert.isAbove(contributes.commands.length, 20);
    for (const { command } of contributes.commands) assert.include(all, command);
  });

  test('shows the ranked requests once signed in', async () => {
    await signIn();
    assert.lengthOf(rows(), 24);
    assert.deepEqual(
      rows().map(({ id }) => id),
      parts.queue.list!.requests.map(({ id }) => id),
      'the order of the queue',
    );
    assert.match(labelOf(rows()[0]!), /^1 \S+$/);
    assert.match(String(rows()[0]!.description), /\d+ \w+ · \d+ min · .*Change \d+ file/);
  });

  test('the badge equals the rows of other teams', () => {
    assert.equal(parts.view.badge?.value, 24);
    assert.equal(parts.queue.list?.waiting.length, 24);
  });

  test('a row says why it stands there', () => {
    const node = parts.tree.getChildren().find(({ kind }) => kind === 'request')!;
    const item = parts.tree.resolveTreeItem(parts.tree.getTreeItem(node), node);
    const hover = typeof item.tooltip === 'object' ? item.tooltip.value : '';
    assert.include(hover, 'has waited');
    assert.match(hover, /1st of 24.*points held up ÷ \d+ min/);
    assert.isFalse(typeof item.tooltip === 'object' && item.tooltip.supportHtml);
  });

  test('a failed refresh keeps the list, and a good one mends it', async () => {
    await fetch(`${url}/bench/break`, { method: 'POST' });
    await commands.executeCommand('goodTurn.refresh');
    assert.equal(parts.queue.state.kind, 'stale');
    assert.lengthOf(rows(), 24);
    assert.equal(parts.view.badge?.value, 24);
    assert.match(parts.view.message ?? '', /^GitHub returned an error \(502\)\. Showing the list as of/);
    await fetch(`${url}/bench/mend`, { method: 'POST' });
    await commands.executeCommand('goodTurn.refresh');
    assert.equal(parts.queue.state.kind, 'ready');
    assert.equal(parts.view.message, '');
  });

  test('a filter narrows rows and badge alike, and is cleared', async () => {
    const [first] = rows();
    const number = /#(\d+)$/.exec(first!.id!)![1]!;
    await parts.options.choose({ filter: { text: `#${number}` } });
    assert.lengthOf(rows(), 1);
    assert.equal(badge(), 1);
    await parts.options.choose({ filter: { text: 'nowhere' } });
    assert.lengthOf(rows(), 0);
    assert.equal(badge(), undefined);
    assert.equal(parts.view.description, 'filtered: 0 of 24');
    assert.equal(parts.view.message, '', 'else VS Code would show no welcome text');
    await commands.executeCommand('goodTurn.clearFilter');
    assert.lengthOf(rows(), 24);
    assert.equal(badge(), 24);
  });

  test('groups by rank and by repository', async () => {
    await parts.options.choose({ groupBy: 'rank' });
    assert.match(labels()[0]!, /^1 /);
    assert.lengthOf(labels(), 24);
    await parts.options.choose({ groupBy: 'repository' });
    assert.lengthOf(labels(), 24);
    await parts.options.choose({ groupBy: 'team' });
    assert.lengthOf(labels(), 11);
  });

  test('copies links and Markdown of the rows', async () => {
    await parts.options.choose({ groupBy: 'rank' });
    const nodes = parts.tree.getChildren();
    await commands.executeCommand('goodTurn.copyLink', nodes[0], nodes.slice(0, 2));
    const links = (await env.clipboard.readText()).split('\n');
    assert.lengthOf(links, 2);
    assert.match(links[0]!, /^http:\/\/127\.0\.0\.1:\d+\/metamask\/core-\d+\/pull\/\d+$/);
    await commands.executeCommand('goodTurn.copyAsMarkdown', nodes[0]);
    assert.match(await env.clipboard.readText(), /^- \[.+\]\(http.+\) by \S+ .*, waiting \d+ \w+/);
  });

  test('tells in a report of kinds and counts, and of nobody', async () => {
    await commands.executeCommand('goodTurn.reportIssue');
    const report = workspace.textDocuments.find(({ isUntitled }) => isUntitled)!.getText();
    assert.include(report, '24, 24 waiting');
    assert.notMatch(report, /metamask|127\.0\.0\.1|good-turn\b.*token|CHANGELOG/i);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a setting changes the list at once', async () => {
    const settings = workspace.getConfiguration('goodTurn');
    await parts.options.choose({ groupBy: 'team' });
    await settings.update('teams.leadership', ['metamask/confirmations'], true);
    await until(() => labels().includes('Leadership'));
    await settings.update('teams.leadership', undefined, true);
    await until(() => !labels().includes('Leadership'));
  });

  test('a workspace cannot send the sign-in elsewhere', async () => {
    const settings = workspace.getConfiguration('goodTurn');
    await settings.update('server', 'https://evil.example', false).then(
      () => assert.equal(workspace.getConfiguration('goodTurn').get('server'), url),
      () => undefined,
    );
    const server = parts.session.server();
    assert.equal(typeof server === 'object' && server.web, url);
  });

  test('the sample organisation comes and goes', async () => {
    await commands.executeCommand('goodTurn.trySample');
    await until(() => parts.view.description?.endsWith('sample') === true);
    await until(() => rows().length >= 25);
    assert.equal(labels()[0], 'This is a sample organisation');
    assert.equal(parts.view.badge?.value, parts.options.shown?.waiting.length);
    await commands.executeCommand('goodTurn.leaveSample');
    await until(() => rows().length === 24);
  });

  test('signing out empties the view', async () => {
    await commands.executeCommand('goodTurn.signOut');
    await until(() => parts.queue.state.kind === 'signedOut');
    assert.deepEqual(parts.tree.getChildren(), []);
    assert.isUndefined(parts.view.badge);
  });

  async function signIn(): Promise<void> {
    const server = parts.session.server();
    if (typeof server === 'string') throw new Error(server);
    await parts.session.useToken(server, 'good-turn', 'rin');
    await until(() => parts.queue.list !== undefined);
  }

  function rows(): TreeItem[] {
    return parts.tree
      .getChildren()
      .flatMap((node) => (node.kind === 'group' ? parts.tree.getChildren(node) : [node]))
      .filter(({ kind }) => kind === 'request')
      .map((node) => parts.tree.getTreeItem(node));
  }

  function badge(): number | undefined {
    return parts.view.badge?.value;
  }

  function labels(): string[] {
    return parts.tree.getChildren().map((node) => labelOf(parts.tree.getTreeItem(node)));
  }
});

function labelOf({ label }: TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}
