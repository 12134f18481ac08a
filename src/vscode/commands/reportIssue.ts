import { l10n, version, window, workspace } from 'vscode';
import { formatDiagnosticsReport } from '../../app/diagnosticsReport';
import { settings } from '../settings';
import type { CommandParts } from './commandParts';
import { reportMessages } from '../../core/messages/reportMessages';

/** Opens a report for the user to read and send themselves; this command sends nothing. */
export async function reportIssue({ view, session, version: extension }: CommandParts): Promise<void> {
  const server = session.server();
  const report = formatDiagnosticsReport(view, {
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
    `<!-- ${reportMessages.intro(l10n.t)} -->`,
    `## ${reportMessages.heading(l10n.t)}`,
    '',
    '## Diagnosis',
    report,
    '',
  ].join('\n');
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
