import {
  commands,
  ConfigurationTarget,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import type { Finding } from '../../tone/finding';
import { nothingWords, remarksOnText, tooLongWords } from '../../tone/messages/toneWords';
import { settings } from '../settings';
import { findDocument, isProse, isRemark } from './documents';
import { applyEdit, toCommand, fixesFor } from './toneFixes';
import { plain, severityIcons } from './toneLines';
import type { WatchedDocuments } from './watchedDocuments';
import { toneMessages } from '../../tone/messages/toneMessages';
import { showInfo } from '../messages';
import { pickOne, type PickItem } from '../picks';

/** Checks the text being written: in the editor in front, otherwise in the comment box. */
export async function checkThisText(watch: ToneWatch, documents: WatchedDocuments): Promise<void> {
  const document = documentInFront(watch);
  if (!document) {
    void showInfo(toneMessages.nothingOpen(l10n.t));
    return;
  }
  await documents.check(document);
  const { findings, isTooLong } = watch.of(document.uri.toString());
  if (isTooLong) {
    void showInfo(tooLongWords(l10n.t));
  } else if (findings.length === 0) {
    void showInfo(nothingWords(l10n.t));
  } else {
    await showRemarks(watch, document);
  }
}

/** Returns the active editor's document if it's prose, otherwise the comment box last written in. */
function documentInFront(watch: ToneWatch): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && (isRemark(document) || isProse(document))) return document;
  return watch.latest === undefined ? undefined : findDocument(watch.latest);
}

/** Lists the remarks, then what can be done about the chosen one, all by keyboard. */
export async function showRemarks(watch: ToneWatch, document: TextDocument): Promise<void> {
  const { findings } = watch.of(document.uri.toString());
  if (findings.length === 0) return;
  const items = findings.map((finding): PickItem & { finding: Finding } => ({
    icon: severityIcons[finding.severity],
    label: plain(finding.text),
    detail: finding.message,
    finding,
  }));
  const chosen = await pickOne(items, { title: remarksOnText(findings.length, l10n.t) });
  if (!chosen) return;
  const { finding } = chosen;
  const fixes = fixesFor(finding).map((fix) => ({ label: fix.title, fix }));
  const step = await pickOne(fixes, {
    title: plain(finding.text),
    placeholder: finding.message,
  });
  if (!step) return;
  // The text may have been changed, or closed, while the list was open.
  const isStill = watch
    .of(document.uri.toString())
    .findings.some((each) => each.start === finding.start && each.text === finding.text);
  if (!isStill) return;
  const command = toCommand(step.fix, document, finding);
  if (step.fix.edit) await applyEdit(document, step.fix.edit);
  else if (command)
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/**
 * Turns a rule off in this workspace or everywhere, as the user chooses. Custom patterns are changed in the
 * settings.
 */
export async function switchRuleOff(rule: string): Promise<void> {
  if (rule === 'own') {
    await commands.executeCommand('workbench.action.openSettings', 'goodTurn.tone.patterns');
    return;
  }
  const target = await whereTo(rule);
  if (target !== undefined) await settings.switchToneRuleOff(rule, target);
}

async function whereTo(rule: string): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders?.length) return ConfigurationTarget.Global;
  const chosen = await pickOne(
    [
      { label: toneMessages.inWorkspace(l10n.t), target: ConfigurationTarget.Workspace },
      { label: toneMessages.everywhere(l10n.t), target: ConfigurationTarget.Global },
    ],
    { title: toneMessages.turnOffRule(l10n.t, rule) },
  );
  return chosen?.target;
}

export const whyScheme = 'good-turn-why';

/** Shows a page about the rule, or its source if VS Code has no Markdown preview. */
export async function showWhy(rule: string): Promise<void> {
  const uri = Uri.from({ scheme: whyScheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true, viewColumn: ViewColumn.Beside });
  }
}

export function documentAndFinding(id: unknown, finding: unknown): [TextDocument, Finding] | undefined {
  const document = typeof id === 'string' ? findDocument(id) : undefined;
  return document && typeof finding === 'object' && finding !== null && 'rule' in finding
    ? [document, finding as Finding]
    : undefined;
}
