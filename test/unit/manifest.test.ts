import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIds } from '../../src/tone/ruleId';
import { commandIds, viewIds } from '../../src/vscode/ids';

/** package.json, its texts and the code name the same things. */
const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  contributes: {
    commands: { command: string; title: string; category: string }[];
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string; when: string; contents: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    keybindings?: { command: string; key: string; when: string }[];
    configuration: {
      properties: Record<string, Setting>;
    };
  };
  scripts: Record<string, string>;
};
interface Setting {
  scope: string;
  default: unknown;
  markdownDescription: string;
  additionalProperties?: boolean;
  properties?: Record<string, { enum: string[] }>;
}
const { commands, views, viewsWelcome, menus, keybindings = [], configuration } = manifest.contributes;
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');

suite('The manifest', () => {
  test('declares each command that the code registers, and no other', () => {
    assert.deepEqual(commands.map(({ command }) => command).sort(), Object.values(commandIds).sort());
  });
  test('declares each view', () => {
    assert.deepEqual(
      Object.values(views).flatMap((list) => list.map(({ id }) => id)),
      Object.values(viewIds),
    );
  });
  test('names only its own commands in menus', () => {
    const ids: string[] = Object.values(commandIds);
    for (const { command } of Object.values(menus).flat()) assert.ok(ids.includes(command), command);
  });
  test('hides commands that need a row from the palette, and gives them to the row', () => {
    const ofRows = ['openOnGitHub', 'openInPullRequests', 'openInVsCodeDev', 'checkOut'] as const;
    for (const name of [...ofRows, 'copyLink', 'copyAsMarkdown'] as const) {
      const is = ({ command }: { command: string }): boolean => command === commandIds[name];
      assert.equal(menus['commandPalette']!.find(is)?.when, 'false', name);
      assert.match(menus['view/item/context']!.find(is)?.when ?? '', /viewItem =~ \/\^request\//, name);
    }
  });
  test('asks in its conditions only for keys that the code sets', () => {
    const known = new Set([...source.matchAll(/'(goodTurn\.\w+)'(?=:)/g)].map((match) => match[1]!));
    const asked = [...read('package.json').matchAll(/"(?:when|enablement)": "([^"]+)"/g)].flatMap((match) => [
      ...match[1]!.matchAll(/goodTurn\.\w+/g),
    ]);
    assert.ok(asked.length > 50);
    for (const [key] of asked) assert.ok(known.has(key) || Object.values<string>(viewIds).includes(key), key);
  });
  test('shows one of each pair that hides and shows', () => {
    for (const part of ['Bots', 'Drafts', 'OwnTeam'] as const) {
      for (const menu of ['commandPalette', 'view/title']) {
        const when = (id: string): string => menus[menu]!.find(({ command }) => command === id)?.when ?? '';
        const key = `goodTurn.${part.charAt(0).toLowerCase()}${part.slice(1)}Hidden`;
        assert.ok(when(commandIds[`hide${part}`]).endsWith(` && !${key}`), `${menu} ${part}`);
        assert.ok(when(commandIds[`show${part}`]).endsWith(` && ${key}`), `${menu} ${part}`);
      }
    }
  });
  test('takes keys only where the view has the focus', () => {
    for (const { command, when } of keybindings) {
      assert.ok(Object.values<string>(commandIds).includes(command), command);
      assert.match(when, /focusedView == goodTurn\.waitingForYou/);
    }
  });
  test('leads from each empty state to a command of ours', () => {
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    for (const { contents } of viewsWelcome) {
      const links = [...texts[contents.replaceAll('%', '')]!.matchAll(/\(command:([\w.]+)\)/g)];
      assert.ok(links.length > 0, contents);
      for (const [, id] of links) assert.ok(Object.values<string>(commandIds).includes(id!), id);
    }
  });
  test('has a welcome text for each empty state that the code can set', () => {
    const keys = /type ViewState =((?:\s*\|?\s*'\w+')+)/.exec(source)![1]!;
    const states = [...keys.matchAll(/'(\w+)'/g)].map((match) => match[1]!);
    const welcomed = viewsWelcome
      .filter(({ view }) => view === viewIds.waitingForYou)
      .map(({ when }) => /goodTurn\.state == (\w+)/.exec(when)![1]!);
    const silent = ['list', 'starting'];
    assert.deepEqual(states.filter((state) => !silent.includes(state)).sort(), [...welcomed].sort());
  });
  test('has a text for each key, and no text without a use', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(
      [...new Set(used)].sort(),
      Object.keys(JSON.parse(read('package.nls.json')) as object).sort(),
    );
  });
  test("keeps the server out of a workspace's reach", () => {
    assert.equal(configuration.properties['goodTurn.server']!.scope, 'machine');
  });
  test('has no setting that a token could be put in', () => {
    for (const name of Object.keys(configuration.properties))
      assert.doesNotMatch(name, /token|secret|password/i);
  });
  test('describes each setting, and each is read by the code', () => {
    const door = read('src/vscode/settings.ts');
    for (const [name, { markdownDescription, default: value }] of Object.entries(configuration.properties)) {
      assert.match(markdownDescription, /^%setting\./);
      assert.notEqual(value, undefined, name);
      assert.ok(door.includes(`'${name.replace('goodTurn.', '')}'`), `${name} is read by nobody`);
    }
  });
  test('offers each rule of the tone, and no other, with each severity', () => {
    const { properties = {}, additionalProperties } = configuration.properties['goodTurn.tone.rules']!;
    assert.deepEqual([Object.keys(properties).sort(), additionalProperties], [[...ruleIds].sort(), false]);
    for (const [id, { enum: wishes }] of Object.entries(properties))
      assert.deepEqual(wishes, ['warning', 'information', 'hint', 'on', 'off'], id);
  });
  test('has its scripts', () => {
    for (const name of [
      'start',
      'test',
      'build',
      'lint',
      'test:unit',
      'test:contract',
      'test:vscode',
      'queue',
      'github',
    ]) {
      assert.ok(manifest.scripts[name], name);
    }
  });
});
