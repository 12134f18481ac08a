import { ConfigurationTarget, workspace, type Disposable } from 'vscode';
import { configValue, forgetConfigValues } from './configValue';
import type { DisposableStore } from './disposableStore';
import { minute } from '../core/model/instant';
import { defaultNudgeSettings, type NudgeSettings } from '../core/nudges/nudge';
import { defaultSettings, type QueueSettings } from '../core/settings/queueSettings';
import type { Weights } from '../core/settings/weights';
import { weightsFrom } from '../core/settings/weightsFrom';
import type { Severity } from '../tone/finding';
import type { ToneSettings } from '../tone/toneSettings';
import { toneSettingsFrom } from '../tone/toneSettingsFrom';
import { workingHoursFrom } from '../core/calendar/workingHoursFrom';
import type { WorkingHours } from '../core/calendar/workingTime';
import { gitHubDotCom } from '../github/server';

/** The user's settings for the tone coach. */
export interface ToneWishes {
  readonly isOn: boolean;
  /** Whether to check every Markdown and plain-text document too. */
  readonly inDocuments: boolean;
  /** Findings below this severity are hidden. */
  readonly least: Severity;
  readonly rules: ToneSettings;
  /** Whether a review of a coding agent's change is asked for plain requests instead of softness. */
  readonly isPlainForAgents: boolean;
}

/** Called for each invalid value, with the one used instead. */
export type Warn = (name: string, value: unknown, used: unknown) => void;

let listener: Warn = () => undefined;
const warn: Warn = (name, value, used) => {
  listener(name, value, used);
};

/**
 * The single point of access to the configuration. A value of the wrong type falls back to its default. Each
 * value is read on first use and after a change, so rendering a row costs nothing here.
 */
export const settings = {
  /** Must be called before other listeners are added, so that they read the new values. */
  watch(owner: DisposableStore, onWrong: Warn): void {
    listener = onWrong;
    forgetConfigValues();
    owner.add(workspace.onDidChangeConfiguration(forgetConfigValues));
  },

  /** Returns only the machine's setting: a workspace must not send the sign-in elsewhere. */
  server(): string {
    const found = workspace.getConfiguration('goodTurn').inspect<unknown>('server');
    const value = found?.globalValue;
    return typeof value === 'string' && value.trim() !== '' ? value : gitHubDotCom;
  },

  /** Returns the address that VS Code's own GitHub Enterprise sign-in is configured for. */
  enterpriseServer(): string | undefined {
    const value = workspace.getConfiguration('github-enterprise').inspect<unknown>('uri')?.globalValue;
    return typeof value === 'string' ? value : undefined;
  },

  queue: configValue<QueueSettings>(() => ({
    ownTeams: texts('teams.own', isTeam, []),
    leadershipTeams: texts('teams.leadership', isTeam, []),
    ignoredTeams: texts('teams.ignored', isTeam, []),
    ownTeamLimit: one('teams.ownSizeLimit', isWithin(1, 100), defaultSettings.ownTeamLimit),
    agents: texts('agents', isLogin, []),
    countBots: one('count.bots', isBoolean, false),
    countDrafts: one('count.drafts', isBoolean, false),
    openThreadsAreAuthorsMove: one('machineReviews.openThreadsAreAuthorsMove', isBoolean, false),
    showMentions: one('showMentions', isBoolean, false),
    workingHours: workingHours(),
  })),

  weights: configValue<Weights>(() => {
    const weights = read('weights');
    const given = isRecord(weights) ? { ...weights, ...numbers(orderNames) } : weights;
    return weightsFrom(given, warn);
  }),

  /** Requests per hour for reading packages. */
  packageRequests: configValue(() => one('packages.requestsPerHour', isWithin(0, 2000), 500)),

  nudges: configValue<NudgeSettings>(() => {
    const { apart, mostADay } = defaultNudgeSettings;
    return {
      ...defaultNudgeSettings,
      isOn: one('nudges.enabled', isBoolean, true),
      apart: one('nudges.minutesApart', isWithin(45, 480), apart / minute) * minute,
      mostADay: one('nudges.mostADay', isWithin(1, 3), mostADay),
    };
  }),

  async setNudges(isOn: boolean): Promise<void> {
    await workspace.getConfiguration('goodTurn').update('nudges.enabled', isOn, ConfigurationTarget.Global);
  },

  /** Whether the tone coach is on, where it runs, and what it reports. */
  tone: configValue<ToneWishes>(() => {
    const written = {
      languages: read('tone.languages'),
      rules: read('tone.rules'),
      patterns: read('tone.patterns'),
    };
    return {
      isOn: one('tone.enabled', isBoolean, true),
      inDocuments: one('tone.inDocuments', isBoolean, false),
      least: one('tone.severity', isOneOf('warning', 'information', 'hint'), 'hint'),
      rules: toneSettingsFrom(written, warn),
      isPlainForAgents: one('tone.plainWordsForAgents', isBoolean, true),
    };
  }),

  /** Turns one rule off, and leaves the others as they're set in that target. */
  async switchToneRuleOff(rule: string, target: ConfigurationTarget): Promise<void> {
    const configuration = workspace.getConfiguration('goodTurn');
    const found = configuration.inspect<Record<string, unknown>>('tone.rules');
    const there = target === ConfigurationTarget.Workspace ? found?.workspaceValue : found?.globalValue;
    await configuration.update('tone.rules', { ...there, [rule]: 'off' }, target);
  },

  statusBar: configValue(() => one('statusBar', isOneOf('count', 'first', 'off'), 'count')),

  /** What a click on a row opens. */
  openWith: configValue(() => one('openWith', isOneOf('github', 'pullRequests'), 'github')),

  /**
   * Returns the names and values of changed settings, as far as they reveal nothing about people or places.
   */
  changed(): readonly (readonly [name: string, value: string])[] {
    const configuration = workspace.getConfiguration('goodTurn');
    return settingNames.flatMap((name) => {
      const value = configuration.inspect<unknown>(name)?.globalValue;
      if (value === undefined) return [];
      const isPlain = typeof value === 'boolean' || typeof value === 'number' || enumerations.includes(name);
      return [[name, isPlain ? JSON.stringify(value) : 'set'] as const];
    });
  },

  onDidChange(listener: (affects: (name: string) => boolean) => void): Disposable {
    return workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('goodTurn') && !event.affectsConfiguration('github-enterprise')) return;
      listener((name) => event.affectsConfiguration(name));
    });
  },
};

/** Separate settings that are also part of the ranking weights. */
const orderNames = [
  ...['order.longestWaitEvery', 'order.longestWaitAfterTargets', 'order.goneQuietAfterDays'],
  ...['effort.switchMinutes', 'effort.linesPerHour', 'effort.mostMinutes'],
];

function numbers(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const enumerations = ['statusBar', 'openWith', 'tone.severity'];
const settingNames = [
  ...[
    'server',
    'teams.own',
    'teams.leadership',
    'teams.ignored',
    'teams.ownSizeLimit',
    'agents',
    'count.bots',
  ],
  ...['machineReviews.openThreadsAreAuthorsMove', 'showMentions'],
  ...['count.drafts', 'workingHours.days', 'workingHours.start', 'workingHours.end', 'workingHours.timeZone'],
  ...['workingHours.byDay', 'workingHours.daysOff', 'workingHours.focus'],
  ...['nudges.enabled', 'nudges.minutesApart', 'nudges.mostADay'],
  ...['packages.requestsPerHour', 'weights', ...orderNames],
  ...['tone.enabled', 'tone.inDocuments', 'tone.severity', 'tone.languages', 'tone.rules', 'tone.patterns'],
  'tone.plainWordsForAgents',
  ...enumerations,
];

function read(name: string): unknown {
  return workspace.getConfiguration('goodTurn').get<unknown>(name);
}

function one<T>(name: string, is: (value: unknown) => value is T, usual: T): T {
  const value = read(name);
  if (is(value)) return value;
  warn(name, value, usual);
  return usual;
}

/** Returns the valid items. */
function texts(name: string, is: (text: string) => boolean, usual: readonly string[]): string[] {
  const value = read(name);
  const items: unknown[] = Array.isArray(value) ? value : [];
  const good = items.filter((item) => typeof item === 'string').filter(is);
  if (!Array.isArray(value) || good.length < items.length) warn(name, value, good.length > 0 ? good : usual);
  return good.length > 0 ? good : [...usual];
}

function workingHours(): WorkingHours {
  const value = (part: keyof WorkingHours): unknown => read(`workingHours.${part}`);
  return workingHoursFrom(
    {
      days: value('days'),
      start: value('start'),
      end: value('end'),
      timeZone: value('timeZone'),
      byDay: value('byDay'),
      daysOff: value('daysOff'),
      focus: value('focus'),
    },
    ownTimeZone(),
    warn,
  );
}

function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function isWithin(least: number, most: number): (value: unknown) => value is number {
  return (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isLogin(text: string): boolean {
  return /^@?[\w-]{1,60}(?:\[bot\])?$/.test(text);
}

function isTeam(text: string): boolean {
  return /^@?[^/\s]+\/[^/\s]+$/.test(text);
}

function isOneOf<T extends string>(...values: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => values.some((each) => each === value);
}
