import { l10n, StatusBarAlignment, window } from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import { toneStatusWords } from '../../tone/messages/toneWords';
import { commandIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { toneMessages } from '../../tone/messages/toneMessages';

/**
 * Registers a status bar entry that shows how the text reads while it's being written. Clicking it lists the
 * remarks.
 */
export function registerToneStatus(owner: DisposableStore, watch: ToneWatch): void {
  const item = owner.add(window.createStatusBarItem('goodTurn.tone', StatusBarAlignment.Left, 9));
  item.name = toneMessages.item(l10n.t);
  item.command = commandIds.showRemarks;
  owner.add(
    watch.onDidChange(() => {
      const { latest } = watch;
      if (latest === undefined) {
        item.hide();
        return;
      }
      const { text, sentence } = toneStatusWords(watch.of(latest), l10n.t);
      item.text = text;
      item.tooltip = sentence;
      item.accessibilityInformation = { label: sentence };
      item.show();
    }),
  );
}
