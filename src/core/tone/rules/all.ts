import type { Rule } from '../rule';
import { accusations } from './accusations';
import { belittling } from './belittling';
import { form } from './form';
import { insults } from './insults';
import { requests } from './requests';
import { temper } from './temper';
import { volume } from './volume';

/** Every rule for a single comment; those for a whole review stand in `review.ts`. */
export const rules: readonly Rule[] = [
  ...accusations,
  ...insults,
  ...temper,
  ...volume,
  ...belittling,
  ...requests,
  ...form,
];
