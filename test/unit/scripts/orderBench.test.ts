import { strict as assert } from 'node:assert';
import { backlogFigures, best, personHours } from '../../../scripts/orderBench/backlogs';
import { usual } from '../../../scripts/orderBench/change';
import { chanceFrom } from '../../../scripts/orderBench/chance';
import { measureFigures } from '../../../scripts/orderBench/figures';
import { allOrders, bestPossible } from '../../../scripts/orderBench/orders';
import { report } from '../../../scripts/orderBench/orderBench';
import { drawBacklog, drawWeeks, morning, plain } from '../../../scripts/orderBench/weeks';

suite('The simulation of orders', () => {
  const fewWeeks = { ...plain, weeks: 6, backlog: 20 };
  const figures = (): ReturnType<typeof measureFigures> => measureFigures(fewWeeks, allOrders, 1);

  test('gives the same figures each time', () => assert.deepEqual(figures(), figures()));
  test('also of backlogs', () => assert.deepEqual(backlogFigures(2), backlogFigures(2)));
  test('and others for another seed', () =>
    assert.notDeepEqual(drawWeeks(fewWeeks, 1), drawWeeks(fewWeeks, 2)));
  test('says how to make it again', () =>
    assert.match(report({ seeds: 3, weeks: 2 }).next().value as string, /-- order --seeds 3 --weeks 2 /));

  test('lets as much work arrive as the load says', () => {
    const changes = drawWeeks({ ...plain, weeks: 300 }, 1);
    const hoursOfWork = changes.reduce((sum, { effort }) => sum + effort, 0) / 3_600_000;
    assert.ok(Math.abs(hoursOfWork / (300 * 8) / plain.load - 1) < 0.1, `${hoursOfWork}`);
  });

  // What arrives later may favour another order by chance.
  test('no order costs notably less than the best possible', () => {
    const [least = 0, ...others] = measureFigures(fewWeeks, [bestPossible, ...allOrders], 2).map(
      (each) => each.personHours,
    );
    for (const [index, cost] of others.entries())
      assert.ok(least <= 1.03 * cost, `${allOrders[index]!.name}: ${cost} against ${least}`);
  });

  const backlogs = Array.from({ length: 20 }, (_, seed) => drawBacklog(chanceFrom(seed), usual, 40));
  for (const order of allOrders) {
    test(`of a backlog it costs the least, or as much as: ${order.name}`, () => {
      for (const backlog of backlogs) {
        const list = order.arrange(backlog, morning, []);
        assert.equal(list.length, backlog.length);
        assert.ok(personHours(best(backlog)) <= personHours(list) * (1 + 1e-12));
      }
    });
  }
});
