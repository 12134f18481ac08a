import { backlogFigures, type BacklogFigures } from './backlogs';
import { usual, type Shape } from './change';
import { measureFigures, type Figures } from './figures';
import { allOrders } from './orders';
import { formatTable } from './table';
import { plain, type Scenario } from './weeks';

export interface Extent {
  readonly seeds: number;
  readonly weeks: number;
}

/** Reports what each order costs those who are waiting: `npm run bench -- order [--seeds 8] [--weeks 40]`. */
export function orderBench(args: readonly string[]): void {
  const seeds = numberAt(args, '--seeds') ?? 8;
  const weeks = numberAt(args, '--weeks') ?? 40;
  for (const part of report({ seeds, weeks })) console.log(part);
}

/** Yields each table as soon as it's done. */
export function* report({ seeds, weeks }: Extent): Generator<string> {
  yield `What each order costs those who wait, through the real \`rank\`.
Made by: npm run bench -- order --seeds ${seeds} --weeks ${weeks}   (seeds 1 to ${seeds}; the same figures everywhere)
One reviewer, 8 of 40 working hours for reviews; Poisson arrivals; sizes log-normal with a median of 65 lines.
People held up: the author, those stacked on it, those behind its dependents; \`rank\` sees the facts only, not them.
Every author still waits, so "gone quiet" is off (order.goneQuietAfterDays 0) unless said otherwise.
`;
  const at = { ...plain, weeks };
  yield mainTable(at, seeds);
  yield shapeTable(at, seeds);
  yield backlogTable(backlogFigures(200));
}

function mainTable(at: Scenario, seeds: number): string {
  const loads = [
    { ...at, load: 0.7 },
    { ...at, load: 0.9 },
    { ...at, load: 1.1 },
    { ...at, load: 0.9, backlog: 80 },
  ];
  const columns = loads.map((scenario) => measureFigures(scenario, allOrders, seeds));
  const head = [
    'person-hours, newest first = 100 %',
    ...['load .7', '.9', '1.1', '.9 + 80'],
    ...['median h', '95 %', 'longest', 'in 8 h', 'hubs h'],
  ];
  const rows = allOrders.map(({ name }, order) => [
    name,
    ...columns.map((figures) => shareOfFirst(figures, order)),
    ...formatTimes(columns[1]?.[order]),
  ]);
  return `${formatTable(head, rows)}
Times at load .9, in working hours until the first answer; hubs: mean of what holds up four or more people.
`;
}

const shapes: readonly (readonly [name: string, Shape])[] = [
  ['200 lines', { ...usual, lines: 200 }],
  ['heavy tail', { ...usual, sigma: 2 }],
  ['few hubs', { ...usual, hubShare: 0.08, stackedShare: 0.04 }],
  ['many hubs', { ...usual, hubShare: 0.5, stackedShare: 0.25, dependents: 8 }],
];

function shapeTable(at: Scenario, seeds: number): string {
  const columns = [
    ...shapes.map(([, shape]) => measureFigures({ ...at, shape }, allOrders, seeds)),
    measureFigures(at, allOrders, seeds, true),
  ];
  const head = ['person-hours at load .9', ...shapes.map(([name]) => name), 'one of first 3'];
  const rows = allOrders.map(({ name }, order) => [
    name,
    ...columns.map((figures) => shareOfFirst(figures, order)),
  ]);
  return `${formatTable(head, rows)}
Other shapes: a median of 200 lines; sigma 2 for 1.5; fewer and more that depend on a change; or a reviewer who takes one of the
first three at random.
`;
}

function backlogTable(figures: readonly BacklogFigures[]): string {
  const head = [
    '200 backlogs of 80, an hour to nine months old',
    ...['× best', 'worst', 'new hubs', 'worst', 'in 8', 'quick ones', 'most need', 'in 4', 'old of 10'],
  ];
  const rows = figures.map(({ name, ratio, hubs, quickHubs, neediest, old }) => [
    name,
    ...[ratio.median.toFixed(2), ratio.most.toFixed(2)],
    ...[hubs.mean.toFixed(1), `${hubs.most}`, percent(hubs.withinEight), quickHubs.mean.toFixed(1)],
    ...[neediest.mean.toFixed(1), percent(neediest.withinFour), old.mean.toFixed(1)],
  ]);
  const [first] = figures;
  return `${formatTable(head, rows)}
Worked off from the top, nothing arrives: person-hours against the best possible order, median and worst.
New hubs: mean and worst place of the ${first?.hubs.count ?? 0} changes that were asked for within four hours and hold up four or more people,
and the share within the first eight; quick ones: mean place of the ${first?.quickHubs.count ?? 0} of them that take half an hour at most.
Most need: mean place of the one with the most points, and how often it is within the first four.
Old of 10: how many of the first ten are older than a month. Gone quiet aside: ${(figures.find(({ quiet }) => quiet > 0)?.quiet ?? 0).toFixed(0)} of 80 stand below.`;
}

function shareOfFirst(figures: readonly Figures[], order: number): string {
  const [first] = figures;
  return percent((figures[order]?.personHours ?? 0) / (first?.personHours ?? 1));
}

function formatTimes(figures: Figures | undefined): string[] {
  if (!figures) return [];
  const { median, ninetyFifth, longest, inTime, ofHubs } = figures;
  return [median.toFixed(1), ninetyFifth.toFixed(0), longest.toFixed(0), percent(inTime), ofHubs.toFixed(1)];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function numberAt(args: readonly string[], name: string): number | undefined {
  const value = Number(args[args.indexOf(name) + 1]);
  return args.includes(name) && Number.isInteger(value) && value > 0 ? value : undefined;
}
