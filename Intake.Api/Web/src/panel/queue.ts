import type { Box } from './box';
import type { Draft } from './draft';
import type { Identity, Order } from './types';

/** A flag that was saved here and has yet to reach the service. */
export interface Kept extends Identity {
  /** The Idempotency-Key: however often it is sent, it is recorded once. */
  key: string;
  at: number;
  order: Order;
  draft: Draft;
  /** Proof of the case; without it the host's own token, which is good for some minutes. */
  ticket?: string;
  context?: string;
  tries: number;
  /** The agent took it back. It may have got through all the same, so it is sent and undone. */
  withdrawn?: boolean;
  /** Why it will never pass as it is. */
  refused?: string;
}

const prefix = 'kci:flag:';
const tooOld = 14 * 24 * 60 * 60 * 1000;

/** Each flag under a key of its own, so that two tabs never write over each other. */
export class Queue {
  constructor(readonly box: Box) {}

  add(kept: Kept): boolean {
    return this.box.set(prefix + kept.key, kept);
  }

  /** Only what is still there is changed: another tab may have sent it. */
  change(key: string, change: Partial<Kept>): void {
    const kept = this.find(key);
    if (kept) this.add({ ...kept, ...change });
  }

  find(key: string): Kept | undefined {
    return this.box.get<Kept>(prefix + key);
  }

  remove(key: string): void {
    this.box.remove(prefix + key);
  }

  /** Of this agent in this source, oldest first. */
  of(who: Identity): Kept[] {
    return this.#all().filter((kept) => kept.source === who.source && kept.agent === who.agent);
  }

  sweep(): void {
    for (const kept of this.#all()) if (Date.now() - kept.at > tooOld) this.remove(kept.key);
  }

  #all(): Kept[] {
    return this.box
      .keys(prefix)
      .map((key) => this.box.get<Kept>(key))
      .filter((kept): kept is Kept => kept !== undefined && typeof kept.key === 'string')
      .sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  }
}

let last = 0;

/** Now, but never the same twice: flags keep the order in which they were saved. */
export const moment = () => (last = Math.max(Date.now(), last + 1));

export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
