import { emptyDraft, type Draft } from './draft';
import type { Assist, Both, Flagged, MyFlag, Session } from './types';
import type { WordKey } from './words';

export type View = 'form' | 'flags' | 'kept' | 'keys';

/** What was saved last, with the time left to undo it. */
export interface Saved {
  key: string;
  draft: Draft;
  id?: string;
  reference?: string;
  item?: string | null;
  reply?: Both;
  /** Seconds left to undo; while it waits in the browser it can always be undone. */
  left: number;
  waiting: boolean;
  undoing?: boolean;
  copied?: boolean;
}

/** A sentence in the reader's language: the panel's own, or the server's. */
export interface Problem {
  say?: WordKey;
  text?: string;
  field?: keyof Draft;
}

/** Everything that the panel shows. */
export interface State {
  view: View;
  draft: Draft;
  session?: Session;
  consent?: { version: string; text: Both };
  flagged: Flagged[];
  assist?: Assist;
  /** Suggestions stand still while somebody is choosing. */
  held: boolean;
  saving: boolean;
  switching: boolean;
  /** The service did not answer the last time. */
  away: boolean;
  /** Nothing can be done here: why. */
  closed?: WordKey;
  problem?: Problem;
  saved?: Saved;
  flags?: MyFlag[];
  more?: string | null;
  /** When this agent last looked at their flags; unix ms. */
  look?: number;
  wishOpen: boolean;
  /** What a screen reader says next. */
  said: string;
}

export const emptyState = (): State => ({
  view: 'form',
  draft: emptyDraft(),
  flagged: [],
  held: false,
  saving: false,
  switching: false,
  away: false,
  wishOpen: false,
  said: '',
});
