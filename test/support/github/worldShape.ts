import Ajv, { type ErrorObject } from 'ajv';
import type { WorldProblem } from './worldError';
import { worldFormat } from './worldFormat';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, discriminator: true, strictRequired: false });
ajv.addFormat('instant', isInstant);
ajv.addFormat('now', (text) => text === 'real' || isInstant(text));
const validate = ajv.compile(worldFormat);

/** The first value, in the order of the document, that format 1 forbids; and the keys that it does not know. */
export function findWrongShape(document: unknown): { failure: WorldProblem | undefined; warnings: string[] } {
  validate(document);
  const errors = validate.errors ?? [];
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties');
  const wrong = errors.filter((error) => error.keyword !== 'additionalProperties').map(toProblem);
  const order = wrong.map((problem) => ({ problem, position: findPosition(document, problem.path) }));
  order.sort((a, b) => comparePositions(a.position, b.position));
  return {
    failure: order[0]?.problem,
    warnings: unknown.map(
      (error) => `${toProblem(error).path}: is not a key of the world format; left aside`,
    ),
  };
}

function toProblem(error: ErrorObject): WorldProblem {
  const params = error.params as Record<string, unknown>;
  const at = (key: unknown): string =>
    `${error.instancePath}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (error.propertyName !== undefined) return { path: at(error.propertyName), problem: wantedPath };
  switch (error.keyword) {
    case 'propertyNames':
      return { path: at(params['propertyName']), problem: wantedPath };
    case 'required':
      return { path: at(params['missingProperty']), problem: 'is missing' };
    case 'additionalProperties':
      return { path: at(params['additionalProperty']), problem: 'is unknown' };
    case 'discriminator':
      return { path: at(params['tag']), problem: `must be one of ${eventTypes}` };
    case 'enum':
      return {
        path: error.instancePath,
        problem: `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`,
      };
    case 'const':
      return { path: error.instancePath, problem: `must be ${JSON.stringify(params['allowedValue'])}` };
    case 'format':
      return { path: error.instancePath, problem: wantedFormat(String(params['format'])) };
    case 'anyOf':
    case 'maxProperties':
      return {
        path: error.instancePath,
        problem: 'must be a text, null, or an object with "text", "link" or "submodule"',
      };
    case 'minProperties':
    case 'oneOf':
      return { path: error.instancePath, problem: 'must name one reviewer, "user" or "team"' };
    default:
      return { path: error.instancePath, problem: error.message ?? error.keyword };
  }
}

const eventTypes = 'review_requested, review, review_dismissed, comment, commit';
const wantedPath = 'must be a path such as src/a.ts';

function wantedFormat(format: string): string {
  const time = 'a time such as 2026-08-21T09:00:00Z';
  return format === 'now' ? `must be ${time}, or "real"` : `must be ${time}`;
}

function isInstant(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
  const date = text.slice(0, 10);
  // JavaScript reads February 30 as March 2.
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return isDay && time.test(text) && !Number.isNaN(Date.parse(text));
}

/** Where a pointer stands in the document: the index of each of its steps. */
function findPosition(document: unknown, pointer: string): number[] {
  let value = document;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
      value = (value as Record<string, unknown> | undefined)?.[key];
      const index = keys.indexOf(key);
      return index < 0 ? Number.MAX_SAFE_INTEGER : index;
    });
}

function comparePositions(a: number[], b: number[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step !== other) return step - other;
  }
  return a.length - b.length;
}
