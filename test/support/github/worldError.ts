/** What is wrong with a world, and where. */
export interface WorldProblem {
  /** A JSON pointer; empty for the document itself. */
  path: string;
  problem: string;
}

export class WorldError extends Error {
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path || '/'}: ${problem}`);
    this.name = 'WorldError';
    this.path = path;
  }
}
