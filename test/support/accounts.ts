import { AccountScope, type Account } from '../../src/app/accountScope';
import type { Log } from '../../src/app/ports';
import { AccountStorage, type StorageParts } from '../../src/app/storage/accountStorage';
import { toFailure } from './failures';

/** Somebody who may be signed in; reads nothing unless told how. */
export function anAccount(id = 'rin', more: Partial<Account> = {}): Account {
  const read = (): Promise<never> => Promise.reject(new Error('there is nothing to read'));
  return { id, source: { read }, toFailure, ...more };
}

/** Nobody is signed in. */
export function aScope(log: Pick<Log, 'error'> = { error: () => undefined }): AccountScope {
  return new AccountScope(log);
}

export interface StoringWindow {
  readonly account: AccountScope;
  readonly storage: AccountStorage;
}

/** The storage of one window; nobody is signed in. Make the records before somebody enters. */
export function aStoringWindow(parts: StorageParts): StoringWindow {
  const account = aScope(parts.log);
  return { account, storage: new AccountStorage(account, parts) };
}
