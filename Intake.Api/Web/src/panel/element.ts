import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { Api } from './api';
import { Box } from './box';
import { Entry } from './entry';
import { FrameHost, PageHost } from './host';
import { chordOf, isWriting, Keys, type Action } from './keys';
import { Lists } from './lists';
import { Model } from './model';
import { Saving } from './saving';
import { settings } from './settings';
import cards from './css/cards.css?inline';
import controls from './css/controls.css?inline';
import form from './css/form.css?inline';
import layout from './css/layout.css?inline';
import modes from './css/modes.css?inline';
import type { Desk } from './views/parts';
import { panel, type Look } from './views/panel';

/** The agents' panel: in a case system's frame, or on a page of our own. */
export class KundcenterIntake extends LitElement {
  static override styles = [layout, controls, form, cards, modes].map((css) => unsafeCSS(css));

  #desk?: Desk;
  #look: Look = { asking: false, remap: {} };
  #focus?: string;
  #height = 0;
  #resized?: ResizeObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#desk ??= this.#begin();
    this.addEventListener('keydown', this.#pressed);
    this.addEventListener('keyup', this.#released);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#pressed);
    this.removeEventListener('keyup', this.#released);
    this.#resized?.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#desk ? panel(this.#desk, this.#look, (change) => this.#set(change)) : nothing;
  }

  protected override updated(): void {
    if (this.#focus && !this.#desk?.model.state.saving) {
      const target = this.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`);
      this.#focus = undefined;
      target?.focus();
      if (target?.id === 'reply') getSelection()?.selectAllChildren(target);
      if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
    }
    this.#measure();
  }

  #begin(): Desk {
    const set = settings(this);
    const { api, box } = { api: new Api(set.antiforgery), box: new Box() };
    api.language = set.language;
    let entry: Entry | undefined;
    const host = set.antiforgery === undefined ? FrameHost.open(set.allowed, (context) => this.#heard(context, entry)) : new PageHost(this);
    const model = new Model(api, host ?? new PageHost(this), box, () => this.requestUpdate(), (field) => this.#aim(field));
    const saving = new Saving(model);
    const desk = { model, saving, lists: new Lists(model), keys: new Keys(box), say: model.say };
    if (host instanceof FrameHost) {
      model.origin = host.origin;
      entry = new Entry(model, saving, host.origin);
      host.tell('ready');
    } else if (set.antiforgery === undefined) model.set({ closed: 'refusedFrame' });
    else {
      model.set({ consent: set.consent });
      model.begin({ source: 'kundcenter', caseId: 'new', agent: set.agent }, {});
      saving.sender.soon();
    }
    return desk;
  }

  #heard(context: Parameters<Entry['offer']>[0], entry: Entry | undefined): void {
    if (context.scheme) document.documentElement.dataset.colorScheme = context.scheme;
    if (context.language) document.documentElement.lang = context.language;
    entry?.offer(context);
  }

  #aim(field: string): void {
    this.#focus = field;
    this.requestUpdate();
  }

  #set(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change };
    this.requestUpdate();
  }

  // Bound to the element: keys act only while focus is inside.
  #pressed = (event: KeyboardEvent): void => {
    const desk = this.#desk!;
    if (event.altKey || event.ctrlKey) desk.model.hold(true);
    const target = event.composedPath()[0];
    if (event.key === 'Escape' && desk.model.state.view !== 'form') desk.lists.show('form');
    const chord = chordOf(event);
    if (!chord) return;
    const place = inList(target) && /^[0-5]$/.test(chord) && !desk.keys.off ? Number(chord) : undefined;
    const action = desk.keys.find(chord, isWriting(target));
    if (place === undefined && !action) return;
    event.preventDefault();
    if (place !== undefined) desk.model.pick(place);
    else this.#act(action!, desk);
  };

  #released = (event: KeyboardEvent): void => {
    if (!event.altKey && !event.ctrlKey && !inList(event.composedPath()[0])) this.#desk!.model.hold(false);
  };

  #act(action: Action, { model, saving, lists }: Desk): void {
    if (action === 'undo') void saving.undo();
    else if (action === 'flags' || action === 'help') lists.show(action === 'help' ? 'keys' : 'flags');
    else if (model.state.saved || model.state.view !== 'form') return;
    else if (action === 'save') void saving.save();
    else if (action === 'need' || action === 'idea') model.edit({ kind: action });
    else model.pick(action === 'none' ? 0 : Number(action.slice(4)));
  }

  // What the host would have to give so that nothing scrolls.
  #measure(): void {
    const main = this.renderRoot.querySelector<HTMLElement>('.middle');
    if (!main || !this.#desk?.model.origin) return;
    const height = Math.ceil([...this.renderRoot.querySelectorAll<HTMLElement>('.top, .foot')].reduce((sum, part) => sum + part.offsetHeight, 0) + natural(main));
    if (Math.abs(height - this.#height) < 8) return;
    this.#height = height;
    this.#desk.model.host.tell('resize', { height });
  }
}

const inList = (target: EventTarget | undefined) => target instanceof HTMLElement && target.closest('#known') !== null;

// The list of suggestions takes what is over; it asks for no more than its least height.
function natural(main: HTMLElement): number {
  const list = main.querySelector<HTMLElement>('#known');
  return main.scrollHeight - (list ? list.offsetHeight - parseFloat(getComputedStyle(list).minHeight) : 0);
}

customElements.define('kundcenter-intake', KundcenterIntake);
