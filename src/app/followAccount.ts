import type { Account, AccountScope } from './accountScope';
import type { Log } from './ports';

/** How to find out who is signed in. `S` is the type of a sign-in. */
export interface FollowParts<S> {
  readonly current: () => Promise<S | undefined>;
  readonly isSame: (a: S, b: S) => boolean;
  /** May take a while: the code that talks to the server is loaded on first use. */
  readonly createAccount: (signIn: S) => Account | Promise<Account>;
  readonly account: AccountScope;
  readonly willEnter: (signIn: S | undefined) => void;
  /** Reads the list of the account that has entered. */
  readonly look: () => Promise<void>;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Follows sign-ins and sign-outs. Call the returned function whenever the sign-in may have changed. If calls
 * overlap, the latest wins, no matter which finishes last. Never rejects.
 */
export function accountFollower<S>(parts: FollowParts<S>): () => Promise<void> {
  const { current, isSame, createAccount, account, willEnter, look, log } = parts;
  let entered: S | undefined;
  let latest = 0;

  const follow = async (turn: number): Promise<void> => {
    const next = await current();
    if (turn !== latest || (next && entered && isSame(next, entered))) return;
    const entering = next && (await createAccount(next));
    if (turn !== latest) return;
    entered = next;
    willEnter(next);
    await account.enter(entering);
    if (turn === latest) await look();
  };

  return async () => {
    const turn = ++latest;
    try {
      await follow(turn);
    } catch (error) {
      log.error(`Can't read the sign-in: ${String(error)}`);
      // A later call may have entered meanwhile.
      if (turn !== latest) return;
      entered = undefined;
      await account.enter(undefined).catch((problem: unknown) => {
        log.error(`Can't sign out: ${String(problem)}`);
      });
    }
  };
}
