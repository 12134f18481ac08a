import type { Memento } from 'vscode';
import type { Store } from '../app/ports';

/** The single point of access to VS Code's storage for plain data. */
export function memory(state: Memento): Store {
  return {
    get: (key) => state.get<unknown>(key),
    set: async (key, value) => {
      await state.update(key, value);
    },
  };
}
