import type { RepositoryName, TeamId } from '../model/ids';

/** What the user chose to see of the queue, and how. Kept across sessions. */
export interface ViewOptions {
  readonly groupBy: GroupBy;
  readonly filter: Filter;
  readonly hide: Hide;
}

export const groupings = ['rank', 'team', 'repository'] as const;
export type GroupBy = (typeof groupings)[number];

/** A missing part or an empty list lets everything through. */
export interface Filter {
  /** Words that must all be found, in any order. */
  readonly text?: string | undefined;
  /** The customer's teams, as `organization/slug`. */
  readonly teams?: readonly TeamId[] | undefined;
  /** As `owner/name`. */
  readonly repositories?: readonly RepositoryName[] | undefined;
  readonly asked?: AskedKind | undefined;
  readonly size?: Size | undefined;
}

export const askedKinds = ['direct', 'team'] as const;
export type AskedKind = (typeof askedKinds)[number];

/** By changed lines: at most 50, at most 400 (an hour's reading), or more. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

export interface Hide {
  readonly bots: boolean;
  readonly drafts: boolean;
  readonly ownTeam: boolean;
}

export const defaultOptions: ViewOptions = {
  groupBy: 'rank',
  filter: {},
  hide: { bots: false, drafts: false, ownTeam: false },
};

export function hasFilter({ text = '', teams = [], repositories = [], asked, size }: Filter): boolean {
  return text.trim() !== '' || teams.length > 0 || repositories.length > 0 || Boolean(asked) || Boolean(size);
}

/** Reads stored options part by part; an invalid part falls back to its default. */
export function optionsFrom(stored: unknown): ViewOptions {
  const { groupBy, filter, hide } = toFields(stored);
  const { text, teams, repositories, asked, size } = toFields(filter);
  const { bots, drafts, ownTeam } = toFields(hide);
  return {
    groupBy: pickOne(groupings, groupBy) ?? defaultOptions.groupBy,
    filter: {
      ...(typeof text === 'string' && { text }),
      ...(Array.isArray(teams) && { teams: teams.filter(isText) }),
      ...(Array.isArray(repositories) && { repositories: repositories.filter(isText) }),
      asked: pickOne(askedKinds, asked),
      size: pickOne(sizes, size),
    },
    hide: { bots: bots === true, drafts: drafts === true, ownTeam: ownTeam === true },
  };
}

function toFields(value: unknown): Readonly<Partial<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function pickOne<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
