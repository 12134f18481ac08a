import type { Instant } from '../core/model/instant';
import { instantIn } from '../core/model/notes';

/** Reading JSON that may be anything: what has not the expected form reads as nothing. */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** The objects of a connection; what is null in it is left out. */
export function nodesOf(connection: unknown): Json[] {
  const nodes = record(connection)['nodes'];
  return Array.isArray(nodes) ? nodes.filter(isRecord) : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}

export function toInstant(time: unknown): Instant | undefined {
  return typeof time === 'string' ? instantIn(time) : undefined;
}
