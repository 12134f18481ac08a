import { l10n } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { byText } from '../../core/model/requestId';
import { askedKinds, hasFilter, sizes, type Filter } from '../../core/view/viewOptions';
import { askedWords, sizeWords } from '../../core/messages/optionWords';
import { formatting } from '../formatting';
import { filterMessages } from '../../core/messages/filterMessages';
import { actionMessages } from '../../core/messages/actionMessages';
import { rowMessages } from '../../core/messages/rowMessages';
import { askForText, pickOne, pickSeveral, type PickItem } from '../picks';

interface Step extends PickItem {
  readonly run: () => Promise<Partial<Filter> | undefined>;
}

/** Changes one part of the filter at a time; the parts combine. */
export async function filter(view: QueueView): Promise<void> {
  const now = view.options.filter;
  const step = await pickOne(toSteps(view), { title: filterMessages.title(l10n.t) });
  const change = await step?.run();
  if (change) await view.choose({ filter: { ...now, ...change } });
}

function toSteps({ list, options }: QueueView): Step[] {
  const { t } = formatting();
  const { text, teams, repositories, asked, size } = options.filter;
  const requests = list?.requests ?? [];
  const step = (label: string, now: string | undefined, run: Step['run']): Step => ({
    label,
    ...(now !== undefined && { description: now }),
    run,
  });
  return [
    step(filterMessages.text(t), text, () => askText(text)),
    step(filterMessages.team(t), teams?.join(', '), async () => {
      const names = requests.flatMap(({ customer }) => customer.teams);
      const chosen = await askSeveral(names, teams);
      return chosen && { teams: chosen };
    }),
    step(filterMessages.repository(t), repositories?.join(', '), async () => {
      const names = requests.map(({ request }) => request.id.repository);
      const chosen = await askSeveral(names, repositories);
      return chosen && { repositories: chosen };
    }),
    step(filterMessages.asked(t), asked && askedWords(asked, t), async () => {
      const chosen = await askOne(askedKinds, (kind) => askedWords(kind, t));
      return chosen && { asked: chosen.value };
    }),
    step(filterMessages.size(t), size && sizeWords(size, t), async () => {
      const chosen = await askOne(sizes, (each) => sizeWords(each, t));
      return chosen && { size: chosen.value };
    }),
    ...(hasFilter(options.filter)
      ? [step(actionMessages.clearFilter(t), undefined, () => Promise.resolve(nothing))]
      : []),
  ];
}

/** Names every part, so that each is overwritten. */
const nothing: Filter = {
  text: undefined,
  teams: undefined,
  repositories: undefined,
  asked: undefined,
  size: undefined,
};

async function askText(now: string | undefined): Promise<Partial<Filter> | undefined> {
  const title = rowMessages.search(l10n.t);
  const text = await askForText({ title, value: now ?? '' });
  return text === undefined ? undefined : { text };
}

/** Lists each name once, with the number of requests it would show. */
async function askSeveral(
  names: readonly string[],
  now: readonly string[] = [],
): Promise<string[] | undefined> {
  const items = [...new Set([...names, ...now])].sort(byText).map((label) => ({
    label,
    description: String(names.filter((name) => name === label).length),
    picked: now.includes(label),
  }));
  const chosen = await pickSeveral(items, {});
  return chosen?.map(({ label }) => label);
}

async function askOne<T extends string>(
  values: readonly T[],
  words: (value: T) => string,
): Promise<{ readonly value: T | undefined } | undefined> {
  const all = { label: filterMessages.all(l10n.t), value: undefined };
  return pickOne([all, ...values.map((value) => ({ label: words(value), value }))], {});
}
