/** Names from the world that are needed before it's loaded. */
export const organization = 'acme.sample';
export const viewer = 'rin.sato';
export const ownTeam = 'acme.sample/payments';
export const leadershipTeam = 'acme.sample/directors';
