import { Diagnostic, DiagnosticSeverity, languages, Range, Uri, type TextDocument } from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import type { Finding } from '../../tone/finding';
import type { DisposableStore } from '../disposableStore';
import { treeText } from '../../core/text/inertText';
import { findDocument } from './documents';

/** Underlines the text of each finding. */
export function registerToneDiagnostics(owner: DisposableStore, watch: ToneWatch): void {
  const marks = owner.add(languages.createDiagnosticCollection('goodTurn'));
  owner.add(
    watch.onDidChange((id) => {
      const document = watch.has(id) ? findDocument(id) : undefined;
      if (!document) marks.delete(Uri.parse(id));
      else
        marks.set(
          document.uri,
          watch.of(id).findings.map((finding) => toDiagnostic(finding, document)),
        );
    }),
  );
}

export function toRange(
  { start, end }: { readonly start: number; readonly end: number },
  document: TextDocument,
): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

const severities = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  const { message, severity, rule } = finding;
  const diagnostic = new Diagnostic(toRange(finding, document), treeText(message), severities[severity]);
  diagnostic.source = 'Good Turn';
  diagnostic.code = rule;
  return diagnostic;
}
