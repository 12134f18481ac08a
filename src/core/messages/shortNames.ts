import type { Person } from '../model/pullRequest';
import { getName } from './reasonWords';
import { loginKey } from '../model/ids';

/** Most characters of a name that fit in a row. */
const most = 12;

/**
 * Returns each person's name for a narrow row: the first name if it's unique, otherwise the first name and
 * the last initial, otherwise the full name. A login is shown whole, as far as there's room.
 */
export function shortNames(people: readonly Person[]): (person: Person) => string {
  const forms = [firstName, withInitial];
  const bearers = forms.map((form) => groupByForm(people, form));
  return (person) => {
    const form = forms.find((each, index) => bearers[index]?.get(each(person).toLowerCase())?.size === 1);
    return form ? form(person) : getName(person).trim();
  };
}

/** Maps each form of a name to the logins of everyone who shares it. */
function groupByForm(
  people: readonly Person[],
  form: (person: Person) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const person of people) {
    const name = form(person).toLowerCase();
    const logins = bearers.get(name) ?? new Set();
    bearers.set(name, logins.add(loginKey(person.login)));
  }
  return bearers;
}

function firstName(person: Person): string {
  return fitted(splitName(person)[0]);
}

function withInitial(person: Person): string {
  const [first, last] = splitName(person);
  return last === undefined ? fitted(first) : `${fitted(first)} ${letters(last)[0] ?? ''}.`;
}

/**
 * Splits "Mei Tanaka", and "Tanaka, Mei" as directories write it; a name without a space is a single part. A
 * leading title isn't part of the name.
 */
function splitName(person: Person): readonly [first: string, last?: string] {
  const name = untitled(getName(person).trim());
  const turned = /^([^,]+),\s*(?!(?:jr|sr|ii|iii|iv|phd|md)\b)(\S.*)/i.exec(name);
  if (turned?.[1] !== undefined && turned[2] !== undefined)
    return [untitled(turned[2]).replace(/\s.*$/, ''), turned[1]];
  const parts = name.replace(/,.*$/, '').split(/\s+/);
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined ? [parts[0] ?? name, last] : [name];
}

function untitled(name: string): string {
  return name.replace(/^(?:(?:dr|prof|professor|mrs?|ms|mx)(?:\.\s*|\s+)(?=\S))+/i, '');
}

function fitted(name: string): string {
  const characters = letters(name);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
}

/** Splits text into characters as people see them: an emoji of several code points is one. */
function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter();
