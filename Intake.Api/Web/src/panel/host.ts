import type { Context } from './types';

/** The page around: a case system's, or nobody. */
export interface Host {
  tell(type: string, fields?: object): void;
}

const version = 1;

/** Speaks with the page that holds the frame; only when its origin is the one in the address, and allowed. */
export class FrameHost implements Host {
  private constructor(
    readonly origin: string,
    readonly page: Window,
  ) {}

  static open(allowed: readonly string[], heard: (context: Context) => void): FrameHost | undefined {
    const origin = new URLSearchParams(location.search).get('origin') ?? '';
    if (window.parent === window || !allowed.includes(origin)) return undefined;
    const host = new FrameHost(origin, window.parent);
    addEventListener('message', (event) => {
      if (event.source !== host.page || event.origin !== origin) return;
      const context = read(event.data);
      if (context) heard(context);
    });
    return host;
  }

  tell(type: string, fields: object = {}): void {
    this.page.postMessage({ ...fields, kundcenterIntake: version, type }, this.origin);
  }
}

const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : undefined);
const oneOf = <T extends string>(value: unknown, ...known: T[]) => known.find((one) => one === value);

/** Null: not for us, or not of this version. */
export function read(message: unknown): Context | null {
  if (typeof message !== 'object' || message === null) return null;
  const said = message as Record<string, unknown>;
  if (said.kundcenterIntake !== version || said.type !== 'context') return null;
  if (typeof said.token !== 'string' || said.token.length > 4096) return null;
  return {
    token: said.token,
    text: text(said.text, 10_000),
    place: text(said.place, 200),
    channel: text(said.channel, 200),
    language: oneOf(said.language, 'sv', 'en'),
    scheme: oneOf(said.scheme, 'light', 'dark'),
  };
}

/** On a page of our own, other scripts may listen to the element. */
export class PageHost implements Host {
  constructor(readonly element: HTMLElement) {}

  tell(type: string, fields: object = {}): void {
    this.element.dispatchEvent(new CustomEvent('kundcenter-intake', { detail: { ...fields, type }, bubbles: true }));
  }
}
