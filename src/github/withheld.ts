import { isList, isObject, type List } from './unchecked';

/**
 * Places in an answer, such as `o0.teams.nodes.3`, of what GitHub keeps from the viewer: a secret team, or a
 * detail in an organization that wants single sign-on. Unlike what is missing, it isn't worth another try.
 */
export type Withheld = readonly string[];

export function isWithheld(place: string, withheld: Withheld): boolean {
  return withheld.some((each) => place === each || place.startsWith(`${each}.`));
}

/** Whether a list is complete but for what is withheld. */
export function isWholeButWithheld(list: List<unknown>, place: string, withheld: Withheld): boolean {
  if (!isList(list)) return isWithheld(place, withheld);
  return list.every((item, index) => isObject(item) || isWithheld(`${place}.${index}`, withheld));
}
