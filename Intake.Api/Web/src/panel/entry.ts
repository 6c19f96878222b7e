import type { Answer } from './api';
import type { Model } from './model';
import type { Saving } from './saving';
import { claimed, same, Sessions, type Entering } from './sessions';
import type { Context, Identity, Session } from './types';

/** How a case system's agent comes in: by the token that its server made. */
export class Entry implements Entering {
  readonly sessions: Sessions;

  constructor(
    readonly model: Model,
    readonly saving: Saving,
    origin: string,
  ) {
    this.sessions = new Sessions(model.api, origin, this);
  }

  /** The claims find the draft before the server has answered; they open nothing. */
  offer(context: Context): void {
    const { model } = this;
    const who = claimed(context.token);
    if (context.language) model.api.language = context.language;
    if (who && !model.who) this.#adopt(context, who);
    else if (who && !same(who, model.who) && !model.state.saving) model.set({ switching: true });
    this.sessions.offer(context);
  }

  opened(session: Session, context: Context): void {
    const { model } = this;
    const who = { source: session.source, caseId: session.caseId, agent: session.agent.id };
    if (!same(who, model.who)) this.#adopt(context, who);
    model.api.token = session.token;
    model.set({ session, consent: session.consent, flagged: session.flagged ?? [], switching: false, away: false, closed: undefined });
    if (!model.state.assist) model.suggest();
    this.saving.sender.soon();
  }

  /** Whoever it is may write; what is saved waits until the server knows them. */
  away(context: Context): void {
    const who = claimed(context.token);
    if (who && !same(who, this.model.who)) this.#adopt(context, who);
    this.model.set({ away: true, switching: false });
  }

  refused(answer: Answer): void {
    const { model } = this;
    const code = answer.code ?? 'failed';
    model.host.tell('error', { code });
    if (code === 'context_expired' || code === 'context_used') model.host.tell('contextNeeded');
    // One that works already is not harmed by one that does not.
    model.set({ switching: false, closed: model.api.token ? undefined : 'refusedContext' });
  }

  #adopt(context: Context, who: Identity): void {
    this.model.context = context;
    this.model.set({ session: undefined });
    this.model.api.token = undefined;
    const { text = '', place = '', channel = 'phone' } = context;
    this.model.begin(who, { text, place, channel });
  }
}
