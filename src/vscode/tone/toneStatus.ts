import { l10n } from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import { toneStatusWords } from '../../tone/messages/toneWords';
import { commandIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { createStatusItem } from '../statusItem';
import { toneMessages } from '../../tone/messages/toneMessages';

/**
 * Registers a status bar entry that shows how the text reads while it's being written. Clicking it lists the
 * remarks.
 */
export function registerToneStatus(owner: DisposableStore, watch: ToneWatch): void {
  const item = createStatusItem(owner, {
    id: 'goodTurn.tone',
    priority: 9,
    name: toneMessages.item(l10n.t),
    command: commandIds.showRemarks,
  });
  owner.add(
    watch.onDidChange(() => {
      const { latest } = watch;
      if (latest === undefined) {
        item.hide();
        return;
      }
      item.show(toneStatusWords(watch.of(latest), l10n.t));
    }),
  );
}
