import type { Instant } from '../core/model/instant';
import { instantIn } from '../core/model/notes';

/**
 * GitHub's answers as its schema describes them, before any checks: any value may be missing or of another
 * type. The compiler rejects any use of a value that hasn't been passed through a function in this file.
 */
declare const unchecked: unique symbol;

export type Unchecked<T> = T | { readonly [unchecked]: T } | null | undefined;

export type Text = Unchecked<string>;
export type Time = string | { readonly [unchecked]: 'time' } | null | undefined;
export type Int = Unchecked<number>;
export type Flag = Unchecked<boolean>;
export type List<T> = { readonly [unchecked]: T } | readonly (T | null)[] | null | undefined;
/** An object. Reading its properties is safe whatever it is: a string or number has none of GitHub's keys. */
export type Part<T> = T | null | undefined;

export interface Connection<T> {
  readonly nodes?: List<T>;
}

/** The node type of a connection. */
export type NodeOf<C> = C extends { readonly nodes?: List<infer T> } ? T & object : never;

export function isObject<T>(value: Part<T>): value is T & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list, without nulls. */
export function getItems<T extends object>(list: List<T>): T[] {
  return isList(list) ? list.filter((item) => isObject(item)) : [];
}

export function isList<T>(list: List<T>): list is readonly (T | null)[] {
  return Array.isArray(list);
}

export function getNodes<T extends object>(connection: Part<Connection<T>>): T[] {
  return getItems(connection?.nodes);
}

/** Whether a list is complete: GitHub returns null for items that it couldn't read. */
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

export interface Counted extends Connection<unknown> {
  readonly totalCount?: Int;
}

/** Whether a list doesn't say how many there are, or holds fewer than that and than fit on its page. */
export function isShort(list: Part<Counted>, pageSize: number): boolean {
  const read = isList(list?.nodes) ? list.nodes.length : 0;
  const total = list?.totalCount;
  return !isCount(total) || read < Math.min(total, pageSize);
}

export function isCount(value: Int): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export interface PageInfo {
  readonly hasNextPage?: Flag;
  readonly endCursor?: Text;
}

/** Whether a connection has another page but no cursor to it, or doesn't say whether it has one. */
export function isLost(info: Part<PageInfo>): boolean {
  return info?.hasNextPage !== false && nextPage(info) === undefined;
}

/** Returns the cursor to the next page; undefined at the end. */
export function nextPage(info: Part<PageInfo>): string | undefined {
  return info?.hasNextPage === true && typeof info.endCursor === 'string' ? info.endCursor : undefined;
}
