import Module from 'node:module';
import { english } from '../../src/core/messages/translate';
import { fakeDisk, fakeFileType, FakeUri } from './fakeDisk';

/**
 * VS Code for unit tests of what its thin adapters show: import this file first. It records every text that
 * would be shown, and answers as if the user did nothing.
 */
export interface Shown {
  /** Where VS Code would show it, which decides what it would bring to life there. */
  readonly place: 'notice' | 'dialog' | 'status' | 'pick' | 'log';
  readonly text: string;
}

export const shown: Shown[] = [];

const tell = (place: Shown['place'], ...texts: unknown[]): void => {
  for (const text of texts) if (typeof text === 'string') shown.push({ place, text });
};

type Record_ = Readonly<Record<string, unknown>>;

function message(text: string, ...rest: unknown[]): Promise<undefined> {
  const [options, ...buttons] = typeof rest[0] === 'object' ? rest : [{}, ...rest];
  const { modal, detail } = options as Record_;
  tell(modal === true ? 'dialog' : 'notice', text, ...buttons);
  tell('dialog', detail);
  return Promise.resolve(undefined);
}

function showLines(items: readonly Record_[], options: Record_ = {}): Promise<undefined> {
  for (const { label, description, detail } of items) tell('pick', label, description, detail);
  tell('pick', options['title'], options['placeHolder'], options['prompt']);
  return Promise.resolve(undefined);
}

class FakePick {
  title = '';
  placeholder = '';
  selectedItems: readonly unknown[] = [];
  activeItems: readonly unknown[] = [];
  items: readonly Record_[] = [];
  readonly value = '';
  readonly onDidChangeValue = listen;
  readonly onDidAccept = listen;
  readonly onDidHide = listen;
  readonly onDidTriggerItemButton = listen;
  show(): void {
    void showLines(this.items, { title: this.title, placeHolder: this.placeholder });
  }
}

class FakeStatusItem {
  text = '';
  name = '';
  tooltip: unknown;
  accessibilityInformation: { readonly label: string } | undefined;
  show(): void {
    tell('status', this.text, this.name, this.tooltip, this.accessibilityInformation?.label);
  }
  hide = (): void => undefined;
  dispose = (): void => undefined;
}

const nothing = { dispose: (): void => undefined };
const listen = (): typeof nothing => nothing;
const log = (text: string): void => tell('log', text);
const configuration = { get: () => undefined, inspect: () => undefined };

const fake = {
  l10n: { t: english },
  env: { language: 'en' },
  window: {
    showInformationMessage: message,
    showWarningMessage: message,
    showErrorMessage: message,
    setStatusBarMessage: (text: string) => {
      tell('status', text);
      return nothing;
    },
    withProgress: (
      { location, title }: { location: number | object; title?: string },
      work: (progress: object, token: object) => unknown,
    ) => {
      tell(location === 15 ? 'notice' : 'status', title);
      const report = ({ message: text }: Record_): void => tell('notice', text);
      return Promise.resolve(work({ report }, { onCancellationRequested: listen }));
    },
    showQuickPick: showLines,
    showInputBox: ({ validateInput, ...options }: { validateInput?: (text: string) => unknown }) => {
      tell('pick', validateInput?.('x'));
      return showLines([], options);
    },
    createQuickPick: () => new FakePick(),
    createStatusBarItem: () => new FakeStatusItem(),
    createOutputChannel: () => ({ info: log, warn: log, error: log, ...nothing }),
  },
  workspace: { getConfiguration: () => configuration, onDidChangeConfiguration: listen, fs: fakeDisk },
  Uri: FakeUri,
  FileType: fakeFileType,
  MarkdownString: class {
    isTrusted: unknown;
    constructor(
      readonly value: string,
      readonly supportThemeIcons = false,
    ) {}
  },
  TreeItem: class {
    constructor(readonly label: string) {}
  },
  ThemeIcon: class {
    constructor(readonly id: string) {}
  },
  ThemeColor: class {
    constructor(readonly id: string) {}
  },
  EventEmitter: class {
    readonly event = listen;
    fire = (): void => undefined;
    dispose = (): void => undefined;
  },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  StatusBarAlignment: { Left: 1 },
  ProgressLocation: { Window: 10, Notification: 15 },
  ConfigurationTarget: { Global: 1, Workspace: 2 },
};

type Load = (this: unknown, name: string, ...rest: unknown[]) => unknown;
const loader = Module as unknown as { _load: Load };
const { _load: load } = loader;
loader._load = function (name, ...rest) {
  return name === 'vscode' ? fake : load.call(this, name, ...rest);
};
