import type { Box } from './box';
import type { Identity, Kind, Order } from './types';

/** What the agent has filled in so far. */
export interface Draft {
  text: string;
  kind: Kind;
  place: string;
  submitter: string;
  channel: string;
  /** Of the stand-alone page, where no case system says it. */
  caseId: string;
  /** Number of the known need; '' = none of them; null = not chosen. */
  pick: string | null;
  wants: string;
  via: string;
  name: string;
  email: string;
  phone: string;
  spoken: boolean;
  hidden: boolean;
}

export const emptyDraft = (seed: Partial<Draft> = {}): Draft => ({
  text: '',
  kind: 'need',
  place: '',
  submitter: 'resident',
  channel: 'phone',
  caseId: '',
  pick: null,
  wants: 'none',
  via: 'email',
  name: '',
  email: '',
  phone: '',
  spoken: false,
  hidden: false,
  ...seed,
});

/** Name of the field that is not right yet and why, or null. The server has the last word. */
export function flaw(draft: Draft): { field: keyof Draft; say: 'noText' | 'noEmail' | 'noPhone' | 'noConsent' } | null {
  if (!draft.text.trim()) return { field: 'text', say: 'noText' };
  if (draft.wants === 'none' || draft.hidden) return null;
  if (draft.via === 'email' && !draft.email.trim()) return { field: 'email', say: 'noEmail' };
  if (draft.via === 'sms' && !draft.phone.trim()) return { field: 'phone', say: 'noPhone' };
  return draft.spoken ? null : { field: 'spoken', say: 'noConsent' };
}

const filled = (text: string) => text.trim() || undefined;

export function orderOf(draft: Draft, at: number, consent?: string): Order {
  const wish = draft.wants !== 'none' && !draft.hidden;
  const order: Order = {
    kind: draft.kind,
    text: draft.text.trim(),
    place: filled(draft.place),
    channel: filled(draft.channel),
    submitter: draft.submitter,
    caseId: filled(draft.caseId),
    attachTo: draft.pick || undefined,
    capturedAt: new Date(at).toISOString(),
  };
  if (draft.hidden) order.resident = { wants: 'none', channel: 'none', protectedIdentity: true };
  if (!wish) return order;
  order.resident = {
    name: filled(draft.name),
    email: draft.via === 'email' ? filled(draft.email) : undefined,
    phone: draft.via === 'sms' ? filled(draft.phone) : undefined,
    wants: draft.wants,
    channel: draft.via,
  };
  if (consent) order.consent = { version: consent, spoken: true };
  return order;
}

const day = 24 * 60 * 60 * 1000;
const prefix = 'kci:draft:';
const keyOf = (who: Identity) => prefix + [who.source, who.caseId, who.agent].map(encodeURIComponent).join('|');

interface Saved {
  at: number;
  draft: Draft;
}

/** Kept for a day: they hold what a caller said. */
export class Drafts {
  constructor(readonly box: Box) {}

  load(who: Identity): Draft | undefined {
    const saved = this.box.get<Saved>(keyOf(who));
    return saved && Date.now() - saved.at < day ? emptyDraft(saved.draft) : undefined;
  }

  save(who: Identity, draft: Draft): void {
    this.box.set(keyOf(who), { at: Date.now(), draft } satisfies Saved);
  }

  drop(who: Identity): void {
    this.box.remove(keyOf(who));
  }

  /** How many this agent has. */
  count(who: Identity): number {
    return this.#of(who).length;
  }

  clear(who: Identity): void {
    for (const key of this.#of(who)) this.box.remove(key);
  }

  sweep(): void {
    for (const key of this.box.keys(prefix)) if (!(Date.now() - (this.box.get<Saved>(key)?.at ?? 0) < day)) this.box.remove(key);
  }

  #of({ source, agent }: Identity): string[] {
    const ends = [source, agent].map(encodeURIComponent);
    return this.box.keys(prefix).filter((key) => key.startsWith(`${prefix}${ends[0]}|`) && key.endsWith(`|${ends[1]}`));
  }
}
