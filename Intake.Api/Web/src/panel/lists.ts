import { emptyDraft } from './draft';
import type { Model } from './model';
import type { MyFlag } from './types';
import type { View } from './state';

const page = 20;

/** The views beside the form. */
export class Lists {
  constructor(readonly model: Model) {}

  show(view: View): void {
    this.model.set({ view, problem: undefined });
    this.model.focus(view === 'form' ? 'text' : 'title');
    if (view === 'flags') void this.#load();
  }

  async more(): Promise<void> {
    const { more, flags = [] } = this.model.state;
    await this.#load(more ?? undefined, flags);
  }

  /** Unix ms; what moved after it is new to the agent. */
  lastLook(): number {
    return this.model.box.get<number>(this.#place()) ?? 0;
  }

  /** This agent's drafts and flags in this browser; the choice of keys stays. */
  clear(): void {
    const { model } = this;
    if (!model.who) return;
    for (const kept of model.queue.of(model.who)) model.queue.remove(kept.key);
    model.drafts.clear(model.who);
    model.box.remove(this.#place());
    model.write(emptyDraft());
    model.set({ said: model.say('cleared') });
  }

  async #load(after?: string, before: MyFlag[] = []): Promise<void> {
    const { model } = this;
    const query = `take=${page}${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const answer = await model.api.call<{ flags: MyFlag[]; next?: string | null }>('GET', `flags?${query}`);
    if (answer.status === 401) model.ended();
    if (!answer.body) return model.set({ problem: answer.detail ? { text: answer.detail } : { say: 'undoAway' } });
    model.set({ flags: [...before, ...answer.body.flags], more: answer.body.next, look: this.lastLook() });
    model.box.set(this.#place(), Date.now());
  }

  #place(): string {
    return `kci:look:${encodeURIComponent(this.model.who?.source ?? '')}|${encodeURIComponent(this.model.who?.agent ?? '')}`;
  }
}
