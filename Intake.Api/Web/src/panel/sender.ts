import { outcome, type Answer } from './api';
import type { Kept, Queue } from './queue';
import type { Identity, Receipt } from './types';

/** What becomes of flags on their way. */
export interface Sending {
  who(): Identity | undefined;
  post(kept: Kept): Promise<Answer<Receipt>>;
  takeBack(id: string): Promise<void>;
  /** Known: the case had one of this kind before, which is told instead. */
  sent(kept: Kept, receipt: Receipt, known: boolean): void;
  refused(kept: Kept, why: string): void;
  /** The session has ended. */
  ended(): void;
  changed(): void;
}

const longest = 60_000;

/** Sends what waits, oldest first and one at a time over all tabs; waits longer and longer while the service is away. */
export class Sender {
  #wait = 1000;
  #timer = 0;
  #running?: Promise<void>;

  constructor(
    readonly queue: Queue,
    readonly to: Sending,
  ) {
    addEventListener('online', this.soon);
  }

  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.soon);
  }

  soon = (): void => {
    this.#wait = 1000;
    void this.flush();
  };

  /** Comes back when everything was sent or something stood in the way. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    this.#running = this.#locked();
    await this.#running;
  }

  async #locked(): Promise<void> {
    const who = this.to.who();
    try {
      if (!who) return;
      const name = `kci:send:${who.source}`;
      if (navigator.locks) await navigator.locks.request(name, () => this.#all(who));
      else await this.#all(who);
    } finally {
      this.#running = undefined;
      this.to.changed();
    }
  }

  async #all(who: Identity): Promise<void> {
    // Read anew each time: more may have come, and another tab may have sent some.
    for (let kept; (kept = this.queue.of(who).find((one) => !one.refused)); ) {
      if (kept.withdrawn && !kept.tries) this.queue.remove(kept.key);
      else if (!(await this.#one(kept))) return;
    }
    this.#wait = 1000;
  }

  // False: those behind it must wait too.
  async #one(kept: Kept): Promise<boolean> {
    this.queue.change(kept.key, { tries: kept.tries + 1 });
    const answer = await this.to.post(kept);
    const now = this.queue.find(kept.key) ?? kept;
    switch (outcome(answer)) {
      case 'sent':
        if (now.withdrawn) await this.to.takeBack(answer.body!.id);
        this.queue.remove(kept.key);
        if (!now.withdrawn) this.to.sent(kept, answer.body!, answer.status === 200);
        return true;
      case 'refused':
        // Undone by its own agent, from another tab: there is nothing to send.
        if (now.withdrawn || answer.code === 'flag_undone') this.queue.remove(kept.key);
        else this.to.refused(kept, answer.detail ?? answer.code ?? `${answer.status}`);
        return true;
      case 'session':
        this.to.ended();
        return false;
      case 'later':
        this.#later();
        return false;
    }
  }

  #later(): void {
    this.#timer = window.setTimeout(() => void this.flush(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, longest);
  }
}
