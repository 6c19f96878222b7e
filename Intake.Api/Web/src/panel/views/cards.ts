import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Similar } from '../types';
import { hint, voices, type Desk } from './parts';

/** Known needs like this one, in a place whose height never changes. */
export const cards = (desk: Desk) => {
  const { model, say } = desk;
  const { assist, away, draft } = model.state;
  const similar = assist?.similar ?? [];
  return html`
    <fieldset class="known" id="known" tabindex="-1" @focusin=${() => model.hold(true)} @focusout=${() => model.hold(false)}>
      <legend>${say('known')} ${similar.length ? html`<span class="mark">${say('suggestion')}</span>` : nothing}</legend>
      ${assist?.referral
        ? html`<div class="note referral"><strong>${assist.referral.title}</strong> ${assist.referral.guidance}</div>`
        : nothing}
      ${similar.length === 0
        ? html`<p class="quiet">${say(away ? 'knownAway' : assist ? 'knownNone' : 'knownLater')}</p>`
        : html`
            ${similar.map((one, at) => card(desk, one, at + 1, one.number === draft.pick))}
            <label class="card none">
              <input type="radio" name="pick" .checked=${live(draft.pick === '')} aria-keyshortcuts=${desk.keys.chord('none')} @change=${() => model.pick(0)} />
              <span class="title">${say('none')}</span>${hint(desk, '0')}
            </label>
          `}
    </fieldset>
  `;
};

const card = (desk: Desk, one: Similar, place: number, chosen: boolean) => html`
  <label class="card">
    <input
      type="radio"
      name="pick"
      .checked=${live(chosen)}
      aria-describedby="why${place}"
      aria-keyshortcuts=${desk.keys.chord(`pick${place}` as 'pick1')}
      @change=${() => desk.model.pick(place)}
    />
    <span class="title">${one.title}</span>${hint(desk, `${place}`)}
    <span class="facts">${facts(desk, one)}</span>
    <span class="why" id="why${place}">
      ${one.because ? html`<span>${one.because}</span>` : nothing}
      ${one.readAloud ? html`<q>${one.readAloud}</q>` : nothing}
    </span>
  </label>
`;

const facts = ({ say, model }: Desk, one: Similar) => {
  const place = typeof one.samePlace === 'string' ? one.samePlace : one.samePlace ? model.state.draft.place : '';
  return [voices(say, one.voices), one.stage ?? one.state, place && `${say('samePlace')}: ${place}`, one.number].filter(Boolean).join(' · ');
};
