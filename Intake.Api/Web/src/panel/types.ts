/** What goes over the wire, as docs/integrations tells it. */
export type Kind = 'need' | 'idea';
export type Language = 'sv' | 'en';
export type Both = Record<Language, string>;

/** Whose draft or flag it is. */
export interface Identity {
  source: string;
  caseId: string;
  agent: string;
}

export interface Similar {
  number: string;
  kind: Kind;
  title: string;
  voices: number;
  state: string;
  stage?: string | null;
  because?: string | null;
  samePlace?: string | boolean | null;
  readAloud?: string | null;
}

/** By where it stands in the text that was sent. */
export interface Span {
  start: number;
  end: number;
  kind: string;
}

export interface Assist {
  sequence: number;
  similar: Similar[];
  masked: { text: string; spans: Span[] };
  referral: { code: string; title: string; guidance: string } | null;
}

export interface Session {
  token: string;
  expiresAt: string;
  source: string;
  title?: string;
  caseId: string;
  caseTicket: string;
  agent: { id: string; name?: string };
  consent: { version: string; text: Both };
  flagged: Flagged[];
}

export interface Flagged {
  id: string;
  reference: string;
  kind: Kind;
  item?: string | null;
}

/** Body of `POST /api/v1/panel/contacts`. */
export interface Order {
  caseTicket?: string;
  caseId?: string;
  kind: Kind;
  text: string;
  place?: string;
  channel?: string;
  submitter?: string;
  attachTo?: string;
  capturedAt: string;
  resident?: {
    name?: string;
    email?: string;
    phone?: string;
    wants: string;
    channel: string;
    protectedIdentity?: boolean;
  };
  consent?: { version: string; spoken: true };
}

export interface Receipt {
  id: string;
  reference: string;
  item?: string | null;
  undoUntil?: string;
  reply?: Both;
}

export interface MyFlag {
  id: string;
  reference: string;
  kind: Kind;
  caseId: string;
  title: string;
  capturedAt: string;
  state: string;
  item?: string | null;
  stage?: string | null;
  voices?: number | null;
  story?: string | null;
  movedAt?: string | null;
}

/** What the host hands over. Only the token is believed, and only by the server. */
export interface Context {
  token: string;
  text?: string;
  place?: string;
  channel?: string;
  language?: Language;
  scheme?: 'light' | 'dark';
}
