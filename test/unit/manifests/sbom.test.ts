import { strict as assert } from 'node:assert';
import { readSbom } from '../../../src/manifests/sbom';

suite("GitHub's bill of materials", () => {
  const entry = (id: string, purl?: string): object => ({
    SPDXID: id,
    externalRefs: purl === undefined ? [] : [{ referenceType: 'purl', referenceLocator: purl }],
  });
  const depends = (id: string, on: string): object => ({
    relationshipType: 'DEPENDS_ON',
    spdxElementId: id,
    relatedSpdxElement: on,
  });
  const describes = { relationshipType: 'DESCRIBES', spdxElementId: 'DOC', relatedSpdxElement: 'ROOT' };
  const namesIn = (packages: object[], relationships: object[] = []): Record<string, string[]> =>
    Object.fromEntries(
      readSbom({ sbom: { packages, relationships } }, 'acme/app').packages.map(
        ({ ecosystem, dependencies }) => [ecosystem, dependencies.map(({ name }) => name)],
      ),
    );

  const purls: [purl: string, expected: Record<string, string[]>][] = [
    ['pkg:npm/%40acme/core@1.0.0', { npm: ['@acme/core'] }],
    ['pkg:npm/left-pad', { npm: ['left-pad'] }],
    ['pkg:cargo/serde@1.0', { cargo: ['serde'] }],
    ['pkg:golang/example.com/x/v2@v2.1.0', { go: ['example.com/x/v2'] }],
    ['pkg:pypi/Ruamel.Yaml@1', { pypi: ['ruamel-yaml'] }],
    ['pkg:maven/org.acme/core@1', { maven: ['org.acme:core'] }],
    ['pkg:nuget/Acme.Core@1', { nuget: ['acme.core'] }],
    ['pkg:github/acme/app@main', {}],
    ['pkg:constructor/x', {}],
    ['not a purl', {}],
    ['pkg:npm/%E0%A4%A', {}],
    [`pkg:npm/${'a'.repeat(2000)}`, {}],
  ];
  for (const [purl, expected] of purls) {
    test(purl.slice(0, 60), () => assert.deepEqual(namesIn([entry('A', purl)]), expected));
  }

  test('only what the repository itself depends on, where that is said', () => {
    const packages = [entry('ROOT', 'pkg:github/acme/app'), entry('A', 'pkg:npm/a'), entry('B', 'pkg:npm/b')];
    assert.deepEqual(namesIn(packages), { npm: ['a', 'b'] });
    assert.deepEqual(namesIn(packages, [describes, depends('ROOT', 'A'), depends('A', 'B')]), { npm: ['a'] });
  });

  test('a package for each ecosystem, that no file of the repository belongs to', () => {
    const {
      packages: [npm, cargo],
    } = readSbom({ sbom: { packages: [entry('A', 'pkg:npm/a'), entry('B', 'pkg:cargo/b')] } }, 'acme/app');
    assert.deepEqual([npm?.name, npm?.isWorkspaceRoot, cargo?.ecosystem], ['acme/app', true, 'cargo']);
  });

  for (const nonsense of [
    undefined,
    null,
    [],
    '',
    1,
    { sbom: null },
    { sbom: { packages: 'x', relationships: 7 } },
    { sbom: { packages: [null, 1, { externalRefs: [null] }] } },
  ]) {
    test(`${JSON.stringify(nonsense)} tells nothing`, () =>
      assert.deepEqual(readSbom(nonsense, 'acme/app'), { packages: [], isCut: false }));
  }
});
