import { outcome, type Answer } from './api';
import { emptyDraft, flaw, orderOf, type Draft } from './draft';
import type { Model } from './model';
import { moment, newKey, type Kept } from './queue';
import { Sender, type Sending } from './sender';
import { same } from './sessions';
import type { Identity, Receipt, Session } from './types';

const patience = 3000;
const undoTime = 10;

/** Saving, and taking back: everything goes by way of the queue, so that nothing is lost on the way. */
export class Saving implements Sending {
  readonly sender: Sender;
  #clock = 0;
  #last?: Kept;

  constructor(readonly model: Model) {
    this.sender = new Sender(model.queue, this);
  }

  async save(): Promise<void> {
    const { model } = this;
    const { draft, saving, saved, switching } = model.state;
    if (saving || saved || switching || !model.who || model.state.closed) return;
    const wrong = flaw(draft);
    if (wrong) return this.#point(wrong);
    const kept = this.#keep(draft, model.who);
    if (!model.queue.add(kept)) return model.set({ problem: { say: 'noRoom' } });
    this.#last = kept;
    model.drafts.drop(model.who);
    model.set({ saving: true, problem: undefined, saved: { key: kept.key, draft, left: 0, waiting: true } });
    await Promise.race([this.sender.flush(), new Promise((done) => setTimeout(done, patience))]);
    if (model.state.saved?.waiting && model.state.saved.key === kept.key) await this.#unsettled(kept);
    model.set({ saving: false });
    if (model.state.saved) model.focus('saved');
  }

  /** Takes back what was saved last. */
  async undo(): Promise<void> {
    const { model } = this;
    // Another tab may have sent it.
    if (model.state.saved?.waiting && !model.queue.find(model.state.saved.key)) await this.#unsettled(model.state.saved);
    const saved = model.state.saved;
    if (!saved || saved.undoing || (!saved.waiting && saved.left <= 0)) return;
    if (saved.waiting) model.queue.change(saved.key, { withdrawn: true });
    else {
      model.set({ saved: { ...saved, undoing: true } });
      const answer = await model.api.call('POST', `contacts/${encodeURIComponent(saved.id!)}/undo`, {});
      if (model.state.saved?.key !== saved.key) return;
      if (answer.status !== 204) return this.#notUndone(answer);
      model.host.tell('undone', { id: saved.id });
    }
    clearInterval(this.#clock);
    if (model.who) model.drafts.save(model.who, saved.draft);
    model.set({ flagged: model.state.flagged.filter((flag) => flag.id !== saved.id), said: model.say('undone') });
    model.write(saved.draft);
    if (saved.waiting) this.sender.soon();
  }

  /** The same case, another flag. */
  again(): void {
    const { place, channel, submitter } = this.model.state.draft;
    clearInterval(this.#clock);
    this.model.write(emptyDraft({ place, channel, submitter }));
  }

  /** One that waits or was refused comes back into the form. */
  take(kept: Kept): void {
    const { model } = this;
    model.queue.change(kept.key, { withdrawn: true });
    if (kept.refused) model.queue.remove(kept.key);
    if (model.who) model.drafts.save(model.who, kept.draft);
    model.write(kept.draft);
    this.sender.soon();
  }

  drop(kept: Kept): void {
    if (kept.refused) this.model.queue.remove(kept.key);
    else this.model.queue.change(kept.key, { withdrawn: true });
    this.sender.soon();
  }

  // As the sender asks

  who(): Identity | undefined {
    return this.model.mayCall ? this.model.who : undefined;
  }

  changed(): void {
    this.model.changed();
  }

  ended(): void {
    this.model.ended();
  }

  async post(kept: Kept): Promise<Answer<Receipt>> {
    const { model } = this;
    const ticket = kept.ticket ?? (await this.#ticketOf(kept));
    if (typeof ticket === 'object') return ticket;
    const answer = await model.api.call<Receipt>('POST', 'contacts', { ...kept.order, caseTicket: ticket }, kept.key);
    model.state.away = outcome(answer) === 'later';
    return answer;
  }

  async takeBack(id: string): Promise<void> {
    await this.model.api.call('POST', `contacts/${encodeURIComponent(id)}/undo`, {});
  }

  sent(kept: Kept, receipt: Receipt, known: boolean): void {
    const { model } = this;
    const { id, reference, item } = receipt;
    if (known) return this.refused(kept, model.say('knownCase', model.say(kept.order.kind), reference));
    if (same(kept, model.who)) model.set({ flagged: [...model.state.flagged, { id, reference, kind: kept.order.kind, item }] });
    if (model.state.saved?.key === kept.key) this.#count(receipt);
    model.host.tell('captured', { id, reference, kind: kept.order.kind, item: item ?? null, caseId: kept.order.caseId ?? kept.caseId });
    if (item) model.host.tell('linked', { number: item });
  }

  refused(kept: Kept, why: string): void {
    const { model } = this;
    const { saved } = model.state;
    if (saved?.key !== kept.key || !same(kept, model.who)) return this.#aside(kept, why);
    // Just now: back into the form, to be put right at once.
    model.queue.remove(kept.key);
    if (model.who) model.drafts.save(model.who, kept.draft);
    model.write(kept.draft);
    model.set({ problem: { text: why } });
  }

  #aside(kept: Kept, why: string): void {
    this.model.queue.add({ ...kept, refused: why });
  }

  #point(wrong: NonNullable<ReturnType<typeof flaw>>): void {
    this.model.set({ view: 'form', problem: wrong, wishOpen: this.model.state.wishOpen || wrong.field !== 'text' });
    this.model.focus(wrong.field);
  }

  #keep(draft: Draft, who: Identity): Kept {
    const { model } = this;
    const at = moment();
    const own = model.api.antiforgery !== undefined;
    const caseId = own ? draft.caseId.trim() || newKey() : who.caseId;
    const order = { ...orderOf(draft, at, model.state.consent?.version), caseId: own ? caseId : undefined };
    const { session } = model.state;
    return { ...who, key: newKey(), at, order, draft, ticket: session?.caseTicket, context: session ? undefined : model.context?.token, tries: 0 };
  }

  // Not sent, or by another tab: then the same key brings the same answer.
  async #unsettled({ key }: { key: string }): Promise<void> {
    const { model } = this;
    const kept = this.#last;
    if (kept?.key !== key || model.queue.find(key)) return model.set({ said: model.say('savedHere') });
    const answer = await this.post(kept);
    if (outcome(answer) === 'sent') this.sent(kept, answer.body!, false);
  }

  // Saved before the server knew the case: by the token that was there, while it is good. Never under another case.
  async #ticketOf(kept: Kept): Promise<string | undefined | Answer<Receipt>> {
    const { session } = this.model.state;
    if (this.model.api.antiforgery) return undefined;
    if (session?.caseId === kept.caseId) return session.caseTicket;
    const opened = await this.model.api.call<Session>('POST', 'sessions', { context: kept.context ?? '', origin: this.model.origin });
    if (!opened.body) return outcome(opened) === 'later' ? { status: 0 } : { status: 422, detail: this.model.say('noProof') };
    this.model.queue.change(kept.key, { ticket: opened.body.caseTicket });
    return opened.body.caseTicket;
  }

  #count({ id, reference, item, reply }: Receipt): void {
    const { model } = this;
    const until = performance.now() + undoTime * 1000;
    const saved = { ...model.state.saved!, id, reference, item, reply, waiting: false, left: undoTime };
    model.set({ saved, said: model.say('savedSay', model.say('reference', reference)) });
    clearInterval(this.#clock);
    this.#clock = window.setInterval(() => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      if (left === 0) clearInterval(this.#clock);
      if (model.state.saved && left !== model.state.saved.left) model.set({ saved: { ...model.state.saved, left } });
    }, 200);
  }

  #notUndone(answer: Answer): void {
    const over = answer.status === 409 || answer.status === 404;
    const saved = { ...this.model.state.saved!, undoing: false, ...(over && { left: 0 }) };
    this.model.set({ saved, problem: { say: over ? 'undoOver' : 'undoAway' } });
  }
}
