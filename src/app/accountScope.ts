import type { ColleagueFacts } from '../core/actions/colleagues/candidates';
import type { Failure } from '../core/model/failure';
import type { PullRequest } from '../core/model/pullRequest';
import type { ChangedText } from '../core/turn/changedTexts';
import type { DraftReview } from '../tone/review/draftReview';
import type { PackageSource } from './packagePorts';
import type { Log, ReviewSource } from './ports';
import type { PullRequestWriter } from './pullRequestWriter';
import type { AccountId, TeamId } from '../core/model/ids';

/** A user who is signed in to a server, and everything that acts on their behalf. */
export interface Account {
  /** Server and login. Data stored for one account is never shown to another. */
  readonly id: AccountId;
  readonly source: ReviewSource;
  /** Converts whatever the source rejected with to a Failure. */
  readonly toFailure: (error: unknown) => Failure;
  /** Loaded on first use: most of its code is parsers. */
  readonly packages?: () => Promise<PackageSource>;
  /** Absent in the sample organization, where nothing is sent. */
  readonly writer?: PullRequestWriter;
  readonly colleagues?: (
    request: PullRequest,
    teams: readonly TeamId[],
    signal: AbortSignal,
  ) => Promise<ColleagueFacts>;
  /** Reads the viewer's own pending review. */
  readonly draftReview?: (request: PullRequest, signal: AbortSignal) => Promise<DraftReview>;
  /** Files that changed since the viewer's review. */
  readonly changedTexts?: (request: PullRequest, signal: AbortSignal) => Promise<readonly ChangedText[]>;
}

/** An account while it's signed in. */
export interface SignedIn extends Account {
  /** Aborts on sign-out or when another account signs in, so that late answers are dropped. */
  readonly signal: AbortSignal;
}

type Leaver = (next: Account | undefined) => void;
type Follower = (account: SignedIn | undefined) => void | Promise<void>;

/** The single source of truth for who is signed in. */
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

  /**
   * Calls `leaver` synchronously, while the old account is still current: its data must not reach the next.
   */
  onLeave(leaver: Leaver): void {
    this.leavers.push(leaver);
  }

  /** Followers run sequentially, in the order they were added. */
  onEnter(follower: Follower): void {
    this.followers.push(follower);
  }

  /**
   * Signs in, or signs out if `account` is undefined. Resolves once all followers have run; if another
   * account enters meanwhile, skips the remaining ones. If a leaver or a follower fails, that's logged and
   * the others still run.
   */
  async enter(account: Account | undefined): Promise<void> {
    const before = this.signedIn;
    before?.stop.abort();
    if (before && before.account.id !== account?.id) this.leave(account);
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

  private leave(next: Account | undefined): void {
    for (const leaver of this.leavers) {
      try {
        leaver(next);
      } catch (error) {
        this.log.error(`Signing out is incomplete: ${String(error)}`);
      }
    }
  }

  dispose(): void {
    this.signedIn?.stop.abort();
  }
}
