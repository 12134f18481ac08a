import { shown, type Shown } from '../../support/fakeVsCode';
import { strict as assert } from 'node:assert';
import type { MarkdownString, TreeItem } from 'vscode';
import type { QueueView } from '../../../src/app/queueView';
import { defaultOptions } from '../../../src/core/view/viewOptions';
import { queueView } from '../../../src/core/view/queueView';
import { listProblems } from '../../../src/tone/toneSettings';
import { english } from '../../../src/core/messages/translate';
import { innerCommandIds } from '../../../src/vscode/ids';
import { DisposableStore } from '../../../src/vscode/disposableStore';
import { OutputLog } from '../../../src/vscode/log';
import * as messages from '../../../src/vscode/messages';
import { askForText, createPick, pickOne, pickSeveral } from '../../../src/vscode/picks';
import { OwnTree } from '../../../src/vscode/authored/ownTree';
import { toHover } from '../../../src/vscode/sidebar/hover';
import { toTreeItem } from '../../../src/vscode/sidebar/toTreeItem';
import { registerStatusBar } from '../../../src/vscode/statusBar';
import { setViewTexts } from '../../../src/vscode/treeItems';
import { showPatternProblems } from '../../../src/vscode/tone/showPatternProblems';
import { aliveAfterIcon, aliveInLine, aliveInLines, iconsIn, linksIn } from '../../support/alive';
import { hostileList, scenes } from '../../support/hostileScene';
import { hostileTexts } from '../../support/hostileTexts';
import { marksIn } from '../../support/markdownMarks';

/** Ten thousand hostile texts, through the real code down to where VS Code would take over. */
suite('Hostile texts, at the doors to VS Code', () => {
  setup(() => {
    shown.length = 0;
  });

  const check: Readonly<Record<Shown['place'], (text: string) => string | undefined>> = {
    notice: aliveInLine,
    dialog: aliveInLines,
    status: aliveAfterIcon,
    pick: aliveAfterIcon,
    log: (text) => (/\n(?! {4})/.test(text) ? 'an entry of its own' : aliveInLines(text)),
  };
  const none = (found: string | undefined, text: string): void =>
    assert.equal(found, undefined, `${found ?? ''} in ${JSON.stringify(text.slice(0, 2000))}`);
  const assertShown = (least: number): void => {
    assert.ok(shown.length >= least, `${shown.length}`);
    for (const { place, text } of shown) none(check[place](text), text);
  };

  test('a pattern of a workspace puts no link into our notification', () => {
    const pattern = '[Show why](command:workbench.action.quit) [';
    const rule = '[Show why](command:workbench.action.quit) $(flame)';
    const wishes = { languages: [], rules: { [rule]: 'on' as const }, own: [{ pattern, message: 'x' }] };
    for (const given of [wishes, { ...wishes, rules: {} }])
      showPatternProblems(new DisposableStore(), () => listProblems(given, english), new OutputLog());
    assertShown(4);
    assert.match(shown.find(({ place }) => place === 'notice')!.text, /\[Show why\] \(command: workbench/);
  });

  test('messages, progress and dialogs', async () => {
    for (const text of hostileTexts) {
      await messages.showInfo(text, text);
      await messages.showWarning(text);
      await messages.showError(text);
      await messages.ask({ text, detail: text }, text);
      messages.showInStatusBar('check', text, 1);
      messages.showInStatusBar(undefined, text, 1);
      await messages.showQuietProgress(text, () => Promise.resolve());
      await messages.showProgress(text, (report) => {
        report(text, 1);
        return Promise.resolve();
      });
    }
    assertShown(hostileTexts.length * 12);
  });

  test('a message with links of ours has no others, and theirs have no other words', async () => {
    const links = [{ text: 'Why this?', command: 'goodTurn.why?%5B%5D' }];
    for (const text of hostileTexts) await messages.showInfoWithLinks(text, links);
    for (const { text } of shown)
      assert.deepEqual(linksIn(text), ['Why this? → command:goodTurn.why?%5B%5D']);
    assert.equal(shown.length, hostileTexts.length);
  });

  test('quick picks and input boxes', async () => {
    for (const text of hostileTexts) {
      const items = [{ icon: 'mail', label: text, description: text, detail: text }];
      const options = { title: text, placeholder: text };
      await pickOne(items, options);
      await pickSeveral(items, options);
      const pick = createPick(options);
      pick.setItems(items);
      pick.show();
      await askForText({ title: text, prompt: text, validate: () => text });
    }
    assertShown(hostileTexts.length * 17);
  });

  test('the log', () => {
    const log = new OutputLog();
    for (const text of hostileTexts) {
      log.info(text);
      log.warn(text);
      log.error(text);
    }
    assertShown(hostileTexts.length * 3);
  });

  const assertItem = ({ label, description, tooltip, accessibilityInformation }: TreeItem): void => {
    for (const text of [label, description, tooltip, accessibilityInformation?.label]) {
      if (typeof text === 'string') for (const line of text.split('\n')) none(aliveInLine(line), line);
    }
    assert.equal(typeof label, 'string');
  };
  const assertHover = (hover: unknown, commands: readonly string[], icons: readonly string[]): void => {
    const { value, isTrusted, supportThemeIcons } = hover as MarkdownString;
    none(aliveInLines(value), value);
    const marks = marksIn(value);
    const foreign = marks.filter((mark) => !ours.has(mark) && !mark.startsWith('command:goodTurn.'));
    assert.deepEqual(foreign, [], value);
    assert.equal(marks.filter((mark) => mark === 'Link').length, commands.length, value);
    const trusted = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
    assert.ok(commands.every((command) => trusted.includes(command)));
    // VS Code looks for icons once the escapes are undone.
    if (supportThemeIcons === true)
      assert.deepEqual([...new Set(iconsIn(value.replace(/\\([!-/:-@[-`{-~])/g, '$1')))], icons);
  };
  const ours = new Set([
    'StrongEmphasis',
    'EmphasisMark',
    'Link',
    'LinkMark',
    'HorizontalRule',
    'BulletList',
    'OrderedList',
    'ListItem',
    'ListMark',
    'HardBreak',
  ]);

  test('rows and hovers of both views, the status bar', () => {
    for (let index = 0; index < scenes; index++) {
      const list = hostileList(index);
      for (const entry of list.requests) {
        assertItem(toTreeItem({ kind: 'request', entry, name: entry.customer.person.name ?? '' }));
        const links = entry.turn.whose === 'yours' ? linksOf(entry) : [];
        assertHover(toHover(entry, list), links, []);
      }
      const view = {
        list,
        shown: queueView(list.requests, list.snapshot.directory, defaultOptions),
        state: { kind: 'ready', list },
        onDidChange: () => ({ dispose: () => undefined }),
      } as unknown as QueueView;
      for (const group of view.shown!.groups) assertItem(toTreeItem({ kind: 'group', group }));
      for (const missing of list.snapshot.missing)
        assertItem(toTreeItem({ kind: 'notice', notice: { kind: 'missing', missing } }));
      const tree = new OwnTree(new DisposableStore(), view);
      for (const entry of list.own) {
        const item = tree.getTreeItem(entry);
        assertItem(item);
        assertHover(
          tree.resolveTreeItem(item, entry).tooltip,
          [],
          ['$(check)', '$(info)'].filter((icon) =>
            (tree.resolveTreeItem(item, entry).tooltip as MarkdownString).value.includes(icon),
          ),
        );
      }
      registerStatusBar(new DisposableStore(), view, { isSample: false } as never);
    }
    assertShown(scenes);
  });

  function linksOf({
    excludedBecause,
    effort,
  }: ReturnType<typeof hostileList>['requests'][number]): string[] {
    const { openRequestById, promiseById, handOverById, askStillNeededById, askToSplitById, whyById } =
      innerCommandIds;
    return [
      openRequestById,
      promiseById,
      handOverById,
      ...(excludedBecause === 'goneQuiet' ? [askStillNeededById] : []),
      ...(effort.isLong ? [askToSplitById] : []),
      whyById,
    ];
  }

  test('the texts around a view', () => {
    for (const text of hostileTexts) {
      const view = { message: '', description: '', badge: undefined as { tooltip: string } | undefined };
      setViewTexts(view as never, { message: text, description: text, badge: { value: 1, tooltip: text } });
      for (const each of [view.message, view.description, view.badge?.tooltip ?? ''])
        none(aliveInLine(each), each);
    }
  });
});
