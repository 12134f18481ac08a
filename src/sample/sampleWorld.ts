import sample from './sample.world.json';
import type { World } from './world';

/**
 * The invented organisation: its people, teams, repositories and requests at one moment. `npm start` serves the
 * very same. GitHub allows no dot in the name of an account, so none of these can ever be somebody's, and no
 * address made of them leads to anybody.
 */
export const sampleWorld = sample as World;
