const hour = 60 * 60 * 1000;

/** What is left of an hourly allowance, as GitHub's headers and `rateLimit` tell it. */
export interface Budget {
  resource: string;
  limit: number;
  used: number;
  remaining: number;
  resetAt: Date;
}

/** An allowance that opens with the first request and starts anew an hour later. */
export class RateBudget {
  readonly #resource: string;
  readonly #limit: number;
  readonly #now: () => Date;
  #used = 0;
  #resetAt = 0;

  constructor(resource: string, limit: number, now: () => Date) {
    this.#resource = resource;
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes points, never more than there are; says whether any were left. */
  spend(points: number): boolean {
    const isOpen = this.read().remaining > 0;
    this.#used = Math.min(this.#limit, this.#used + points);
    return isOpen;
  }

  read(): Budget {
    const now = this.#now().getTime();
    if (now >= this.#resetAt) {
      this.#used = 0;
      this.#resetAt = Math.ceil((now + hour) / 1000) * 1000;
    }
    return {
      resource: this.#resource,
      limit: this.#limit,
      used: this.#used,
      remaining: this.#limit - this.#used,
      resetAt: new Date(this.#resetAt),
    };
  }
}

export function budgetHeaders({ resource, limit, used, remaining, resetAt }: Budget): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(resetAt.getTime() / 1000),
    'x-ratelimit-resource': resource,
  };
}
