import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../draft';
import type { Kind } from '../types';
import type { WordKey } from '../words';
import { cards } from './cards';
import { type Desk } from './parts';
import { wish } from './wish';

const marks = /(\[[^[\]\s]{2,24}\])/;

/** One column: what was said, what it is, whether it is known, where. */
export const form = (desk: Desk) => {
  const { model, say } = desk;
  const { state } = model;
  return html`
    <form id="form" ?inert=${state.saving || state.switching} @submit=${(event: Event) => event.preventDefault()}>
      <label class="label" for="text">${say('text')}</label>
      <textarea
        id="text"
        rows="4"
        maxlength="10000"
        spellcheck="true"
        aria-describedby="mask"
        aria-invalid=${state.problem?.field === 'text'}
        .value=${live(state.draft.text)}
        @input=${(event: InputEvent) => model.edit({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${mask(desk)}
      <fieldset class="kinds">
        <legend class="hidden">${say('kind')}</legend>
        ${kind(desk, 'need', 'needWhat')} ${kind(desk, 'idea', 'ideaWhat')}
      </fieldset>
      ${cards(desk)}
      <div class="pair">
        ${field(desk, 'place', 'place', 'text', { hint: 'placeHint' })}
        ${select(desk, 'submitter', 'submitter', { resident: 'resident', employee: 'employee', business: 'business', association: 'association' })}
      </div>
      ${model.api.antiforgery === undefined
        ? nothing
        : html`<div class="pair">
            ${select(desk, 'channel', 'channel', { phone: 'phone', visit: 'visit', email: 'email', chat: 'chat', letter: 'letter', web: 'web', other: 'other' })}
            ${field(desk, 'caseId', 'caseId', 'text')}
          </div>`}
      ${wish(desk)}
    </form>
  `;
};

const kind = ({ model, keys, say }: Desk, one: Kind, what: WordKey) => html`
  <label class="kind">
    <input type="radio" name="kind" .checked=${live(model.state.draft.kind === one)} aria-keyshortcuts=${keys.chord(one)} @change=${() => model.edit({ kind: one })} />
    <strong>${say(one)}</strong> <span>${say(what)}</span>
  </label>
`;

// Two lines that are always there: a hint, or how it will be stored.
const mask = ({ model, say }: Desk) => {
  const masked = model.state.assist?.masked;
  const count = masked?.spans.length ?? 0;
  if (!masked || count === 0) return html`<p class="mask quiet" id="mask">${say('textHint')}</p>`;
  return html`
    <p class="mask warn" id="mask">
      <strong>${count === 1 ? say('masked1') : say('masked', count)}</strong>
      <span>${around(masked.text).map((part) => (marks.test(part) ? html`<mark>${part}</mark>` : part))}</span>
    </p>
  `;
};

// What stands near the marks is enough to see that it is right.
function around(text: string): string[] {
  const parts = text.split(marks);
  return parts.map((part, at) => {
    if (marks.test(part) || part.length < 30) return part;
    const [head, tail] = [at > 0 ? part.slice(0, 12) : '', at < parts.length - 1 ? part.slice(-12) : ''];
    return `${head} … ${tail}`;
  });
}

type TextField = 'place' | 'caseId' | 'name' | 'email' | 'phone';

export const field = ({ model, say }: Desk, name: TextField, label: WordKey, type: string, more: { hint?: WordKey } = {}) => html`
  <div class="field">
    <label for=${name}>${say(label)}</label>
    <input
      id=${name}
      type=${type}
      autocomplete="off"
      maxlength=${name === 'email' ? 254 : name === 'phone' ? 50 : 200}
      placeholder=${more.hint ? say(more.hint) : ''}
      aria-invalid=${model.state.problem?.field === name}
      .value=${live(model.state.draft[name])}
      @input=${(event: InputEvent) => model.edit({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>
`;

export const select = ({ model, say }: Desk, name: keyof Draft & ('submitter' | 'channel' | 'wants' | 'via'), label: WordKey, choices: Record<string, WordKey>) => html`
  <div class="field">
    <label for=${name}>${say(label)}</label>
    <select id=${name} .value=${live(model.state.draft[name])} @change=${(event: Event) => model.edit({ [name]: (event.target as HTMLSelectElement).value })}>
      ${Object.entries(choices).map(([value, word]) => html`<option value=${value} ?selected=${value === model.state.draft[name]}>${say(word)}</option>`)}
      ${model.state.draft[name] in choices ? nothing : html`<option selected>${model.state.draft[name]}</option>`}
    </select>
  </div>
`;
