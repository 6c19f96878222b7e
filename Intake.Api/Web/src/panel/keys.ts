import type { Box } from './box';

export const actions = ['save', 'pick1', 'pick2', 'pick3', 'pick4', 'pick5', 'none', 'need', 'idea', 'undo', 'flags', 'help'] as const;
export type Action = (typeof actions)[number];

const standard: Record<Action, string> = {
  save: 'Ctrl+Enter',
  pick1: 'Alt+1',
  pick2: 'Alt+2',
  pick3: 'Alt+3',
  pick4: 'Alt+4',
  pick5: 'Alt+5',
  none: 'Alt+0',
  need: 'Alt+B',
  idea: 'Alt+I',
  undo: 'Alt+Z',
  flags: 'Alt+M',
  help: '?',
};

/** The case systems' own (Artvise). */
const taken = ['Alt+N', 'Alt+S', 'Alt+V'];

interface Kept {
  off?: boolean;
  chords?: Partial<Record<Action, string>>;
}

const place = 'kci:keys';

/** Which keys do what; the agent's own choice is kept in the browser. */
export class Keys {
  #kept: Kept;

  constructor(readonly box: Box) {
    this.#kept = box.get<Kept>(place) ?? {};
  }

  get off(): boolean {
    return this.#kept.off === true;
  }

  chord(action: Action): string {
    return this.#kept.chords?.[action] ?? standard[action];
  }

  /** A single sign acts only where nobody writes. */
  find(chord: string, writing: boolean): Action | undefined {
    if (this.off || (writing && !chord.includes('+'))) return undefined;
    return actions.find((action) => this.chord(action) === chord);
  }

  switchOff(off: boolean): void {
    this.#keep({ ...this.#kept, off });
  }

  /** Why not, or null. */
  change(action: Action, chord: string): 'keyTaken' | 'keyPlain' | null {
    if (taken.includes(chord) || actions.some((other) => other !== action && this.chord(other) === chord)) return 'keyTaken';
    if (action !== 'help' && !/(Ctrl|Alt|Meta)\+/.test(chord)) return 'keyPlain';
    this.#keep({ ...this.#kept, chords: { ...this.#kept.chords, [action]: chord } });
    return null;
  }

  reset(): void {
    this.#keep({});
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.box.set(place, kept);
  }
}

/** As it is written: Ctrl+Enter, Alt+1, ?. Null while only Ctrl, Alt and the like are down. */
export function chordOf(event: KeyboardEvent): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(event.key)) return null;
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
  const key = digit && !(bare && event.shiftKey) ? digit : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && !(bare && event.key.length === 1);
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.metaKey && 'Meta', shift && 'Shift', key].filter(Boolean).join('+');
}

export const isWriting = (target: EventTarget | undefined) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
