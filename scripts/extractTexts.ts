import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './runMocha';

/** Every text of the source that people read: the first argument of each `t(…)` and `l10n.t(…)`. */
export function extractTexts(): string[] {
  const src = path.join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return [...new Set(files.flatMap((file) => textsOf(path.join(src, file))))].sort();
}

export const bundleFile = path.join(root, 'l10n', 'bundle.l10n.json');

function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslate(node.expression)) {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
      else if (!text || !ts.isIdentifier(text))
        throw new Error(`${file}: a text must be a literal: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
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
