import { window, type Event, type QuickInputButton, type QuickPickItem } from 'vscode';
import { pickText } from '../core/text/inertText';

/** The one door to quick picks and input boxes, where VS Code draws icons and links that stand in a text. */

/** A line of a list. Its texts may be by anyone; the icon is ours. */
export interface PickItem extends Omit<QuickPickItem, 'iconPath' | 'kind'> {
  /** A codicon. */
  readonly icon?: string;
}

export interface PickOptions {
  readonly title?: string;
  readonly placeholder?: string;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
  readonly ignoreFocusOut?: boolean;
}

/** Resolves to the chosen item as it was given. */
export async function pickOne<T extends PickItem>(
  items: readonly T[],
  options: PickOptions,
): Promise<T | undefined> {
  const chosen = await window.showQuickPick(items.map(toShown), toShownOptions(options));
  return chosen?.item;
}

export async function pickSeveral<T extends PickItem>(
  items: readonly T[],
  options: PickOptions,
): Promise<readonly T[] | undefined> {
  const chosen = await window.showQuickPick(items.map(toShown), {
    ...toShownOptions(options),
    canPickMany: true,
  });
  return chosen?.map(({ item }) => item);
}

/** A list that changes while it's open. */
export interface Pick<T extends PickItem> {
  readonly value: string;
  readonly selected: T | undefined;
  /** Without `active`, VS Code chooses which line is active; an empty list leaves none active. */
  setItems(items: readonly T[], active?: readonly T[]): void;
  readonly onDidChangeValue: Event<string>;
  readonly onDidAccept: Event<void>;
  readonly onDidHide: Event<void>;
  onDidPressButton(listener: (button: QuickInputButton, item: T) => void): void;
  show(): void;
  hide(): void;
  dispose(): void;
}

export function createPick<T extends PickItem>(options: PickOptions): Pick<T> {
  const pick = window.createQuickPick<Shown<T>>();
  Object.assign(pick, toShownOptions(options));
  return {
    get value() {
      return pick.value;
    },
    get selected() {
      return pick.selectedItems[0]?.item;
    },
    setItems: (items, active) => {
      pick.items = items.map(toShown);
      if (active) pick.activeItems = pick.items.filter(({ item }) => active.includes(item));
    },
    onDidChangeValue: pick.onDidChangeValue,
    onDidAccept: pick.onDidAccept,
    onDidHide: pick.onDidHide,
    onDidPressButton: (listener) => {
      pick.onDidTriggerItemButton(({ button, item }) => {
        listener(button, item.item);
      });
    },
    show: () => {
      pick.show();
    },
    hide: () => {
      pick.hide();
    },
    dispose: () => {
      pick.dispose();
    },
  };
}

export interface InputOptions {
  readonly title: string;
  readonly prompt?: string;
  readonly value?: string;
  readonly isSecret?: boolean;
  readonly ignoreFocusOut?: boolean;
  /** Says what's wrong with the text. */
  readonly validate?: (text: string) => string | undefined;
}

export function askForText({
  title,
  prompt,
  value,
  isSecret = false,
  ignoreFocusOut = false,
  validate,
}: InputOptions): Promise<string | undefined> {
  return Promise.resolve(
    window.showInputBox({
      title: pickText(title),
      password: isSecret,
      ignoreFocusOut,
      ...(prompt !== undefined && { prompt: pickText(prompt) }),
      ...(value !== undefined && { value }),
      ...(validate && {
        validateInput: (text) => {
          const problem = validate(text);
          return problem === undefined ? undefined : pickText(problem);
        },
      }),
    }),
  );
}

interface Shown<T> extends QuickPickItem {
  readonly item: T;
}

function toShown<T extends PickItem>(item: T): Shown<T> {
  const { icon, label, description, detail, picked, alwaysShow, buttons } = item;
  return {
    label: icon === undefined ? pickText(label) : `$(${icon}) ${pickText(label)}`,
    ...(description !== undefined && { description: pickText(description) }),
    ...(detail !== undefined && { detail: pickText(detail) }),
    ...(picked !== undefined && { picked }),
    ...(alwaysShow !== undefined && { alwaysShow }),
    ...(buttons && { buttons }),
    item,
  };
}

function toShownOptions({ title, placeholder, ...others }: PickOptions): object {
  return {
    ...others,
    ...(title !== undefined && { title: pickText(title) }),
    // A list that is created has "placeholder", and one that is only shown "placeHolder".
    ...(placeholder !== undefined && {
      placeholder: pickText(placeholder),
      placeHolder: pickText(placeholder),
    }),
  };
}
