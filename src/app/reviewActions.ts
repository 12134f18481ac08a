import type { ColleagueFacts } from '../core/actions/colleagues/candidates';
import type { Passable } from '../core/actions/obstacle';
import type { ReviewAction } from '../core/actions/reviewAction';
import { FailureError, type Failure } from '../core/model/failure';
import type { Instant } from '../core/model/instant';
import type { PullRequest } from '../core/model/pullRequest';
import type { ChangedText } from '../core/turn/changedTexts';
import type { DraftReview } from '../tone/review/draftReview';
import type { Draft } from '../core/actions/draft';
import type { Account, AccountScope } from './accountScope';
import { LimitMemory } from './backoff';
import type { PullRequestWriter } from './pullRequestWriter';
import type { Claim, DraftClaims } from './draftClaims';
import type { Drafts } from './drafts';
import { formatBody } from './commentOnGitHub';
import { send, type Outcome } from './outbox';
import type { Clock, Log } from './ports';
import { SequencerByKey } from './sequencerByKey';
import type { AccountId, TeamId } from '../core/model/ids';

export interface ReviewActionsParts {
  readonly account: AccountScope;
  /** Decides which window may send when two have the same draft. */
  readonly claims?: DraftClaims;
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly log: Log;
}

/** More than anyone writes before the oldest is sent or forgotten. */
const mostKept = 1000;

type Sender = Pick<Account, 'id' | 'toFailure'> & {
  readonly writer: PullRequestWriter;
  readonly despite: readonly Passable[];
};

/** Sends what the user has confirmed. Until all of it is done, it's kept as a draft that survives crashes. */
export class ReviewActions {
  /**
   * When this window first kept each action, and for which account, by action id. Text from one account is
   * never posted by another.
   */
  private readonly kept = new Map<
    string,
    { readonly madeAt: Instant; readonly account: AccountId | undefined }
  >();
  private readonly turns = new SequencerByKey();
  /** A user who tries again at once mustn't extend GitHub's limit. */
  private readonly limits = new Map<AccountId, LimitMemory>();

  constructor(private readonly parts: ReviewActionsParts) {}

  get drafts(): Drafts {
    return this.parts.drafts;
  }

  /** Whether anything can be sent at all; not in the sample organization. */
  get canSend(): boolean {
    return this.parts.account.current?.writer !== undefined;
  }

  /** Keeps an action that hasn't been sent yet. Resolves to its draft, which may have existed already. */
  async keep(action: ReviewAction): Promise<Draft> {
    const first = this.kept.get(action.id);
    const madeAt = first?.madeAt ?? this.parts.clock();
    const owner = action.account ?? first?.account;
    if (owner !== undefined && owner !== this.parts.account.id) {
      const draft = { action, next: 0, wasTried: false, madeAt };
      if (!first) await this.drafts.keepFor(owner, draft);
      return draft;
    }
    if (!first) this.remember(action.id, madeAt);
    const known = this.drafts.of(action.id);
    const draft = known ?? { action, next: 0, wasTried: false, madeAt };
    if (!known) await this.drafts.keep(draft);
    return draft;
  }

  private remember(id: string, madeAt: Instant): void {
    this.kept.set(id, { madeAt, account: this.parts.account.id });
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
  }

  /**
   * Never rejects. A draft of the same action that broke before resumes where it stopped. If an action is
   * sent twice, in this window or another, the second call waits and then finds what the first has posted.
   * `despite` is what the user knows of and wants to post in spite of.
   */
  send(action: ReviewAction, signal: AbortSignal, despite: readonly Passable[] = []): Promise<Outcome> {
    return this.turns.add(action.id, () => this.sendInTurn(action, signal, despite));
  }

  private async sendInTurn(
    action: ReviewAction,
    signal: AbortSignal,
    despite: readonly Passable[],
  ): Promise<Outcome> {
    const account = this.parts.account.current;
    const owner = action.account ?? this.kept.get(action.id)?.account;
    if (account && owner !== undefined && owner !== account.id) return this.keepBack(action, owner);
    if (!account?.writer) return { kind: 'refused', failure: { kind: 'signedOut' }, remains: false };
    const { id, writer, toFailure } = account;
    // After signing out, nothing more is sent.
    const both = AbortSignal.any([signal, account.signal]);
    const sender: Sender = {
      ...{ id, writer, despite },
      toFailure: (error) => (account.signal.aborted ? { kind: 'signedOut' } : toFailure(error)),
    };
    const { claims } = this.parts;
    const work = (claim?: Claim): Promise<Outcome> => this.sendAlone(action, sender, both, claim);
    try {
      return await (claims ? claims.hold(`${id} ${action.id}`, both, work) : work());
    } catch (error) {
      const failure = sender.toFailure(error);
      this.parts.log.warn(`Not sent (${action.kind}): ${failure.kind}`);
      // It may never have been kept: a text is sent right from its preview.
      await this.keep({ ...action, account: owner ?? id });
      return { kind: 'broken', failure, next: 0 };
    }
  }

  /** Keeps a text as an unsent draft of the account that wrote it. */
  private async keepBack(action: ReviewAction, owner: AccountId): Promise<Outcome> {
    const failure: Failure = { kind: 'otherAccount' };
    await this.keep({ ...action, account: owner });
    this.parts.log.warn(`Not sent (${action.kind}): ${failure.kind}`);
    return { kind: 'refused', failure, remains: false };
  }

  private async sendAlone(
    action: ReviewAction,
    { id, writer, toFailure, despite }: Sender,
    signal: AbortSignal,
    claim: Claim | undefined,
  ): Promise<Outcome> {
    // Another window may have continued it.
    await this.drafts.takeOverNewer();
    signal.throwIfAborted();
    const draft = await this.keep(action);
    const { clock, log } = this.parts;
    // In an editor, or another window. The user hasn't confirmed the one, and the other would be lost.
    if (formatBody(draft.action) !== formatBody(action)) {
      const failure: Failure = { kind: 'overtaken', by: 'edit' };
      log.warn(`Not sent (${action.kind}): ${failure.kind}`);
      return { kind: 'refused', failure, remains: draft.next > 0 };
    }
    const memory = this.limitOf(id);
    const limit = memory.at(clock());
    if (limit) {
      await this.drafts.change(action.id, (each) => ({ ...each, failure: limit }));
      return { kind: 'broken', failure: limit, next: draft.next };
    }
    // Saved before the first byte is sent: a crash in between must not cause it to be sent twice.
    await this.drafts.change(action.id, (each) => ({ ...each, wasTried: true }));
    const ended = await send(
      action,
      { writer, clock, toFailure, ...(claim && { renew: () => claim.renew() }) },
      signal,
      { first: draft.next, madeAt: draft.madeAt, wasTried: draft.wasTried, despite },
    );
    const outcome = withFailure(ended, (failure) => memory.after(failure, clock()));
    // Another account's drafts are loaded now. This one stays where it is, and is looked for before it's sent.
    if (this.parts.account.id !== id) return outcome;
    if (outcome.kind === 'done') {
      if (await this.drafts.removeSent(action)) return { ...outcome, isChanged: true };
    } else {
      log.warn(`Not sent (${action.kind}): ${outcome.failure.kind}`);
      const next = outcome.kind === 'broken' ? outcome.next : 0;
      const wasTried = outcome.kind === 'broken';
      const { failure } = outcome;
      await this.drafts.change(action.id, (each) => ({ ...each, next, wasTried, failure }));
    }
    return outcome;
  }

  /** Rejects with a FailureError. */
  async colleagues(
    request: PullRequest,
    teams: readonly TeamId[],
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ColleagueFacts> {
    return this.read(({ colleagues }) => colleagues?.(request, teams, signal));
  }

  /** Rejects with a FailureError. */
  async draftReview(
    request: PullRequest,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<DraftReview> {
    return this.read(({ draftReview }) => draftReview?.(request, signal));
  }

  /** Rejects with a FailureError. */
  async changedTexts(
    request: PullRequest,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<readonly ChangedText[]> {
    return this.read(({ changedTexts }) => changedTexts?.(request, signal));
  }

  private limitOf(account: AccountId): LimitMemory {
    const known = this.limits.get(account) ?? new LimitMemory();
    this.limits.set(account, known);
    return known;
  }

  private async read<Facts>(from: (account: Account) => Promise<Facts> | undefined): Promise<Facts> {
    const account = this.parts.account.current;
    const reading = account && from(account);
    if (!reading) throw new FailureError({ kind: 'signedOut' });
    try {
      return await reading;
    } catch (error) {
      throw new FailureError(account.toFailure(error));
    }
  }
}

/** Replaces the failure that an action ended with. */
function withFailure(
  outcome: Outcome,
  change: (failure: Failure | undefined) => Failure | undefined,
): Outcome {
  if (outcome.kind === 'done') {
    change(undefined);
    return outcome;
  }
  return { ...outcome, failure: change(outcome.failure) ?? outcome.failure };
}
