import { html, nothing } from 'lit';
import { flags } from './flags';
import { form } from './form';
import { kept, waiting } from './kept';
import { keyList, type Remap } from './keys';
import { hint, told, type Desk } from './parts';
import { saved } from './saved';

/** What is only looks: a question asked, a key that is being changed. */
export interface Look {
  asking: boolean;
  remap: Remap;
}

/** Head, what is looked at now, and Save, which is always in sight. */
export const panel = (desk: Desk, look: Look, set: (change: Partial<Look>) => void) => {
  const { model } = desk;
  const { state } = model;
  desk.say = model.say;
  if (state.closed) return html`<div class="middle" lang=${model.api.language}><p class="note" role="alert">${desk.say(state.closed)}</p></div>`;
  return html`
    <div class="top" lang=${model.api.language}>${top(desk)}</div>
    <div class="middle" lang=${model.api.language}>${view(desk, look, set)}</div>
    <div class="foot" lang=${model.api.language}>${bottom(desk)}</div>
    <p class="hidden" role="status" aria-live="polite">${state.said}</p>
  `;
};

const view = (desk: Desk, look: Look, set: (change: Partial<Look>) => void) => {
  const { state } = desk.model;
  if (state.view === 'flags') return flags(desk);
  if (state.view === 'kept') return kept(desk, look.asking, (asking) => set({ asking }));
  if (state.view === 'keys') return keyList(desk, look.remap, (remap) => set({ remap }));
  return done(desk) ? saved(desk, state.saved!) : form(desk);
};

// While it is on its way the form stays, so that nothing flickers.
const done = ({ model: { state } }: Desk) => state.saved && !(state.saving && state.saved.waiting);

const top = (desk: Desk) => {
  const { say, lists, model, keys } = desk;
  const { view } = model.state;
  const tab = (name: 'form' | 'flags', text: string) =>
    html`<button type="button" class="tab" aria-current=${view === name ? 'page' : nothing} @click=${() => lists.show(name)}>${text}</button>`;
  return html`
    <nav aria-label=${say('flag')}>${tab('form', say('flag'))}${tab('flags', say('flags'))}</nav>
    <button type="button" class="tab keys-button" aria-label=${say('keys')} aria-keyshortcuts=${keys.chord('help')} @click=${() => lists.show('keys')}><span aria-hidden="true">?</span></button>
  `;
};

const bottom = (desk: Desk) => {
  const { say, model, saving, keys } = desk;
  const { state } = model;
  const formShown = state.view === 'form' && !done(desk);
  return html`
    ${formShown && state.problem ? html`<p class="problem" role="alert">${told(desk, state.problem)}</p>` : nothing}
    <div class="bottom">
      ${status(desk)}
      ${formShown
        ? html`<button type="button" class="save" ?disabled=${state.saving} aria-keyshortcuts=${keys.chord('save')} @click=${() => saving.save()}>
            ${say(state.saving ? 'saving' : 'save')} ${hint(desk, keys.chord('save'))}
          </button>`
        : nothing}
    </div>
  `;
};

// One quiet line: what waits, what is already flagged, that the service is away.
const status = (desk: Desk) => {
  const { say, model, lists } = desk;
  const all = waiting(desk);
  const aside = all.filter((one) => one.refused).length;
  const waits = all.length - aside - (model.state.saving ? 1 : 0);
  const known = model.state.flagged.map((flag) => `${say(flag.kind)} ${flag.reference}`).join(', ');
  const words = [waits > 0 && say('waiting', waits), aside > 0 && say('aside', aside)].filter(Boolean).join(' · ');
  return html`<div class="status">
    ${words || model.state.view === 'form'
      ? html`<button type="button" class="plain kept" @click=${() => lists.show('kept')}>${words || say('keptTitle')}</button>`
      : nothing}
    ${model.state.away ? html`<span class="quiet" role="status">${say('away')}</span>` : known ? html`<span class="quiet">${say('already', known)}</span>` : nothing}
  </div>`;
};
