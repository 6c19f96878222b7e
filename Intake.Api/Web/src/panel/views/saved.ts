import { html, nothing } from 'lit';
import type { Saved } from '../state';
import { excerpt, hint, told, type Desk } from './parts';

/** After saving: what to say, and ten seconds to think again. */
export const saved = (desk: Desk, done: Saved) => {
  const { say, saving, model } = desk;
  return html`
    <section class="saved ${done.waiting ? 'waits' : 'done'}" aria-labelledby="saved">
      <h2 id="saved" tabindex="-1"><span class="sign" aria-hidden="true">${done.waiting ? '…' : '✓'}</span> ${say(done.waiting ? 'savedHere' : 'saved')}</h2>
      <p>${done.waiting ? say('savedHereWhat') : facts(desk, done)}</p>
      <p class="quiet">${excerpt(done.draft.text, 140)}</p>
      ${reply(desk, done)}
      <div class="row">
        <button type="button" class="undo" ?disabled=${done.undoing || (!done.waiting && done.left === 0)} aria-keyshortcuts=${desk.keys.chord('undo')} @click=${() => saving.undo()}>
          ${done.waiting ? say('undo') : done.left > 0 ? say('undoLeft', done.left) : say('undo')} ${hint(desk, desk.keys.chord('undo'))}
        </button>
        <button type="button" id="again" @click=${() => saving.again()}>${say('again')}</button>
      </div>
      <p class="quiet" role="alert">${told(desk, model.state.problem) || (!done.waiting && done.left === 0 ? say('undoOver') : '')}</p>
    </section>
  `;
};

const facts = ({ say }: Desk, done: Saved) => [say(done.draft.kind), say('reference', done.reference ?? ''), done.item && say('attached', done.item)].filter(Boolean).join(' · ');

const reply = (desk: Desk, done: Saved) => {
  const { say, model } = desk;
  const text = done.reply?.[model.api.language];
  if (!text) return nothing;
  return html`
    <div class="reply">
      <h3>${say('reply')}</h3>
      <blockquote id="reply">${text}</blockquote>
      <div class="row">
        <button type="button" class="small" @click=${() => copy(desk, text)}>${say(done.copied ? 'copied' : 'copy')}</button>
        ${model.origin ? html`<button type="button" class="small" @click=${() => model.host.tell('insertReply', { text })}>${say('insert')}</button>` : nothing}
      </div>
    </div>
  `;
};

// Within a frame the clipboard may be shut off: then the text is marked, ready for Ctrl+C.
async function copy({ model, say }: Desk, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    if (model.state.saved) model.set({ saved: { ...model.state.saved, copied: true }, said: say('copied') });
  } catch {
    model.focus('reply');
  }
}
