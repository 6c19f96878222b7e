import type { Answer, Api } from './api';
import type { Context, Identity, Session } from './types';

/** What comes of a context. */
export interface Entering {
  opened(session: Session, context: Context): void;
  /** The service is away; the claims are the host's word only. */
  away(context: Context): void;
  refused(answer: Answer, context: Context): void;
}

const shortest = 500;
const longest = 30_000;
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

/** Opens sessions from contexts, one at a time; a page that sends a thousand gets a few looked at. */
export class Sessions {
  #last = '';
  #next?: Context;
  #busy = false;
  #wait = shortest;

  constructor(
    readonly api: Api,
    readonly origin: string,
    readonly to: Entering,
  ) {}

  offer(context: Context): void {
    if (context.token === this.#last) return;
    this.#last = context.token;
    this.#next = context;
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#next) {
      const context = this.#next;
      this.#next = undefined;
      const good = await this.#open(context);
      this.#wait = good ? shortest : Math.min(this.#wait * 2, longest);
      await pause(this.#wait);
    }
    this.#busy = false;
  }

  async #open(context: Context): Promise<boolean> {
    const answer = await this.api.call<Session>('POST', 'sessions', { context: context.token, origin: this.origin });
    if (answer.status === 200) this.to.opened(answer.body!, context);
    else if (answer.status === 0 || answer.status === 429 || answer.status >= 500) {
      this.to.away(context);
      // The same again, unless a newer one has come.
      this.#next ??= context;
    } else this.to.refused(answer, context);
    return answer.status === 200;
  }
}

/** Who a token says it is for. Unproved: good for finding the draft, for nothing else. */
export function claimed(token: string): Identity | undefined {
  try {
    const part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const { iss, sub, case: caseId } = JSON.parse(new TextDecoder().decode(bytes));
    return [iss, sub, caseId].every((claim) => typeof claim === 'string' && claim) ? { source: iss, agent: sub, caseId } : undefined;
  } catch {
    return undefined;
  }
}

export const same = (one: Identity | undefined, other: Identity | undefined) =>
  one?.source === other?.source && one?.agent === other?.agent && one?.caseId === other?.caseId;
