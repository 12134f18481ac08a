import type { Instant } from '../core/model/instant';
import { instantIn } from '../core/model/notes';

/**
 * GitHub's answers as its schema describes them, before anything has checked them: any value may be missing, or
 * of another kind. The compiler lets nobody use one that has not gone through a function of this file.
 */
declare const unchecked: unique symbol;

export type Unchecked<T> = T | { readonly [unchecked]: T } | null | undefined;

export type Text = Unchecked<string>;
export type Time = string | { readonly [unchecked]: 'time' } | null | undefined;
export type Int = Unchecked<number>;
export type Flag = Unchecked<boolean>;
export type List<T> = { readonly [unchecked]: T } | readonly (T | null)[] | null | undefined;
/** An object. Reading on from it is safe whatever it is: a text or a number has none of GitHub's keys. */
export type Part<T> = T | null | undefined;

export interface Connection<T> {
  readonly nodes?: List<T>;
}

/** What a connection holds. */
export type NodeOf<C> = C extends { readonly nodes?: List<infer T> } ? T & object : never;

export function isObject<T>(value: Part<T>): value is T & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; what is null in it is left out. */
export function getItems<T extends object>(list: List<T>): T[] {
  return isList(list) ? list.filter((item) => isObject(item)) : [];
}

export function isList<T>(list: List<T>): list is readonly (T | null)[] {
  return Array.isArray(list);
}

export function getNodes<T extends object>(connection: Part<Connection<T>>): T[] {
  return getItems(connection?.nodes);
}

/** Whether nothing of a list is missing: GitHub leaves null where it could not answer. */
export function isWhole(list: List<unknown>): boolean {
  return isList(list) && list.every((item) => isObject(item));
}

export function text(value: Text): string {
  return typeof value === 'string' ? value : '';
}

export function optionalText(value: Text): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function count(value: Int): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}

export function toInstant(time: Time): Instant | undefined {
  return typeof time === 'string' ? instantIn(time) : undefined;
}

export interface PageInfo {
  readonly hasNextPage?: Flag;
  readonly endCursor?: Text;
}

/** Whether a connection goes on, but does not say where. */
export function isLost(info: Part<PageInfo>): boolean {
  return info?.hasNextPage === true && nextPage(info) === undefined;
}

/** Where a connection goes on; undefined at its end. */
export function nextPage(info: Part<PageInfo>): string | undefined {
  return info?.hasNextPage === true && typeof info.endCursor === 'string' ? info.endCursor : undefined;
}

/** Where a connection that was read from its end goes on backwards; undefined at its beginning. */
export function previousPage(
  info: Part<{ readonly hasPreviousPage?: Flag; readonly startCursor?: Text }>,
): string | undefined {
  return info?.hasPreviousPage === true && typeof info.startCursor === 'string'
    ? info.startCursor
    : undefined;
}
