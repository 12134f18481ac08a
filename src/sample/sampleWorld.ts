import sample from './sample.world.json';
import type { World } from './world';

/**
 * The invented organization: its people, teams, repositories and requests at one moment. `npm start` serves
 * the same one. GitHub doesn't allow dots in account names, so none of these can ever belong to someone, and
 * no URL built from them leads to anyone.
 */
export const sampleWorld = sample as World;
