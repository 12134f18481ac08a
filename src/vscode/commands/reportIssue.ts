import { l10n, version, window, workspace } from 'vscode';
import { diagnosisOf } from '../../app/diagnosis';
import { settings } from '../settings';
import type { CommandParts } from './commandParts';

/** Opens a text to read and to send by hand: nothing leaves from here. */
export async function reportIssue({ view, session, version: extension }: CommandParts): Promise<void> {
  const server = session.server();
  const diagnosis = diagnosisOf(view, {
    extension,
    editor: version,
    server:
      typeof server === 'string'
        ? 'no valid address'
        : server.isDotCom
          ? 'github.com'
          : server.host.endsWith('.ghe.com')
            ? 'ghe.com'
            : 'Enterprise Server',
    isSample: session.isSample,
    settings: settings.changed(),
  });
  const content = [
    `<!-- ${l10n.t('Nothing has been sent. Read this, add what you saw, and paste it where you report it.')} -->`,
    `## ${l10n.t('What I did, what I expected, and what I saw')}`,
    '',
    '## Diagnosis',
    diagnosis,
    '',
  ].join('\n');
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
