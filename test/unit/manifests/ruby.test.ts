import { strict as assert } from 'node:assert';
import { finish } from '../../../src/core/model/slices';
import { ruby } from '../../../src/manifests/ruby/ruby';
import { shown } from './surroundings';

suite('Ruby manifests', () => {
  const gem = (name: string, more = ''): string =>
    `Gem::Specification.new do |s|\n s.name = '${name}'\n s.version = '1.0'\n${more}\nend\n`;
  const problemsOf = (files: Record<string, string>) =>
    finish(ruby.read(new Map(Object.entries(files)), 'acme/shop')).problems.map(({ path, why, names }) => [
      path,
      why,
      names,
    ]);

  const paths: [path: string, expected: boolean][] = [
    ['acme.gemspec', true],
    ['Gemfile', true],
    ['api/Gemfile.lock', true],
    ['gemfiles/rails_7.gemfile', true],
    ['gems.rb', true],
    ['templates/Gemfile.tt', false],
    ['vendor/bundle/ruby/x/x.gemspec', false],
    ['lib/gems.rb.md', false],
  ];
  for (const [path, expected] of paths)
    test(`${expected ? 'reads' : 'leaves'} ${path}`, () => assert.equal(ruby.isManifest(path), expected));

  const read: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'what a gem needs, by scope and with ranges',
      {
        'a.gemspec': gem(
          'acme-a',
          `s.add_dependency "b", "~> 1.0", ">= 1.0.2"\ns.add_runtime_dependency('c', ['< 3'])\n s.add_development_dependency %q<d> if true`,
        ),
      },
      ['acme-a@ -> runtime b ~> 1.0, >= 1.0.2 -> runtime c < 3 -> dev d'],
    ],
    [
      'a loop over a list, and a name put together from plain parts',
      {
        'a.gemspec': gem(
          'a',
          'PARTS = %w[x y].freeze\nPARTS.each do |part|\n s.add_dependency "a-#{part}", \'1.0\'\nend',
        ),
      },
      ['a@ -> runtime a-x 1.0 -> runtime a-y 1.0'],
    ],
    [
      "a name that's the file's, and comments, patterns and long texts that hold none",
      {
        'acme-x.gemspec': `Gem::Specification.new do |s|
  s.name = File.basename(__FILE__, '.gemspec')
  s.version = Acme::VERSION
  s.files = \`git ls-files -z\`.split("\\x0").reject { |f| f.match(%r{^(test|spec)/}) || f =~ /"/ }
  s.description = <<~TEXT
    s.add_dependency 'never'
  TEXT
  # s.add_dependency 'nor-this'
=begin
  s.add_dependency 'nor-that'
=end
  s.add_dependency 'b'
end`,
      },
      ['acme-x@ -> runtime b'],
    ],
    [
      'an application, which has no name of its own',
      {
        Gemfile: `source 'https://rubygems.org'
gem 'acme-a', '~> 1.0'
gem 'b', path: 'gems/b'
gem "c", git: 'https://github.com/acme/c.git', require: false
gem 'd', github: 'acme/mono'
group :development, :test do
  gem 'e'
end
gem 'f', group: [:test]
path 'engines' do
  gem 'g'
end
git_source(:inner) { |name| "https://github.com/acme/#{name}.git" }
gem 'h', inner: 'h-gem'`,
        'engines/g/g.gemspec': gem('g'),
      },
      [
        'Shop@ nowhere -> runtime acme-a ~> 1.0 -> runtime c in acme/c -> runtime d in acme/mono -> dev e -> dev f -> runtime h in acme/h-gem -> runtime b@gems/b -> runtime g@engines/g',
        'g@engines/g',
      ],
    ],
    [
      "a gem's Gemfile is for its developers",
      { 'a.gemspec': gem('a'), Gemfile: "gemspec\ngem 'rake'\ngem 'a'" },
      ['a@ -> dev rake'],
    ],
    [
      'an application takes in a gem of another folder',
      { 'core/core.gemspec': gem('core'), Gemfile: "gemspec path: 'core'" },
      ['Shop@ nowhere -> runtime core@core', 'core@core'],
    ],
    [
      'parts in another file',
      { Gemfile: "eval_gemfile 'Gemfile.common'", 'Gemfile.common': "gem 'x'" },
      ['Shop@ nowhere -> runtime x'],
    ],
    [
      'the lockfile lists what the Gemfile computes',
      {
        Gemfile: 'Dir["gems/*"].each { |path| gem File.basename(path), path: path }\ngem "x", "1"',
        'Gemfile.lock': `GIT\n  remote: https://github.com/acme/g.git\n  specs:\n    g (1)\n\nPATH\n  remote: gems/b\n  specs:\n    b (2.1)\n\nGEM\n  specs:\n    x (1)\n    y (2)\n\nDEPENDENCIES\n  b!\n  g!\n  x (= 1)\n  z (~> 3)\n`,
      },
      ['Shop@ nowhere -> runtime x 1 -> runtime g in acme/g -> runtime z ~> 3 -> runtime b@gems/b'],
    ],
    ['input of tests', { 'spec/fixtures/rails.gemspec': gem('rails') }, ['rails@spec/fixtures nowhere']],
    [
      'odd names are names',
      { Gemfile: "gem '__proto__'\ngem 'constructor'" },
      ['Shop@ nowhere -> runtime __proto__ -> runtime constructor'],
    ],
  ];
  for (const [name, files, expected] of read)
    test(name, () => {
      assert.deepEqual(shown(ruby, files), expected);
      assert.deepEqual(problemsOf(files), []);
    });

  const unread: [name: string, files: Record<string, string>, names: string[] | undefined][] = [
    ['a name from elsewhere', { Gemfile: 'gem File.read("x")' }, undefined],
    ['what a folder holds', { Gemfile: 'Dir["*"].each { |x| gem x }' }, undefined],
    ['a variable: only texts of the file', { Gemfile: "x = rand > 1 ? 'a-b' : 'c'\ngem x" }, ['a-b', 'c']],
    ['a file that is not there', { Gemfile: "eval_gemfile 'other'" }, undefined],
    [
      'a gem without a version: something else completes it',
      { 'a.gemspec': "Gem::Specification.new { |s| s.name = 'a' }" },
      undefined,
    ],
  ];
  for (const [name, files, names] of unread)
    test(`is partial: ${name}`, () =>
      assert.deepEqual(problemsOf(files), [[Object.keys(files)[0], 'partial', names]]));

  test('a text without an end is a problem', () =>
    assert.deepEqual(problemsOf({ Gemfile: "gem 'a" }), [['Gemfile', 'syntax', undefined]]));
});
