import { strict as assert } from 'node:assert';
import type { Person } from '../../../../src/core/model/pullRequest';
import { shortNames } from '../../../../src/core/messages/shortNames';
import { person } from '../../../support/builders';

/** "login: Name", or a login alone. */
function people(...all: string[]): Person[] {
  return all.map((each) => {
    const [login = '', name] = each.split(': ');
    return person(login, name === undefined ? {} : { name });
  });
}

suite('Short names', () => {
  const cases: [name: string, people: Person[], short: string[]][] = [
    ['nobody', [], []],
    ['a first name', people('mei: Mei Tanaka'), ['Mei']],
    ['one name alone', people('mei: Mei'), ['Mei']],
    ['a login', people('mei-t'), ['mei-t']],
    ['several, each their own', people('mei: Mei Tanaka', 'jun: Jun Park', 'kit'), ['Mei', 'Jun', 'kit']],
    ['two of one first name', people('a: Mei Tanaka', 'b: Mei Park', 'c: Jun'), ['Mei T.', 'Mei P.', 'Jun']],
    ['spelt otherwise', people('a: Mei Tanaka', 'b: MEI Park'), ['Mei T.', 'MEI P.']],
    ['a login that is another’s first name', people('mei', 'b: Mei Park'), ['mei', 'Mei P.']],
    ['the same person twice', people('mei: Mei Tanaka', 'MEI: Mei Tanaka'), ['Mei', 'Mei']],
    ['as directories write it', people('mei: Tanaka, Mei', 'b: Mei Park'), ['Mei T.', 'Mei P.']],
    ['as directories write it, with a middle name', people('jan: van der Berg, Jan Piet'), ['Jan']],
    ['three names', people('a: Ana Maria Souza', 'b: Ana Lima'), ['Ana S.', 'Ana L.']],
    ['spaces around and between', people('mei:   Mei \u3000 Tanaka ', 'b: Mei Park'), ['Mei T.', 'Mei P.']],
    ['Chinese', people('mei: 田中美', 'li: 李 小龍'), ['田中美', '李']],
    ['Chinese of one first part', people('a: 李 小龍', 'b: 李 明'), ['李 小.', '李 明.']],
    ['an emoji', people('mei: 🦊 Tanaka', 'b: 🦊 Park'), ['🦊 T.', '🦊 P.']],
    ['an emoji of several signs as a last name', people('a: Mei 👩‍👩‍👧', 'b: Mei Park'), ['Mei 👩‍👩‍👧.', 'Mei P.']],
    ['12 signs have room', people('abcdefghijkl'), ['abcdefghijkl']],
    ['13 have not', people('abcdefghijklm'), ['abcdefghijk…']],
    ['a very long name', people(`x: ${'Bartholomew'.repeat(30)} Smith`), ['Bartholomew…']],
    ['12 emoji of several signs', people(`x: ${'👨‍👩‍👧'.repeat(12)}`), ['👨‍👩‍👧'.repeat(12)]],
    ['13 of them', people(`x: ${'👨‍👩‍👧'.repeat(13)}`), [`${'👨‍👩‍👧'.repeat(11)}…`]],
    ['a title behind a comma is no first name', people('sam: Sammy Davis, Jr.'), ['Sammy']],
    ['a title before the name is none', people('ann: Dr. Ann Lee', 'x: Prof. Xu Yang'), ['Ann', 'Xu']],
    ['without a point, in any case', people('ann: DR Ann Lee', 'x: mrs Xu Yang'), ['Ann', 'Xu']],
    ['several titles', people('ann: Prof. Dr. Ann Lee'), ['Ann']],
    ['of two, the initials tell', people('a: Dr. Ann Lee', 'b: Ms. Ann Park'), ['Ann L.', 'Ann P.']],
    ['as directories write it, with a title', people('ann: Lee, Dr. Ann'), ['Ann']],
    ['before the last name in directories', people('a: Dr. Lee, Ann', 'b: Ann Park'), ['Ann L.', 'Ann P.']],
    ['a title and one name', people('ann: Dr. Lee'), ['Lee']],
    ['a title alone', people('dr: Dr.'), ['Dr.']],
    ['titles alone', people('dr: Prof. Dr.'), ['Dr.']],
    ['what only begins like a title', people('d: Drew Park', 'm: Missy Lee'), ['Drew', 'Missy']],
  ];
  for (const [name, all, short] of cases) test(name, () => assert.deepEqual(all.map(shortNames(all)), short));

  test('whatever order they come in', () => {
    const all = people('a: Mei Tanaka', 'b: Mei Park', 'c: Jun', 'mei');
    const [one, other] = [shortNames(all), shortNames(all.toReversed())];
    for (const each of all) assert.equal(one(each), other(each));
  });
  test('somebody who was not among them has a name too', () =>
    assert.equal(shortNames(people('a: Mei Tanaka'))(person('b', { name: 'Mei Park' })), 'Mei'));
  test('different people are called differently', () => {
    const all = people('a: Mei Tanaka', 'b: Mei Tan', 'c: Mei Park');
    assert.equal(new Set(all.map(shortNames(all))).size, 3);
  });
});
