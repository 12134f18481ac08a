import { l10n, window, type QuickPickItem } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { byText } from '../../core/requestId';
import { askedKinds, hasFilter, sizes, type Filter } from '../../core/viewOptions';
import { askedWords, sizeWords } from '../../core/words/optionWords';
import { speech } from '../speech';

interface Step extends QuickPickItem {
  readonly run: () => Promise<Filter | undefined>;
}

/** One part of the filter at a time; the parts add up. */
export async function filter(view: QueueView): Promise<void> {
  const { filter: now } = view.options;
  const steps: Step[] = [
    { label: l10n.t('Text…'), description: now.text ?? '', run: () => textStep(now) },
    { label: l10n.t('Team…'), description: (now.teams ?? []).join(', '), run: () => teamStep(view) },
    {
      label: l10n.t('Repository…'),
      description: (now.repositories ?? []).join(', '),
      run: () => repositoryStep(view),
    },
    { label: l10n.t('Asked in person or as a team…'), run: () => askedStep(now) },
    { label: l10n.t('Size…'), run: () => sizeStep(now) },
    ...(hasFilter(now) ? [{ label: l10n.t('Clear the filter'), run: () => Promise.resolve({}) }] : []),
  ];
  const step = await window.showQuickPick(steps, { title: l10n.t('Filter the requests') });
  const chosen = await step?.run();
  if (chosen) await view.choose({ filter: chosen });
}

async function textStep(now: Filter): Promise<Filter | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('Person, team, repository, title or number'),
    value: now.text ?? '',
  });
  return text === undefined ? undefined : { ...now, text };
}

async function teamStep({ list, options }: QueueView): Promise<Filter | undefined> {
  const teams = await several(
    list?.requests.flatMap(({ customer }) => customer.teams) ?? [],
    options.filter.teams,
  );
  return teams && { ...options.filter, teams };
}

async function repositoryStep({ list, options }: QueueView): Promise<Filter | undefined> {
  const { filter: now } = options;
  const repositories = await several(
    list?.requests.map(({ request }) => request.id.repository) ?? [],
    now.repositories,
  );
  return repositories && { ...now, repositories };
}

async function askedStep(now: Filter): Promise<Filter | undefined> {
  const { t } = speech();
  const items = [undefined, ...askedKinds].map((asked) => ({
    label: asked ? askedWords(asked, t) : t('Either'),
    asked,
  }));
  const chosen = await window.showQuickPick(items);
  return chosen && { ...now, asked: chosen.asked };
}

async function sizeStep(now: Filter): Promise<Filter | undefined> {
  const { t } = speech();
  const items = [undefined, ...sizes].map((size) => ({
    label: size ? sizeWords(size, t) : t('Any size'),
    size,
  }));
  const chosen = await window.showQuickPick(items);
  return chosen && { ...now, size: chosen.size };
}

async function several(names: readonly string[], now: readonly string[] = []): Promise<string[] | undefined> {
  const items = [...new Set(names)].sort(byText).map((label) => ({ label, picked: now.includes(label) }));
  const chosen = await window.showQuickPick(items, { canPickMany: true });
  return chosen?.map(({ label }) => label);
}
