import { commands, l10n, workspace, type TextDocument } from 'vscode';
import { ToneWatch } from '../../app/toneWatch';
import { isGraveEnough, type Finding } from '../../tone/finding';
import { showError } from '../commands/showError';
import { setContextKey } from '../contextKeys';
import { commandIds, innerCommandIds } from '../ids';
import type { OutputLog } from '../log';
import type { DisposableStore } from '../disposableStore';
import { delay } from '../delay';
import { settings } from '../settings';
import { findDocument } from './documents';
import { registerLabelCompletion } from './labelCompletion';
import { registerModelKey } from './askModel';
import { ModelTexts } from './modelTexts';
import { rewriteWithModel } from './rewriteWithModel';
import { showPatternProblems } from './showPatternProblems';
import {
  checkThisText,
  documentAndFinding,
  showRemarks,
  showWhy,
  switchRuleOff,
  whyScheme,
} from './toneCommands';
import type { ToneCode } from './toneCode';
import { registerToneDiagnostics } from './toneDiagnostics';
import { addLabel, registerToneFixes } from './toneFixes';
import { registerToneStatus } from './toneStatus';
import { WatchedDocuments } from './watchedDocuments';

export interface ToneDependencies {
  readonly log: OutputLog;
  /** Loaded when the first text is opened. */
  readonly code: () => Promise<ToneCode>;
}

/** Registers the tone coach, which checks comments as they're written and adds a remark where it may help. */
export function registerTone(owner: DisposableStore, { log, code }: ToneDependencies): ToneWatch {
  const load = async (): Promise<(text: string) => Finding[]> => {
    const { checkTone, listProblems } = await code();
    showPatternProblems(owner, (wishes) => listProblems(wishes, l10n.t), log);
    return (text) => {
      const { rules, least } = settings.tone();
      return checkTone(text, l10n.t, rules).filter((finding) => isGraveEnough(finding, least));
    };
  };
  const watch = new ToneWatch({ pause: delay, log, load });

  registerToneDiagnostics(owner, watch);
  registerToneFixes(owner, watch);
  registerLabelCompletion(owner, watch);
  registerToneStatus(owner, watch);
  registerModelKey(owner, watch);
  owner.add(watch.onDidChange(() => setContextKey('goodTurn.hasText', watch.latest !== undefined)));
  owner.add(
    workspace.registerTextDocumentContentProvider(whyScheme, {
      provideTextDocumentContent: async ({ path }) =>
        (await code()).toneWhyPage(path.slice(1).replace(/\.md$/, ''), l10n.t),
    }),
  );
  registerToneCommands(owner, watch, new WatchedDocuments(owner, watch), { log, code });
  return watch;
}

/** Needs only the open text: no sign-in, no list. */
function registerToneCommands(
  owner: DisposableStore,
  watch: ToneWatch,
  documents: WatchedDocuments,
  { log, code }: Pick<ToneDependencies, 'log' | 'code'>,
): void {
  const add = (id: string, run: (...args: unknown[]) => unknown): void => {
    owner.add(commands.registerCommand(id, (...args: unknown[]) => showError(id, log, () => run(...args))));
  };
  /** Called by a quick fix, which passes the document and the finding. */
  const addForFinding = (id: string, run: (document: TextDocument, finding: Finding) => unknown): void => {
    add(id, (document, finding) => {
      const known = documentAndFinding(document, finding);
      return known && run(...known);
    });
  };
  add(commandIds.checkTone, () => checkThisText(watch, documents));
  const texts = new ModelTexts(owner);
  /** The document last written in, because VS Code doesn't treat a comment box as an active editor. */
  const addForLatest = (id: string, run: (document: TextDocument) => unknown): void => {
    add(id, () => {
      const document = watch.latest === undefined ? undefined : findDocument(watch.latest);
      return document && run(document);
    });
  };
  addForLatest(commandIds.showRemarks, (document) => showRemarks(watch, document));
  addForLatest(commandIds.rewriteWithModel, (document) => rewriteWithModel(document, watch, texts));
  addForFinding(innerCommandIds.labelRemark, async (document, finding) =>
    addLabel(document, finding, await code()),
  );
  addForFinding(innerCommandIds.dismissRemark, ({ uri }, finding) => {
    watch.dismiss(uri.toString(), finding);
  });
  addForFinding(innerCommandIds.switchRuleOff, (_, { rule }) => switchRuleOff(rule));
  addForFinding(innerCommandIds.whyRemark, (_, { rule }) => showWhy(rule));
}
