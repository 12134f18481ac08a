import { readToml, tableIn } from '../toml';
import type { Facts } from './facts';
import { dependenciesIn } from './poetry';

/** Reads a `Pipfile`, which lists what an application needs and gives it no name. */
export function readPipfile(text: string): Facts {
  const pipfile = readToml(text);
  const dependencies = [
    ...dependenciesIn(tableIn(pipfile, 'packages'), 'runtime'),
    ...dependenciesIn(tableIn(pipfile, 'dev-packages'), 'dev'),
  ];
  return { dependencies, includes: [], isNameless: true };
}
