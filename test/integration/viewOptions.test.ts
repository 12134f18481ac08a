import { assert } from 'chai';
import { commands, extensions, workspace, type TreeItem } from 'vscode';
import type { Parts } from '../../src/extension';
import { until } from '../support/until';

/** What the user chose to see, on the sample organisation: it has all kinds of requests, and needs no account. */
suite('The view as the user shapes it', () => {
  const settings = workspace.getConfiguration('goodTurn');
  let parts: Parts;

  suiteSetup(async () => {
    parts = await extensions.getExtension<Parts>('good-turn.good-turn')!.activate();
    await commands.executeCommand('goodTurn.trySample');
    await until(() => parts.options.shown !== undefined);
  });
  suiteTeardown(async () => {
    await commands.executeCommand('goodTurn.leaveSample');
    await until(() => parts.queue.state.kind === 'signedOut');
  });

  test('a row says which teams it holds up', async () => {
    const descriptions = (): string =>
      rows()
        .map(({ description }) => String(description))
        .join('\n');
    await until(() => /\d+ teams · /.test(descriptions()));
  });

  for (const [part, kind] of [
    ['Bots', 'bot'],
    ['Drafts', 'draft'],
  ] as const) {
    test(`hides and shows: ${part}`, async () => {
      const [before, badge] = [rows().length, parts.view.badge?.value];
      const count = (): number =>
        parts.options.shown!.shown.filter(({ excludedBecause }) => excludedBecause === kind).length;
      assert.isAbove(count(), 0);
      await commands.executeCommand(`goodTurn.hide${part}`);
      assert.equal(count(), 0);
      assert.isBelow(rows().length, before);
      assert.equal(parts.view.badge?.value, badge, 'they were not counted before');
      await commands.executeCommand(`goodTurn.show${part}`);
      assert.lengthOf(rows(), before);
    });
  }

  test('hides and shows the own team', async () => {
    assert.include(labels(), 'Your own team');
    await commands.executeCommand('goodTurn.hideOwnTeam');
    assert.notInclude(labels(), 'Your own team');
    await commands.executeCommand('goodTurn.showOwnTeam');
    assert.include(labels(), 'Your own team');
  });

  test('however it is grouped, own team, gone quiet and not your turn come last, and the badge stays', async () => {
    const badge = parts.view.badge?.value;
    for (const groupBy of ['rank', 'repository', 'team'] as const) {
      await parts.options.choose({ groupBy });
      assert.deepEqual(labels().slice(-3), ['Your own team', 'Gone quiet', 'Not your turn'], groupBy);
      assert.equal(parts.view.badge?.value, badge);
    }
  });

  test('the team is in what is read aloud, and not in the row', async () => {
    await parts.options.choose({ groupBy: 'rank' });
    const [first] = rows();
    await parts.options.choose({ groupBy: 'team' });
    const spoken = String(first!.accessibilityInformation?.label);
    assert.isDefined(
      labels().find((label) => spoken.includes(`, ${label}, `)),
      spoken,
    );
    await parts.options.choose({ groupBy: 'rank' });
  });

  test('what is hidden is said beside the name of the view', async () => {
    await commands.executeCommand('goodTurn.hideBots');
    await commands.executeCommand('goodTurn.hideDrafts');
    assert.match(
      parts.view.description ?? '',
      /^without bots and drafts · \d+ waiting · \d+ gone quiet · sample$/,
    );
    await commands.executeCommand('goodTurn.showBots');
    await commands.executeCommand('goodTurn.showDrafts');
  });

  test('a filter is told beside the name of the view', async () => {
    await parts.options.choose({ filter: { text: 'mei' } });
    assert.match(parts.view.description ?? '', /^filtered: \d of \d+ · \d waiting.* · sample$/);
    assert.equal(parts.view.badge?.value, parts.options.shown!.waiting.length);
    await commands.executeCommand('goodTurn.clearFilter');
    assert.match(parts.view.description ?? '', /^\d+ waiting · \d+ gone quiet · sample$/);
  });

  test('wrong settings fall back, and right ones hold at once', async () => {
    const start = (): unknown => parts.options.list!.requests.map(({ wait }) => wait);
    const usual = start();
    await settings.update('workingHours.start', '25:99', true);
    await settings.update('statusBar', 'moon', true);
    assert.deepEqual(rounded(start()), rounded(usual));
    await settings.update('workingHours.start', '16:00', true);
    await until(() => JSON.stringify(rounded(start())) !== JSON.stringify(rounded(usual)));
    await settings.update('workingHours.start', undefined, true);
    await settings.update('statusBar', undefined, true);
  });

  function rows(): TreeItem[] {
    return parts.tree
      .getChildren()
      .flatMap((node) => (node.kind === 'group' ? parts.tree.getChildren(node) : [node]))
      .filter(({ kind }) => kind === 'request')
      .map((node) => parts.tree.getTreeItem(node));
  }

  function labels(): string[] {
    return parts.tree.getChildren().map((node) => {
      const { label } = parts.tree.getTreeItem(node);
      return typeof label === 'string' ? label : (label?.label ?? '');
    });
  }
});

/** To the hour: time goes on while a test runs. */
function rounded(waits: unknown): number[] {
  return (waits as number[]).map((wait) => Math.round(wait / 3_600_000));
}
