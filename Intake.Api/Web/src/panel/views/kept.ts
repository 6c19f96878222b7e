import { html, nothing } from 'lit';
import type { Kept } from '../queue';
import { excerpt, head, type Desk } from './parts';

/** What is saved in this browser: waiting, or set aside with the reason. */
export const kept = (desk: Desk, asking: boolean, ask: (asking: boolean) => void) => {
  const { say, model, lists } = desk;
  const all = waiting(desk);
  return html`
    ${head(desk, say('keptTitle'))}
    ${model.box.lasting ? nothing : html`<p class="note">${say('keptMemory')}</p>`}
    ${all.length === 0 ? html`<p class="quiet">${say('keptEmpty')}</p>` : nothing}
    <ul class="flags">
      ${all.map((one) => line(desk, one))}
    </ul>
    ${all.some((one) => !one.refused) ? html`<button type="button" @click=${() => desk.saving.sender.soon()}>${say('sendNow')}</button>` : nothing}
    ${asking
      ? html`<div class="note" role="alert">
          ${say('clearAsk', model.who ? model.drafts.count(model.who) : 0, all.length)}
          <div class="row">
            <button type="button" class="danger" @click=${() => (lists.clear(), ask(false))}>${say('clearYes')}</button>
            <button type="button" @click=${() => ask(false)}>${say('cancel')}</button>
          </div>
        </div>`
      : html`<button type="button" class="plain" id="clear" @click=${() => ask(true)}>${say('clear')}</button>`}
  `;
};

/** Of this agent; what was taken back is as good as gone. */
export const waiting = ({ model }: Desk) => (model.who ? model.queue.of(model.who).filter((one) => !one.withdrawn) : []);

const line = ({ say, saving }: Desk, one: Kept) => html`
  <li class=${one.refused ? 'refused' : ''}>
    <strong>${excerpt(one.draft.text)}</strong>
    <span class="facts">${say(one.order.kind)} · ${say('case', one.order.caseId ?? one.caseId)}</span>
    <span>${one.refused ?? say('keptWaits')}</span>
    <span class="row">
      <button type="button" class="small" aria-label="${say('edit')}: ${excerpt(one.draft.text, 40)}" @click=${() => saving.take(one)}>${say('edit')}</button>
      <button type="button" class="small" aria-label="${say('drop')}: ${excerpt(one.draft.text, 40)}" @click=${() => saving.drop(one)}>${say('drop')}</button>
    </span>
  </li>
`;
