import { html, nothing } from 'lit';
import type { MyFlag } from '../types';
import { head, told, voices, type Desk } from './parts';

/** What became of what I flagged: what moved since last time stands first. */
export const flags = (desk: Desk) => {
  const { say, model } = desk;
  const { flags: all, more, problem } = model.state;
  const isNew = moved(model.state.look ?? 0);
  const news = all?.filter(isNew) ?? [];
  return html`
    ${head(desk, say('flags'))}
    <p class="quiet" role="status">${problem ? told(desk, problem) : !all ? say('loading') : all.length === 0 ? say('flagsEmpty') : news.length ? say('movedSince', news.length) : ''}</p>
    <ul class="flags">
      ${[...news, ...(all ?? []).filter((flag) => !isNew(flag))].map((flag) => line(desk, flag, isNew(flag)))}
    </ul>
    ${more ? html`<button type="button" @click=${() => desk.lists.more()}>${say('more')}</button>` : nothing}
  `;
};

const moved = (look: number) => (flag: MyFlag) => look > 0 && flag.movedAt != null && Date.parse(flag.movedAt) > look;

const line = ({ say, model }: Desk, flag: MyFlag, isNew: boolean) => html`
  <li>
    ${isNew ? html`<span class="mark">${say('moved')}</span>` : nothing}
    <strong>${flag.title}</strong>
    <span class="facts">${[flag.stage ?? flag.state, flag.item, flag.voices != null && voices(say, flag.voices)].filter(Boolean).join(' · ')}</span>
    ${flag.story ? html`<span>${flag.story}</span>` : nothing}
    <span class="quiet">${[say(flag.kind), flag.reference, say('case', flag.caseId), day(flag.capturedAt, model.api.language)].join(' · ')}</span>
  </li>
`;

const day = (at: string, language: string) => new Date(at).toLocaleDateString(language === 'en' ? 'en-GB' : 'sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
