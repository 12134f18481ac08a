import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './runMocha';

/**
 * Returns all user-facing texts in the source: the first argument of each `t(…)` and `l10n.t(…)`, and both
 * forms of each `{ one, other }`.
 */
export function extractTexts(): string[] {
  return [...new Set(sources().flatMap((source) => findTexts(source)))].sort();
}

/** Returns the texts that depend on a number. */
export function pluralTexts(): string[] {
  return sources().flatMap((source) => found(source, findPluralForms));
}

export const bundleFile = path.join(root, 'l10n', 'bundle.l10n.json');

function sources(): ts.SourceFile[] {
  const src = path.join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(src, file))
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
}

function findTexts(source: ts.SourceFile): string[] {
  return [...found(source, translatedIn), ...found(source, findPluralForms)];
}

/** Collects texts from all nodes of a file. */
function found(source: ts.SourceFile, textsIn: (node: ts.Node) => readonly string[]): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    texts.push(...textsIn(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function translatedIn(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) || !isTranslate(node.expression)) return [];
  const [text] = node.arguments;
  if (text && ts.isStringLiteralLike(text)) return [text.text];
  if (text && ts.isIdentifier(text)) return [];
  throw new Error(`${node.getSourceFile().fileName}: text must be a literal: ${node.getText()}`);
}

/** Returns both texts of `{ one: '…', other: '…' }`, and none for any other object. */
function findPluralForms(node: ts.Node): string[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const forms = new Map(
    node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
        ? [[property.name.getText(), property.initializer.text] as const]
        : [],
    ),
  );
  const [one, other] = [forms.get('one'), forms.get('other')];
  return one !== undefined && other !== undefined && forms.size === 2 ? [one, other] : [];
}

function isTranslate(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee)
    ? callee.text === 't'
    : ts.isPropertyAccessExpression(callee) && callee.name.text === 't';
}

if (require.main === module) {
  const texts = Object.fromEntries(extractTexts().map((text) => [text, text]));
  writeFileSync(bundleFile, `${JSON.stringify(texts, undefined, 2)}\n`);
}
