import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './runMocha';

/** Generates docs/ from the manifest and its texts, so that no setting or command is described twice. */

interface Property {
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly items?: Property;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { contributes } = read('package.json') as Manifest;
const texts = read('package.nls.json') as Readonly<Record<string, string>>;

/** Returns each page with the text it should have in the repository. */
export async function docPages(): Promise<ReadonlyMap<string, string>> {
  const pages = [
    ['docs/settings.md', settingsPage()],
    ['docs/commands.md', commandsPage()],
  ] as const;
  const config = await resolveConfig(path.join(root, 'README.md'));
  const formatted = pages.map(
    async ([file, text]) => [file, await format(text, { ...config, parser: 'markdown' })] as const,
  );
  return new Map(await Promise.all(formatted));
}

const note =
  '<!-- Written by `npm run docs` from package.json and package.nls.json. Change those instead. -->';

function settingsPage(): string {
  const groups = new Map<string, string[]>();
  for (const [id, property] of Object.entries(contributes.configuration.properties)) {
    const name = getGroup(id);
    groups.set(name, [...(groups.get(name) ?? []), settingEntry(id, property)]);
  }
  return [
    '# Settings',
    note,
    "A value of the wrong kind falls back to its default, and the log says so. Where a setting isn't marked otherwise, it's yours, not a workspace's.",
    ...[...groups].flatMap(([name, entries]) => [`## ${name}`, ...entries]),
    '',
  ].join('\n\n');
}

const groupNames: Readonly<Record<string, string>> = {
  teams: 'Teams',
  count: 'What counts',
  workingHours: 'Working hours',
  nudges: 'Nudges',
  packages: 'The order',
  order: 'The order',
  effort: 'The order',
  weights: 'The order',
  tone: 'Tone',
};

function getGroup(id: string): string {
  return groupNames[id.split('.')[1] ?? ''] ?? 'General';
}

function settingEntry(id: string, property: Property): string {
  const facts = [
    `default \`${JSON.stringify(property.default)}\``,
    formatRange(property),
    property.scope === 'window' ? 'may be set per workspace' : undefined,
  ].filter((fact) => fact !== undefined);
  return [
    `### \`${id}\``,
    resolveText(property.markdownDescription ?? property.description ?? ''),
    `_${facts.join(' · ')}_`,
    ...(property.enum ? [choices(property)] : []),
    ...(property.items?.properties ? [parts(property.items.properties)] : []),
    ...(property.properties ? [parts(property.properties)] : []),
  ].join('\n\n');
}

function choices({ enum: values = [], markdownEnumDescriptions = [] }: Property): string {
  return values
    .map((value, index) => `- \`${value}\`: ${resolveText(markdownEnumDescriptions[index] ?? '')}`)
    .join('\n');
}

/** Lists an object's properties: as a table if they have descriptions, otherwise as names. */
function parts(properties: Readonly<Record<string, Property>>): string {
  const all = Object.entries(properties);
  if (all.every(([, part]) => describe(part) === ''))
    return `May hold ${all.map(([name]) => `\`${name}\``).join(', ')}.`;
  const rows = all.map(([name, part]) =>
    [
      `\`${name}\``,
      describe(part),
      part.default === undefined ? '' : JSON.stringify(part.default),
      formatRange(part) ?? '',
    ].join(' | '),
  );
  return [
    '| Part | What it is | Default | Limits |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function describe({ markdownDescription, description }: Property): string {
  return resolveText(markdownDescription ?? description ?? '').replaceAll('|', '\\|');
}

function formatRange({ minimum, maximum }: Property): string | undefined {
  return minimum === undefined || maximum === undefined ? undefined : `${minimum} to ${maximum}`;
}

function commandsPage(): string {
  const rows = contributes.commands.map(
    ({ command, title }) => `| ${resolveText(title)} | ${listPlaces(command).join(', ')} |`,
  );
  return [
    '# Commands',
    note,
    'In the command palette, each is listed under **Good Turn**. Commands about a request ask which one, with the selected rows on top.',
    ['| Command | Where |', '| --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

/** Lists where a command appears, each place once. */
function listPlaces(command: string): readonly string[] {
  const { commandPalette = [], ...menus } = contributes.menus;
  const isHidden = commandPalette.some((item) => item.command === command && item.when === 'false');
  const places = Object.entries(menus).flatMap(([menu, items]) =>
    items.filter((item) => item.command === command).map((item) => formatPlace(menu, item)),
  );
  return [...new Set([...places, ...(isHidden ? [] : ['palette'])])];
}

function formatPlace(menu: string, { when = '', group = '' }: MenuItem): string {
  if (menu === 'editor/title') return 'editor of an unsent comment';
  if (menu === 'view/title') return group.startsWith('navigation') ? 'top of the view' : 'menu of the view';
  return when.includes('youAreWaitingFor') ? 'your own request' : 'request';
}

function resolveText(text: string): string {
  return text.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? text);
}

async function main(): Promise<void> {
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  for (const [file, text] of await docPages()) writeFileSync(path.join(root, file), text);
}

if (require.main === module) void main();
