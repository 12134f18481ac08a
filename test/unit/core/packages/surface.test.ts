import { strict as assert } from 'node:assert';
import { countPublicLines, feltFactor } from '../../../../src/core/packages/surface/felt';
import { classifyFile } from '../../../../src/core/packages/fileKind';
import { readSurface } from '../../../../src/core/packages/surface/surface';
import { aPatch } from '../../../support/patches';

/** Path, heading, changed and unchanged lines, and what of it others see: kind, added, changed. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['a comment', 'a.ts', '-// old\n+// new', 'none 0 0'],
  ['an import', 'a.ts', '+import {\n+  a,\n+} from "b";', 'none 0 0'],
  ['a wrapped call', 'a.ts', '-f(a, b)\n+f(\n+  a,\n+  b,\n+)', 'none 0 0'],
  ['an export that moved', 'a.ts', '-export const a = 1;\n b();\n+export const a = 1;', 'none 0 0'],
  ['a statement', 'a.ts', '-a();\n+b();', 'internals 0 0'],
  ['a body', 'a.ts', ' export function a() {\n-  return 1;\n+  return 2;\n }', 'internals 0 0'],
  ['a new export', 'a.ts', '+export function a() {\n+  return 1;\n+}', 'added 1 0'],
  ['a changed export', 'a.ts', '-export function a() {\n+export function a(b: C) {\n }', 'changed 0 1'],
  ['a new parameter', 'a.ts', ' export function a(\n   b: B,\n+  c: C,\n ): void {\n }', 'changed 0 1'],
  ['a re-export', 'a.ts', "+export * from './b';", 'added 1 0'],
  ['an exported name', 'a.ts', ' export {\n   a,\n+  b,\n };', 'added 1 0'],
  ['an interface', 'a.ts', ' export interface A {\n-  b: B;\n }', 'changed 0 1'],
  ['a method', 'a.ts', ' export class A {\n+  b(): void {\n+    c();\n+  }\n }', 'added 1 0'],
  ['a private method', 'a.ts', ' export class A {\n+  private b(): void {\n+  }\n }', 'internals 0 0'],
  ['CommonJS', 'a.js', '-module.exports = a;', 'changed 0 1'],
  ['a declaration file', 'a.d.ts', '+declare function a(): void;', 'added 1 0'],
  ['Python function', 'a.py', '-def a(b):\n+def a(b, c):\n     return b', 'changed 0 1'],
  ['Python private function', 'a.py', '-def _a(b):\n+def _a(b, c):\n     return b', 'internals 0 0'],
  ['Python method', 'a.py', ' class A:\n+    def b(self):\n+        pass', 'added 1 0'],
  ['Python private module', 'a/_internal/b.py', '-def a():\n     pass', 'internals 0 0'],
  ['Python names passed on', 'a/__init__.py', '+from .b import c', 'added 1 0'],
  ['Go function', 'a.go', '-func A() {\n+func A(b int) {\n }', 'changed 0 1'],
  ['Go lower case', 'a.go', '-func a() {\n+func a(b int) {\n }', 'internals 0 0'],
  ['Go method of a private type', 'a.go', '+func (t *t) A() {\n+}', 'internals 0 0'],
  ['Go field', 'a.go', ' type A struct {\n+\tB int\n+\tc int\n }', 'added 1 0'],
  ['Go internal', 'internal/a.go', '-func A() {\n }', 'internals 0 0'],
  ['Rust function', 'a.rs', '-pub fn a() {\n }', 'changed 0 1'],
  ['Rust crate only', 'a.rs', '-pub(crate) fn a() {\n }', 'internals 0 0'],
  ['Rust trait', 'a.rs', ' pub trait A {\n+    fn b();\n }', 'added 1 0'],
  ['Rust macro', 'a.rs', ' #[macro_export]\n+macro_rules! a {\n }', 'added 1 0'],
  ['Java method', 'A.java', ' public class A {\n+    public void b() {\n+    }\n }', 'added 1 0'],
  ['Java package only', 'A.java', ' public class A {\n-    void b() {\n     }\n }', 'internals 0 0'],
  ['Java interface', 'A.java', ' public interface A {\n-    void b();\n }', 'changed 0 1'],
  ['C# method', 'A.cs', ' public class A\n {\n+    public int B { get; set; }\n }', 'added 1 0'],
  ['C# internal class', 'A.cs', ' internal class A\n {\n+    public int B;\n }', 'internals 0 0'],
  ['Kotlin function', 'a.kt', '-fun a() {\n+fun a(b: B) {\n }', 'changed 0 1'],
  ['Kotlin private', 'a.kt', '-private fun a() {\n }', 'internals 0 0'],
  ['Scala', 'a.scala', '+def a: Int = 1', 'added 1 0'],
  ['Swift', 'a.swift', '+public func a() {\n+}\n+func b() {\n+}', 'added 1 0'],
  ['Ruby below private', 'a.rb', ' class A\n   private\n \n+  def b\n+  end\n end', 'internals 0 0'],
  ['Ruby', 'a.rb', ' class A\n+  def b\n+  end\n end', 'added 1 0'],
  ['PHP', 'a.php', ' class A\n {\n-    public function b()\n     {\n     }\n }', 'changed 0 1'],
  ['Dart', 'a.dart', '+void a() {\n+}\n+void _b() {\n+}', 'added 1 0'],
  ['a header', 'a.h', '-int a(int);', 'changed 0 1'],
  ['C', 'a.c', '-int a(int b) {\n }', 'internals 0 0'],
  ['proto', 'a.proto', '+  string a = 1;', 'added 1 0'],
  ['Terraform', 'a.tf', '+variable "a" {\n+}\n+locals {\n+}', 'added 1 0'],
  ['an action', 'a/action.yml', ' inputs:\n+  a:\n+    required: true\n runs:', 'added 2 0'],
];

suite('What others see of a change', () => {
  for (const [name, path, lines, expected] of cases) {
    test(`${name}: ${expected}`, () => {
      const surface = readSurface({ path, patch: aPatch(lines) });
      assert.equal(`${surface?.kind} ${surface?.added} ${surface?.changed}`, expected);
    });
  }

  const above: readonly (readonly [string, string, string, string | undefined])[] = [
    ['a class', 'export class A {', '   }\n \n+  b(): void {\n+  }', 'added'],
    ['a function', 'export function a() {', '   b();\n+  export_();', 'internals'],
    ['parameters that end here', 'export function a(', '   b: B,\n+  c: C,\n ): void {', 'changed'],
    ['an interface', 'export interface A {', '   b: B;\n-  c: C;', 'changed'],
    ['a private interface', 'interface A {', '   b: B;\n-  c: C;', 'internals'],
    ['a class that a line further down may export', 'class A {', '   b: B;\n-  c: C;', undefined],
    ['an import that is over', "import a from 'b';", '   b: B,\n-  c: C,', undefined],
    [
      'a signature that GitHub cut',
      `export function a(${'b: B, '.repeat(11)}c`,
      '   b();\n-  c();\n }',
      'internals',
    ],
  ];
  for (const [name, heading, lines, kind] of above) {
    test(`below the heading of ${name}: ${kind ?? 'unknown'}`, () => {
      assert.equal(readSurface({ path: 'a.ts', patch: aPatch(lines, heading) })?.kind, kind);
    });
  }

  const enclosed: readonly (readonly [string, string, string, string])[] = [
    [
      'A.cs',
      'namespace N',
      '         return new A {\n-            B = 1,\n+            B = 2,',
      'an initializer',
    ],
    ['A.java', 'public class A {', '         B b = B.of(\n-            C,\n+            D,', 'arguments'],
    ['a.rs', 'impl A {', '         let b = vec![\n-            Some(c),\n+            Some(d),', 'a list'],
    ['a.kt', '', '         val b = B(\n-            C,\n+            D,', 'arguments'],
  ];
  for (const [path, heading, lines, name] of enclosed)
    test(`what a statement encloses is internal, though it looks like a member: ${name} in ${path}`, () => {
      assert.equal(readSurface({ path, patch: aPatch(lines, heading) })?.kind, 'internals');
    });

  test('a class is private in a file that exports where it declares', () => {
    const patch = `${aPatch('   b: B;\n-  c: C;', 'class A {')}\n${aPatch(' export const d = 1;')}`;
    assert.equal(readSurface({ path: 'a.ts', patch })?.kind, 'internals');
  });

  test('an unknown language, a missing patch and a cut one are unknown', () => {
    const patch = aPatch('+a');
    assert.equal(readSurface({ path: 'a.ex', patch }), undefined);
    assert.equal(readSurface({ path: 'a.ts' }), undefined);
    assert.equal(readSurface({ path: 'a.ts', patch: patch.slice(0, -3) }), undefined);
    assert.equal(readSurface({ path: 'a.ts', patch, additions: 2, deletions: 0 }), undefined);
  });

  const internals = { path: 'a.ts', patch: aPatch('-a();\n+b();') };
  const added = { path: 'b.ts', patch: aPatch('+export const b = 1;') };
  const changed = { path: 'c.ts', patch: aPatch('-export const c = 1;') };
  const document = { path: 'README.md', patch: aPatch('-a') };
  const sums = [
    ['internals', [internals, document], 0.4, 0, 0],
    ['an addition', [internals, added], 0.7, 1, 0],
    ['a change', [internals, added, changed], 1, 1, 1],
    ['an unknown file', [internals, { path: 'a.ex' }], 1, 0, 0],
    ['documents only', [document], 1, 0, 0],
  ] as const;
  for (const [name, files, factor, more, other] of sums) {
    test(`a package with ${name} counts ${factor}`, () => {
      const read = files.map((file) => {
        const surface = readSurface(file);
        return { path: file.path, ...(surface && { surface }) };
      });
      const code = read.filter(({ path }) => ['source', 'types'].includes(classifyFile(path)));
      const factors = code.map(({ surface }) => feltFactor(surface));
      assert.equal(factors.length === 0 ? 1 : Math.max(...factors), factor);
      const isKnown = code.length > 0 && code.every(({ surface }) => surface);
      assert.deepEqual(countPublicLines(read), isKnown ? { added: more, changed: other } : undefined);
    });
  }
});
