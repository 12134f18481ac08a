import { EventEmitter, ThemeIcon, type MarkdownString, type TreeDataProvider, type TreeItem } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedList } from '../../app/reviewQueue';
import type { OwnEntry } from '../../core/authored/ownQueue';
import { selfCheck } from '../../core/authored/selfCheck';
import { shortId } from '../../core/model/requestId';
import { machineReviewSentence } from '../../core/messages/machineWords';
import { askedLines, checkWords, ownAccessibleLabel, ownDescription } from '../../core/messages/ownWords';
import { innerCommandIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { urgent } from '../sidebar/urgent';
import { formatting } from '../formatting';
import { createHover } from '../hovers';
import { addHover, createTreeItem } from '../treeItems';
import { buttonMessages } from '../../core/messages/buttonMessages';

/** Tree of the viewer's own requests and who's reviewing them. It only renders and fetches nothing. */
export class OwnTree implements TreeDataProvider<OwnEntry> {
  private readonly changes: EventEmitter<void>;
  readonly onDidChangeTreeData;

  constructor(
    owner: DisposableStore,
    private readonly queue: QueueView,
  ) {
    this.changes = owner.add(new EventEmitter<void>());
    this.onDidChangeTreeData = this.changes.event;
    owner.add(
      queue.onDidChange(() => {
        this.changes.fire();
      }),
    );
  }

  getChildren(entry?: OwnEntry): OwnEntry[] {
    return entry ? [] : [...(this.queue.list?.own ?? [])];
  }

  getTreeItem(entry: OwnEntry): TreeItem {
    const { list } = this.queue;
    const directory = list?.snapshot.directory;
    const item = createTreeItem({
      label: entry.request.title,
      ...(directory && {
        description: ownDescription(entry, directory, formatting()),
        accessibleLabel: ownAccessibleLabel(entry, directory, formatting()),
      }),
    });
    item.id = `own ${entry.id}`;
    item.iconPath = toIcon(entry);
    item.contextValue = entry.asked.length > 0 ? 'own.asked' : 'own';
    item.command = {
      command: innerCommandIds.openOwnById,
      title: buttonMessages.open(formatting().t),
      arguments: [entry.id],
    };
    return item;
  }

  /** Built only when the mouse hovers over a row. */
  resolveTreeItem(item: TreeItem, entry: OwnEntry): TreeItem {
    const { list } = this.queue;
    return list ? addHover(item, toHover(entry, list)) : item;
  }
}

/** Shape shows the state; color is only an addition. */
function toIcon({ state, asked }: OwnEntry): ThemeIcon {
  const isMissed = asked.some(({ promise }) => promise?.isMissed);
  switch (state.kind) {
    case 'waiting':
      if (isMissed) return new ThemeIcon('history', urgent);
      return new ThemeIcon(asked.some(({ promise }) => promise) ? 'check' : 'watch');
    case 'answered':
      return new ThemeIcon('reply');
    case 'approved':
      return new ThemeIcon(state.isBot ? 'hubot' : 'pass');
    case 'unasked':
      return new ThemeIcon('circle-dashed');
    case 'draft':
      return new ThemeIcon('git-pull-request-draft');
  }
}

function toHover(entry: OwnEntry, { snapshot }: RankedList): MarkdownString {
  const said = formatting();
  const { request } = entry;
  const machines = machineReviewSentence(request, said.t);
  return createHover(
    ({ words }) => [
      `**${words(request.title)}**  `,
      words(shortId(request.id)),
      '',
      ...askedLines(entry, snapshot.directory, said).map((line) => `${words(line)}  `),
      ...(machines === undefined ? [] : [`${words(machines)}  `]),
      '',
      '---',
      '',
      ...selfCheck(request).map(
        (check) => `${check.isGood ? '$(check)' : '$(info)'} ${words(checkWords(check, said))}  `,
      ),
    ],
    { hasIcons: true },
  );
}
