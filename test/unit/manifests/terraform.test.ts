import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { terraform } from '../../../src/manifests/terraform/terraform';
import { shown } from './surroundings';

suite('Terraform modules', () => {
  const files: [path: string, expected: boolean][] = [
    ['main.tf', true],
    ['a/iam.tofu', true],
    ['a/main.tf.json', true],
    ['live/terragrunt.hcl', true],
    ['live/root.hcl', true],
    ['a/variables.tf', false],
    ['a/outputs.tf', false],
    ['.terraform.lock.hcl', false],
    ['a/.terraform/modules/b/main.tf', false],
    ['x.pkr.hcl', false],
  ];
  for (const [path, expected] of files)
    test(`${path} is ${expected ? 'a' : 'no'} manifest`, () =>
      assert.equal(terraform.isManifest(path), expected));

  for (const source of ['git::https://gitlab.example.com/acme/mods.git//vpc', 'gitlab.com/acme/mods'])
    test(`${source} is known to be elsewhere`, () => {
      const given = new Map([['a/main.tf', `module "x" {\n  source = "${source}"\n}\n`]]);
      const { packages, problems } = finish(terraform.read(given, 'acme/shop'));
      assert.deepEqual([packages[0]?.dependencies, problems], [[], []]);
    });

  const sources: [source: string, expected: string | undefined][] = [
    ['./modules/vpc', 'acme/shop//a/modules/vpc@a/modules/vpc'],
    ['../', 'acme/shop@'],
    ['git::https://github.com/Acme/mods.git//vpc?ref=v1&depth=1', 'acme/mods//vpc v1'],
    ['git::ssh://git@github.com/acme/mods.git', 'acme/mods'],
    ['git::ssh://git@ghe.acme.com:2222/acme/mods//a/b', 'acme/mods//a/b'],
    ['git@github.com:acme/mods.git//vpc?ref=${local.v}', 'acme/mods//vpc'],
    ['github.com/acme/mods//vpc', 'acme/mods//vpc'],
    ['https://github.com/acme/mods/archive/v1.tar.gz//vpc', undefined],
    ['acme/vpc/aws', 'acme/terraform-aws-vpc'],
    ['acme/vpc/aws//modules/x', 'acme/terraform-aws-vpc//modules/x'],
    ['registry.terraform.io/acme/vpc/aws', 'acme/terraform-aws-vpc'],
    ['app.terraform.io/corp/vpc/aws', 'acme/terraform-aws-vpc'],
    ['tfr:///acme/vpc/aws?version=3.5.0', 'acme/terraform-aws-vpc 3.5.0'],
    ['s3::https://s3.amazonaws.com/b/vpc.zip', undefined],
    ['${var.base}//vpc', undefined],
    ['../../../../out', undefined],
  ];
  for (const [source, expected] of sources)
    test(`${source} is ${expected ?? 'not known'}`, () => {
      const given = { 'a/main.tf': `module "x" {\n  source = "${source}"\n}\n` };
      const dependencies = expected === undefined ? [] : [`-> runtime ${expected}`];
      assert.deepEqual(shown(terraform, given), [['acme/shop//a@a', ...dependencies].join(' ')]);
      assert.deepEqual(
        finish(terraform.read(new Map(Object.entries(given)), 'acme/shop')).problems,
        expected === undefined ? [{ path: 'a/main.tf', why: 'partial' }] : [],
      );
    });

  test('JSON has the same modules', () =>
    assert.deepEqual(
      shown(terraform, {
        'a/main.tf.json': '{"module":{"v":{"source":"github.com/acme/mods//vpc"},"w":[{"source":"./w"}]}}',
      }),
      ['acme/shop//a@a -> runtime acme/mods//vpc -> runtime acme/shop//a/w@a/w'],
    ));

  const call = (name: string): string => `module "${name}" { source = "acme/${name}/aws" }\n`;
  const texts: [name: string, text: string][] = [
    ['comments', `# module "x" { source = "a/b/c" }\n/* ${call('x')} */\n// {\n${call('ok')}`],
    ['texts of several lines', `locals {\n  a = <<-EOT\n  ${call('x')}  }\n  EOT\n}\n${call('ok')}`],
    ['what is filled in', `locals {\n  a = "\${b["}"]}{ %{ if x }{%{ endif } $\${"\n}\n${call('ok')}`],
    ['lists and objects', `locals {\n  a = [{ b = "c" }, {\n    source = "x" }]\n}\r\n${call('ok')}`],
    [
      'a source in another block',
      `resource "a" "b" {\n  source = "a/b/c"\n  c {\n  source = "x"\n}\n}\n${call('ok')}`,
    ],
    [
      'objects in a module',
      `module "ok" {\n  a = { source = "x" }\n  source = "acme/ok/aws"\n  version = "~> 1"\n}`,
    ],
  ];
  for (const [name, text] of texts)
    test(`reads past ${name}`, () =>
      assert.deepEqual(
        shown(terraform, { 'main.tf': text }).map((each) => each.replace(' ~> 1', '')),
        ['acme/shop@ -> runtime acme/terraform-aws-ok'],
      ));

  for (const text of [
    'module "x" {',
    '}',
    'a = "',
    'a = <<EOT\n',
    `${'a {\n'.repeat(200)}${'}\n'.repeat(200)}`,
  ])
    test(`${JSON.stringify(text.slice(0, 20))} is no HCL`, () =>
      assert.deepEqual(finish(terraform.read(new Map([['main.tf', text]]), 'acme/shop')).problems, [
        { path: 'main.tf', why: 'syntax' },
      ]));

  test('examples and tests need a module for development only', () =>
    assert.deepEqual(
      shown(terraform, { 'main.tf': '', 'examples/a/main.tf': 'module "a" {\n  source = "../../"\n}\n' }),
      ['acme/shop//examples/a@examples/a -> dev acme/shop@', 'acme/shop@'],
    ));

  const unit = 'terraform {\n  source = "${local.base}//vpc?ref=${local.v}"\n}\n';
  const include = 'include "root" {\n  path = find_in_parent_folders("root.hcl")\n}\n';
  const live: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'a source with a local of the repository, and other units',
      {
        'root.hcl': 'locals {\n  base = "git::git@github.com:acme/mods.git"\n}\n',
        'live/vpc/terragrunt.hcl': `${include}${unit}`,
        'live/app/terragrunt.hcl':
          'dependency "vpc" {\n  config_path = "../vpc"\n}\ndependencies {\n  paths = ["../vpc", "../db"]\n}\nterraform {\n  source = "${get_repo_root()}/modules//app"\n}\n',
      },
      [
        'acme/shop//live/app@live/app -> runtime acme/shop//modules/app@modules/app -> runtime acme/shop//live/vpc@live/vpc -> runtime acme/shop//live/db@live/db',
        'acme/shop//live/vpc@live/vpc -> runtime acme/mods//vpc',
      ],
    ],
    [
      'a source in a file that it includes',
      {
        'live/root.hcl': '',
        'live/_envcommon/vpc.hcl': 'terraform {\n  source = "acme/vpc/aws"\n}\n',
        'live/prod/vpc/terragrunt.hcl': `${include}include "c" {\n  path = "\${dirname(find_in_parent_folders("root.hcl"))}/_envcommon/vpc.hcl"\n}\n`,
      },
      ['acme/shop//live/prod/vpc@live/prod/vpc -> runtime acme/terraform-aws-vpc'],
    ],
  ];
  for (const [name, given, expected] of live)
    test(`Terragrunt: ${name}`, () => {
      assert.deepEqual(shown(terraform, given), expected);
      assert.deepEqual(finish(terraform.read(new Map(Object.entries(given)), 'acme/shop')).problems, []);
    });

  test('Terragrunt: an included file that can’t be found may add anything', () =>
    assert.deepEqual(finish(terraform.read(new Map([['a/terragrunt.hcl', include]]), 'acme/shop')).problems, [
      { path: 'a/terragrunt.hcl', why: 'partial' },
    ]));
});
