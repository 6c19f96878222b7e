import { html, nothing, type TemplateResult } from 'lit';
import type { Keys } from '../keys';
import type { Lists } from '../lists';
import type { Model } from '../model';
import type { Saving } from '../saving';
import type { Problem } from '../state';
import type { Say } from '../words';

/** What a view needs to draw itself and to act. */
export interface Desk {
  model: Model;
  saving: Saving;
  lists: Lists;
  keys: Keys;
  say: Say;
}

/** A key that is shown for those who see it; its words are in aria-keyshortcuts. */
export const hint = (desk: Desk, chord: string) => (desk.keys.off ? nothing : html`<kbd aria-hidden="true">${chord}</kbd>`);

export const told = (desk: Desk, problem: Problem | undefined) => (problem?.say ? desk.say(problem.say) : (problem?.text ?? ''));

export const voices = (say: Say, count: number) => (count === 1 ? say('voice1') : say('voices', count));

/** Heading of a view beside the form, with the way back. */
export const head = (desk: Desk, title: string, more: TemplateResult | typeof nothing = nothing) => html`
  <div class="head">
    <h2 id="title" tabindex="-1">${title}</h2>
    ${more}
    <button type="button" class="plain" @click=${() => desk.lists.show('form')}>${desk.say('back')}</button>
  </div>
`;

export const excerpt = (text: string, most = 90) => (text.length > most ? `${text.slice(0, most).trimEnd()} …` : text);
