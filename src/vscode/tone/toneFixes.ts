import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  workspace,
  WorkspaceEdit,
  type Command,
  type TextDocument,
} from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import type { Finding } from '../../tone/finding';
import { addingReason, deleting, hasGap, detectLanguage, rewriting, type Edit } from '../../tone/fixes';
import { labelsFor } from '../../tone/labels';
import { pickText } from '../../core/text/inertText';
import { fixWords } from '../../tone/messages/toneWords';
import { innerCommandIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { anyProse } from './documents';
import type { ToneCode } from './toneCode';
import { toRange } from './toneDiagnostics';
import { toneMessages } from '../../tone/messages/toneMessages';
import { pickOne, type PickItem } from '../picks';

/** One way to resolve a finding: a text edit, or a command. */
export interface ToneFix {
  readonly title: string;
  readonly edit?: Edit;
  readonly command?: string;
  /** Whether the rewrite is complete, with no gap to fill. */
  readonly isWhole?: boolean;
}

/** Returns fixes in the order in which they're offered. */
export function fixesFor(finding: Finding): ToneFix[] {
  const words = fixWords(finding, l10n.t);
  const [rewrite, deletion, reason] = [rewriting(finding), deleting(finding), addingReason(finding)];
  return [
    ...(deletion && words.deletion !== undefined ? [{ title: words.deletion, edit: deletion }] : []),
    ...(rewrite && words.rewrite !== undefined
      ? [{ title: words.rewrite, edit: rewrite, isWhole: !hasGap(finding) }]
      : []),
    ...(reason && words.reason !== undefined ? [{ title: words.reason, edit: reason }] : []),
    ...(words.label === undefined ? [] : [{ title: words.label, command: innerCommandIds.labelRemark }]),
    { title: words.dismiss, command: innerCommandIds.dismissRemark },
    { title: words.switchOff, command: innerCommandIds.switchRuleOff },
    { title: words.why, command: innerCommandIds.whyRemark },
  ];
}

export function toCommand(
  { title, command }: ToneFix,
  document: TextDocument,
  finding: Finding,
): Command | undefined {
  return command === undefined
    ? undefined
    : { title, command, arguments: [document.uri.toString(), finding] };
}

export async function applyEdit(document: TextDocument, edit: Edit): Promise<void> {
  const change = new WorkspaceEdit();
  change.replace(document.uri, toRange(edit, document), edit.text);
  await workspace.applyEdit(change);
}

/** Provides quick fixes for the findings at the cursor, in any comment box. */
export function registerToneFixes(owner: DisposableStore, watch: ToneWatch): void {
  const provideCodeActions = (document: TextDocument, range: { intersection(other: unknown): unknown }) =>
    watch
      .of(document.uri.toString())
      .findings.filter((finding) => range.intersection(toRange(finding, document)) !== undefined)
      .flatMap((finding) => fixesFor(finding).map((fix) => toAction(fix, document, finding)));
  owner.add(
    languages.registerCodeActionsProvider(
      anyProse,
      { provideCodeActions },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

function toAction(fix: ToneFix, document: TextDocument, finding: Finding): CodeAction {
  const action = new CodeAction(pickText(fix.title), CodeActionKind.QuickFix);
  const command = toCommand(fix, document, finding);
  if (command) action.command = command;
  if (fix.edit) {
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, toRange(fix.edit, document), fix.edit.text);
    action.isPreferred = fix.isWhole === true;
  }
  return action;
}

/** Asks which label to use, and inserts it before the remark. */
export async function addLabel(
  document: TextDocument,
  finding: Finding,
  { startOfRemark }: ToneCode,
): Promise<void> {
  const items = labelsFor(detectLanguage(document.getText())).map(
    ({ text, meaning }): PickItem & { text: string } => ({
      label: text.trim(),
      description: meaning(l10n.t),
      text,
    }),
  );
  const chosen = await pickOne(items, { title: toneMessages.whichLabel(l10n.t) });
  if (!chosen) return;
  const start = startOfRemark(document.getText(), finding.start);
  await applyEdit(document, { start, end: start, text: chosen.text });
}
