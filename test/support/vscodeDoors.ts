import ts from 'typescript';
import { calls, harmless, mayAssign, shown } from './vscodeDoorList';

/** Finds what goes around the doors, from the syntax of a file below `src`: whatever isn't known to be harmless. */
export function waysAround(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const imported = importedNames(source);
  const found = new Set<string>();
  const isForbidden = (property: string): boolean =>
    shown.includes(property) && !mayAssign[file]?.includes(property);
  const visit = (node: ts.Node): void => {
    const name = nameUsed(node);
    if (name !== undefined && Object.hasOwn(calls, name) && !calls[name]?.includes(file)) found.add(name);
    const part = partUsed(node, imported);
    if (part !== undefined && !harmless.has(part) && !Object.hasOwn(calls, part.split('.').at(-1)!))
      found.add(part);
    for (const set of namesSet(node)) if (isForbidden(set)) found.add(`.${set} =`);
    if (isCopying(node) && file !== 'vscode/picks.ts') found.add(node.getText());
    if (isLoading(node)) found.add(node.getText());
    if (ts.isObjectLiteralExpression(node) && isForVsCode(node, imported)) {
      for (const each of node.properties) {
        const key = each.name && keyOf(each.name);
        if (key !== undefined && isForbidden(key)) found.add(`{ ${key} }`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

/** What a file imports from `vscode`, by the name it has there; all of it is ''. */
function importedNames(source: ts.SourceFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const each of source.statements) {
    if (!ts.isImportDeclaration(each) || !isVsCode(each.moduleSpecifier)) continue;
    const bindings = each.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, '');
    else if (bindings)
      for (const { name, propertyName } of bindings.elements)
        names.set(name.text, (propertyName ?? name).text);
  }
  return names;
}

/** The part of VS Code that a name stands for: `window.state`, or `Uri` with all its members. */
function partUsed(node: ts.Node, imported: ReadonlyMap<string, string>): string | undefined {
  if (!ts.isIdentifier(node) || !imported.has(node.text) || isMereName(node)) return undefined;
  let at: ts.Node = node;
  let name = imported.get(node.text)!;
  const goDown = (): string | undefined => {
    const { parent } = at;
    const isOf = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
    if (!isOf || parent.expression !== at) return undefined;
    at = parent;
    return memberOf(parent);
  };
  if (name === '') name = goDown() ?? '*';
  // The namespaces are in small letters.
  return /^[a-z]/.test(name) && name !== 'version' ? `${name}.${goDown() ?? '*'}` : name;
}

/** A key, the name of a member, or a type. */
function isMereName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isExpressionWithTypeArguments(parent))
    return (
      ts.isHeritageClause(parent.parent) &&
      (parent.parent.token === ts.SyntaxKind.ImplementsKeyword ||
        ts.isInterfaceDeclaration(parent.parent.parent))
    );
  if (ts.isBindingElement(parent)) return parent.initializer !== node;
  return (
    ts.isTypeNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isNamespaceImport(parent) ||
    (ts.isTypeElement(parent) && parent.name === node) ||
    (ts.isParameter(parent) && parent.name === node)
  );
}

/** The name of anything that's used as a value: `x.name`, `x['name']`, `new name()`, `{ name } = x`. */
function nameUsed(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return memberOf(node);
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
  if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  return undefined;
}

function memberOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

/** The properties that are set, however: `x.name = …`, `+=`, `??=`, `[x.name] = …`, `for (x.name of …)`. */
function namesSet(node: ts.Node): string[] {
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return targetsIn(node.initializer);
  if (!ts.isBinaryExpression(node)) return [];
  const kind = node.operatorToken.kind;
  const isSetting = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  return isSetting ? targetsIn(node.left) : [];
}

/** Not those of `this`: they are our own. */
function targetsIn(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = memberOf(node);
    return name === undefined || node.expression.kind === ts.SyntaxKind.ThisKeyword ? [] : [name];
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targetsIn);
  if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node)) return targetsIn(node.expression);
  if (ts.isBinaryExpression(node)) return targetsIn(node.left);
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((each) => {
    if (ts.isPropertyAssignment(each)) return targetsIn(each.initializer);
    return ts.isSpreadAssignment(each) ? targetsIn(each.expression) : [];
  });
}

/** Whether an object is said to be one of VS Code's, or returned to it. */
function isForVsCode(node: ts.ObjectLiteralExpression, imported: ReadonlyMap<string, string>): boolean {
  const isOfVsCode = (type: ts.Node): boolean =>
    (ts.isIdentifier(type) && imported.has(type.text)) || (ts.forEachChild(type, isOfVsCode) ?? false);
  for (let at: ts.Node = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isAsExpression(at) || ts.isSatisfiesExpression(at) || ts.isTypeAssertionExpression(at))
      return isOfVsCode(at.type);
    if (ts.isCallExpression(at) || ts.isExpressionStatement(at)) return false;
    if (ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at) || ts.isParameter(at))
      return at.type !== undefined && isOfVsCode(at.type);
    if (ts.isFunctionLike(at)) return at.type ? isOfVsCode(at.type) : isAskedByVsCode(at);
  }
  return false;
}

function isAskedByVsCode(node: ts.SignatureDeclaration): boolean {
  const { parent } = node;
  const holder = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent : node;
  return (
    holder.name !== undefined && /^(?:getTreeItem|resolve[A-Z]|provide[A-Z])/.test(holder.name.getText())
  );
}

function isCopying(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    /^(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty))$/.test(node.getText())
  );
}

/** Loading VS Code in a way that isn't followed here. */
function isLoading(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return isVsCode(node.moduleSpecifier);
  return ts.isCallExpression(node) && isVsCode(node.arguments[0]);
}

function isVsCode(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isStringLiteralLike(node) && node.text === 'vscode';
}

function keyOf(name: ts.PropertyName): string | undefined {
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
  return name.text;
}
