import { workspace, type Disposable } from 'vscode';
import { defaultSettings, type QueueSettings } from '../core/queueSettings';
import type { WorkingHours } from '../core/workingTime';
import { gitHubDotCom } from '../github/server';

/** The one door to the configuration. A value of the wrong kind falls back to its default. */
export const settings = {
  /** Only what the user set for this machine: a workspace must not send the sign-in elsewhere. */
  server(): string {
    const found = workspace.getConfiguration('goodTurn').inspect<unknown>('server');
    const value = found?.globalValue;
    return typeof value === 'string' && value.trim() !== '' ? value : gitHubDotCom;
  },

  /** Address that VS Code's own sign-in for GitHub Enterprise is set up for. */
  enterpriseServer(): string | undefined {
    const value = workspace.getConfiguration('github-enterprise').inspect<unknown>('uri')?.globalValue;
    return typeof value === 'string' ? value : undefined;
  },

  queue(): QueueSettings {
    return {
      ownTeams: texts('teams.own'),
      leadershipTeams: texts('teams.leadership'),
      ignoredTeams: texts('teams.ignored'),
      ownTeamLimit: wholeNumber('teams.ownSizeLimit', defaultSettings.ownTeamLimit, 1, 100),
      countBots: read('count.bots') === true,
      countDrafts: read('count.drafts') === true,
      workingHours: workingHours(),
    };
  },

  onDidChange(listener: (affects: (name: string) => boolean) => void): Disposable {
    return workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('goodTurn') && !event.affectsConfiguration('github-enterprise')) return;
      listener((name) => event.affectsConfiguration(name));
    });
  },
};

function read(name: string): unknown {
  return workspace.getConfiguration('goodTurn').get<unknown>(name);
}

function texts(name: string): string[] {
  const value = read(name);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function wholeNumber(name: string, fallback: number, least: number, most: number): number {
  const value = read(name);
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : fallback;
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function workingHours(): WorkingHours {
  const usual = defaultSettings.workingHours;
  const days = texts('workingHours.days')
    .map((name) => dayNames.indexOf(name))
    .filter((index) => index >= 0);
  return {
    days: days.length > 0 ? days : usual.days,
    start: minutesOf(read('workingHours.start')) ?? usual.start,
    end: minutesOf(read('workingHours.end')) ?? usual.end,
    timeZone: timeZone(read('workingHours.timeZone')),
  };
}

function minutesOf(value: unknown): number | undefined {
  const match = typeof value === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) : undefined;
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

function timeZone(value: unknown): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (typeof value !== 'string' || value === '') return own;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}
