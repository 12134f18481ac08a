import type { ColleagueFacts } from '../core/actions/colleagues/candidates';
import type { Failure } from '../core/model/failure';
import type { PullRequest } from '../core/model/pullRequest';
import type { DraftReview } from '../tone/review/draftReview';
import type { PackageSource } from './packagePorts';
import type { Log, ReviewSource } from './ports';
import type { PullRequestWriter } from './pullRequestWriter';
import type { AccountId, TeamId } from '../core/model/ids';

/** Somebody who is signed in to a server, and all that works on their behalf. */
export interface Account {
  /** Server and login: what is stored for one account is shown to no other. */
  readonly id: AccountId;
  readonly source: ReviewSource;
  /** Makes a failure of whatever the source rejected with. */
  readonly toFailure: (error: unknown) => Failure;
  /** Loaded when it's first needed: most of its code is parsers. */
  readonly packages?: () => Promise<PackageSource>;
  /** Absent in the sample organisation, where nothing is sent. */
  readonly writer?: PullRequestWriter;
  readonly colleagues?: (
    request: PullRequest,
    teams: readonly TeamId[],
    signal: AbortSignal,
  ) => Promise<ColleagueFacts>;
  /** The viewer's own review that isn't submitted yet. */
  readonly draftReview?: (request: PullRequest, signal: AbortSignal) => Promise<DraftReview>;
}

/** An account while it is signed in. */
export interface SignedIn extends Account {
  /** Aborts when somebody else signs in, or nobody: a late answer belongs to nobody. */
  readonly signal: AbortSignal;
}

type Leaver = (next: Account | undefined) => void;
type Follower = (account: SignedIn | undefined) => void | Promise<void>;

/** The one place that knows who is signed in. */
export class AccountScope {
  private readonly leavers: Leaver[] = [];
  private readonly followers: Follower[] = [];
  private signedIn: { readonly account: SignedIn; readonly stop: AbortController } | undefined;

  constructor(private readonly log: Pick<Log, 'error'>) {}

  get current(): SignedIn | undefined {
    return this.signedIn?.account;
  }

  get id(): AccountId | undefined {
    return this.current?.id;
  }

  /** At once, while the account that leaves is still the current one: nothing of it may be seen as the next one's. */
  onLeave(leaver: Leaver): void {
    this.leavers.push(leaver);
  }

  /** Followers run one after the other, in the order in which they came. */
  onEnter(follower: Follower): void {
    this.followers.push(follower);
  }

  /**
   * Signs in, or out with undefined. Resolves when all that follows has caught up; if another account enters
   * meanwhile, the rest is left to that one. A follower that fails is logged, and the others still run.
   */
  async enter(account: Account | undefined): Promise<void> {
    const before = this.signedIn;
    before?.stop.abort();
    if (before && before.account.id !== account?.id) for (const leaver of this.leavers) leaver(account);
    const stop = new AbortController();
    const entered = account && { account: { ...account, signal: stop.signal }, stop };
    this.signedIn = entered;
    for (const follower of this.followers) {
      if (this.signedIn !== entered) return;
      try {
        await follower(entered?.account);
      } catch (error) {
        this.log.error(`Signing in is incomplete: ${String(error)}`);
      }
    }
  }

  dispose(): void {
    this.signedIn?.stop.abort();
  }
}
