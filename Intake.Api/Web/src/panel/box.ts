/** The browser's storage; where it is shut off, this tab's memory. */
export class Box {
  readonly lasting: boolean;
  readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { names(): string[] };

  constructor() {
    const lasting = open();
    this.lasting = lasting !== undefined;
    this.#store = lasting ? { ...bound(lasting), names: () => Object.keys(lasting) } : memory();
  }

  get<T>(key: string): T | undefined {
    try {
      return (JSON.parse(this.#store.getItem(key) ?? 'null') as T | null) ?? undefined;
    } catch {
      // Written by somebody else: as good as nothing.
      return undefined;
    }
  }

  /** False: there was no room for it. */
  set(key: string, value: unknown): boolean {
    try {
      this.#store.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    this.#store.removeItem(key);
  }

  keys(prefix: string): string[] {
    return this.#store.names().filter((name) => name.startsWith(prefix));
  }
}

function open(): Storage | undefined {
  try {
    localStorage.setItem('kci:probe', '1');
    localStorage.removeItem('kci:probe');
    return localStorage;
  } catch {
    return undefined;
  }
}

const bound = (store: Storage) => ({
  getItem: (key: string) => store.getItem(key),
  setItem: (key: string, value: string) => store.setItem(key, value),
  removeItem: (key: string) => store.removeItem(key),
});

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    names: () => [...kept.keys()],
  };
}
