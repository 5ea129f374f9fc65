import { useSyncExternalStore } from "react";

/** A value that can be read, changed and watched. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces the parts that are given; nobody is told where nothing is different. */
  readonly set: (parts: Partial<State>) => void;
  /** Gives a function that ends the watching. */
  readonly watch: (listener: () => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (parts) => {
      const isSame = (Object.keys(parts) as (keyof State)[]).every((key) => Object.is(parts[key], state[key]));
      if (isSame) return;
      state = { ...state, ...parts };
      for (const listener of [...listeners]) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of a store's state, for a component; it renders again only when that part is another one. */
export function useStore<State extends object, Part>(store: Store<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(store.watch, () => select(store.get()));
}
