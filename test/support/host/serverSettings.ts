// The settings of one server. Its window keeps the user's settings on the server's disk, in User, and reads
// them at its start. Machine beats User, is watched while the window is open, and is the only place for settings
// of machine scope. So each setting starts in the one file it belongs to (in both, a test's own update of it
// would have no effect), and later changes go to Machine.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

export interface SettingsOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** `web` runs the extension's browser bundle in the web-worker extension host. */
  readonly extensionKind?: 'workspace' | 'web';
  readonly userSettings?: Settings;
}

export interface SettingsFiles {
  readonly change: (changes: Settings) => Promise<void>;
}

/** What keeps a fresh VS Code from talking, asking and phoning home. */
export const quietSettings: Settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  // On a busy machine the row that was clicked may take the focus after its list has opened.
  'workbench.quickOpen.closeOnFocusLost': false,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  // Headless browsers may report forced colours; only a test chooses a high-contrast theme.
  'window.autoDetectHighContrast': false,
};

export async function openSettings(root: string, options: SettingsOptions): Promise<SettingsFiles> {
  const manifest = await readManifest(options.extension);
  const isMachine = machineScopes(manifest);
  const user = path.join(root, 'data', 'User', 'settings.json');
  const machine = path.join(root, 'data', 'Machine', 'settings.json');
  const given = { ...quietSettings, ...kindSetting(manifest, options), ...options.userSettings };
  const change = (changes: Settings): Promise<void> => merge(machine, changes);
  await merge(
    user,
    pick(given, (name) => !isMachine(name)),
  );
  await change(pick(given, isMachine));
  return { change };
}

interface Section {
  readonly properties?: Readonly<Record<string, { readonly scope?: string }>>;
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly contributes?: { readonly configuration?: Section | readonly Section[] };
}

async function readManifest(extension: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8')) as Manifest;
}

function machineScopes({ contributes }: Manifest): (name: string) => boolean {
  const sections = [contributes?.configuration ?? []].flat() as readonly Section[];
  const scopes = sections.flatMap((section) => Object.entries(section.properties ?? {}));
  const names = new Set(scopes.filter(([, { scope }]) => scope?.startsWith('machine')).map(([name]) => name));
  return (name) => names.has(name);
}

/** By this setting, because the workbench drops the `extensionDevelopmentKind` of an address unread. */
function kindSetting({ publisher, name }: Manifest, { extensionKind }: SettingsOptions): Settings {
  return extensionKind ? { 'remote.extensionKind': { [`${publisher}.${name}`]: [extensionKind] } } : {};
}

async function merge(file: string, changes: Settings): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // The window writes here too, when a test updates a setting; keep what it wrote.
  const now = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Settings,
    () => ({}),
  );
  await writeFile(file, `${JSON.stringify({ ...now, ...changes }, undefined, 2)}\n`);
}

function pick(settings: Settings, isWanted: (name: string) => boolean): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isWanted(name)));
}
