import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Desk } from './parts';
import { field, select } from './form';

/** Feedback: one line until somebody wants it. */
export const wish = (desk: Desk) => {
  const { model, say } = desk;
  const { draft, wishOpen } = model.state;
  const now = draft.hidden ? say('wishHidden') : draft.wants === 'receipt' || draft.wants === 'updates' ? say(`wants_${draft.wants}`) : say('wishNone');
  return html`
    <details class="wish" ?open=${wishOpen} @toggle=${(event: Event) => toggled(desk, event.target as HTMLDetailsElement)}>
      <summary>${say('wish')}: <span>${now}</span></summary>
      ${wishOpen ? fields(desk) : nothing}
    </details>
  `;
};

// The element's own opening is what is remembered.
function toggled({ model }: Desk, { open }: HTMLDetailsElement): void {
  if (open !== model.state.wishOpen) model.set({ wishOpen: open });
}

const fields = (desk: Desk) => {
  const { draft } = desk.model.state;
  return html`
    ${tick(desk, 'hidden', 'hidden')}
    ${draft.hidden
      ? html`<p class="quiet">${desk.say('hiddenHint')}</p>`
      : html`
          ${select(desk, 'wants', 'wants', { none: 'wants_none', updates: 'wants_updates', receipt: 'wants_receipt' })}
          ${draft.wants === 'none' ? nothing : address(desk)}
        `}
  `;
};

const address = (desk: Desk) => {
  const { say, model } = desk;
  const { consent, draft } = model.state;
  return html`
    <div class="pair">
      ${select(desk, 'via', 'via', { email: 'via_email', sms: 'via_sms', letter: 'via_letter' })}
      ${draft.via === 'email' ? field(desk, 'email', 'emailField', 'email') : draft.via === 'sms' ? field(desk, 'phone', 'phoneField', 'tel') : nothing}
    </div>
    ${field(desk, 'name', 'name', 'text')}
    ${consent ? html`<p class="consent"><span class="quiet">${say('readConsent')}</span> <q>${consent.text[model.api.language]}</q></p>` : nothing}
    ${tick(desk, 'spoken', 'spoken')}
  `;
};

const tick = ({ model, say }: Desk, name: 'hidden' | 'spoken', label: 'hidden' | 'spoken') => html`
  <label class="tick">
    <input
      id=${name}
      type="checkbox"
      aria-invalid=${model.state.problem?.field === name}
      .checked=${live(model.state.draft[name])}
      @change=${(event: Event) => model.edit({ [name]: (event.target as HTMLInputElement).checked })}
    />
    ${say(label)}
  </label>
`;
