import { html, nothing } from 'lit';
import { actions, chordOf, type Action } from '../keys';
import type { Say } from '../words';
import { head, type Desk } from './parts';

/** Which action waits for new keys, and what was wrong with the last ones. */
export interface Remap {
  action?: Action;
  wrong?: 'keyTaken' | 'keyPlain';
}

export const named = (say: Say, action: Action) =>
  action.startsWith('pick') ? say('pick', action.slice(4)) : say(action === 'help' ? 'keys' : (action as 'save'));

/** What the keys do; each can be changed, and all switched off. */
export const keyList = (desk: Desk, remap: Remap, set: (remap: Remap) => void) => {
  const { say, keys } = desk;
  return html`
    ${head(desk, say('keys'))}
    <p class="quiet">${say('keysWhere')}</p>
    <ul class="keys">
      ${actions.map(
        (action) => html`<li>
          <span>${named(say, action)}</span>
          <button
            type="button"
            class="small"
            aria-label="${say('keyChange', named(say, action))}: ${keys.chord(action)}"
            ?disabled=${keys.off}
            @click=${() => set({ action })}
            @blur=${() => remap.action === action && set({})}
            @keydown=${(event: KeyboardEvent) => remap.action === action && pressed(desk, event, action, set)}
          >
            ${remap.action === action ? say('keysPress') : html`<kbd>${keys.chord(action)}</kbd>`}
          </button>
        </li>`,
      )}
    </ul>
    <p class="problem" role="alert">${remap.wrong ? say(remap.wrong) : nothing}</p>
    <label class="tick"><input type="checkbox" .checked=${keys.off} @change=${(event: Event) => (keys.switchOff((event.target as HTMLInputElement).checked), set({}))} /> ${say('keysOff')}</label>
    <button type="button" class="plain" @click=${() => (keys.reset(), set({}))}>${say('keysReset')}</button>
  `;
};

function pressed({ keys }: Desk, event: KeyboardEvent, action: Action, set: (remap: Remap) => void): void {
  if (event.key === 'Tab') return;
  const chord = chordOf(event);
  event.preventDefault();
  event.stopPropagation();
  if (!chord) return;
  if (chord === 'Escape') return set({});
  const wrong = keys.change(action, chord);
  set(wrong ? { action, wrong } : {});
}
