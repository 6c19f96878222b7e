import type { Api } from './api';
import type { Box } from './box';
import { Drafts, emptyDraft, type Draft } from './draft';
import type { Host } from './host';
import { Latest } from './latest';
import { Queue } from './queue';
import { emptyState, type State } from './state';
import type { Assist, Context, Identity } from './types';
import { sayIn, type Say } from './words';

/** What the panel knows; no element, no markup. */
export class Model {
  readonly state: State = emptyState();
  readonly drafts: Drafts;
  readonly queue: Queue;
  who?: Identity;
  context?: Context;
  /** Of the page that holds the frame. */
  origin = '';
  readonly #latest: Latest<Assist>;
  #late?: Assist;

  constructor(
    readonly api: Api,
    readonly host: Host,
    readonly box: Box,
    readonly changed: () => void,
    readonly focus: (field: string) => void,
  ) {
    this.drafts = new Drafts(box);
    this.queue = new Queue(box);
    this.drafts.sweep();
    this.queue.sweep();
    this.#latest = new Latest(
      (sequence, signal) => this.#ask(sequence, signal),
      (answer) => this.#show(answer),
    );
  }

  get say(): Say {
    return sayIn(this.api.language);
  }

  /** Of a page of our own there is always one: the person's. */
  get mayCall(): boolean {
    return this.api.token !== undefined || this.api.antiforgery !== undefined;
  }

  set(change: Partial<State>): void {
    Object.assign(this.state, change);
    this.changed();
  }

  /** A person and a case: their draft, or what the case says. */
  begin(who: Identity, seed: Partial<Draft>): void {
    this.who = who;
    this.write(this.drafts.load(who) ?? emptyDraft(seed));
    this.set({ flagged: [], flags: undefined, closed: undefined });
  }

  /** Puts a draft into the form, ready to be written on. */
  write(draft: Draft): void {
    this.forget();
    this.set({ view: 'form', draft, saved: undefined, problem: undefined, wishOpen: draft.wants !== 'none' || draft.hidden });
    this.focus('text');
    this.suggest();
  }

  edit(change: Partial<Draft>): void {
    const before = this.state.draft;
    const draft = { ...before, ...change };
    if (this.who) this.drafts.save(this.who, draft);
    this.set({ draft, problem: undefined });
    if (draft.text !== before.text || draft.place !== before.place || draft.kind !== before.kind) this.suggest();
  }

  /** By its place on the screen, from 1; 0: none of them. */
  pick(place: number): void {
    const chosen = place === 0 ? '' : this.state.assist?.similar[place - 1]?.number;
    if (chosen !== undefined) this.edit({ pick: chosen });
  }

  /** While somebody is choosing nothing moves under their hands. */
  hold(held: boolean): void {
    this.state.held = held;
    if (held || !this.#late) return;
    this.#show(this.#late);
  }

  suggest(): void {
    if (this.state.draft.text.trim().length > 2) this.#latest.soon();
    else this.forget();
  }

  forget(): void {
    this.#latest.forget();
    this.#late = undefined;
    if (this.state.assist) this.set({ assist: undefined });
  }

  // No session yet, or the service away: suggestions can wait, the agent cannot.
  async #ask(sequence: number, signal: AbortSignal): Promise<Assist | undefined> {
    if (!this.mayCall) return undefined;
    const { text, place, kind } = this.state.draft;
    const answer = await this.api.call<Assist>('POST', 'assist', { text, place: place || undefined, kind, sequence }, undefined, signal);
    if (signal.aborted) return undefined;
    if (answer.status === 401) this.ended();
    if (this.state.away !== (answer.status === 0 || answer.status >= 500)) this.set({ away: !this.state.away });
    return answer.body;
  }

  /** The session is over; the host gives a new one, and nothing that was written is lost. */
  ended(): void {
    this.api.token = undefined;
    this.host.tell('contextNeeded');
    if (this.api.antiforgery) this.set({ problem: { say: 'signIn' } });
  }

  #show(answer: Assist): void {
    this.#late = this.state.held ? answer : undefined;
    if (this.state.held) return;
    const similar = this.#withChosen(answer.similar.slice(0, 5));
    const said = similar.length === 0 ? this.say('knownNone') : similar.length === 1 ? this.say('found1') : this.say('found', similar.length);
    this.set({ assist: { ...answer, similar }, said });
  }

  // What was chosen stays in sight, whatever is written after.
  #withChosen(similar: Assist['similar']): Assist['similar'] {
    const chosen = this.state.assist?.similar.find((one) => one.number === this.state.draft.pick);
    if (!chosen || similar.some((one) => one.number === chosen.number)) return similar;
    return [chosen, ...similar.slice(0, 4)];
  }
}
