import type { Language } from './types';

/** Status 0: no answer. */
export interface Answer<T = unknown> {
  status: number;
  body?: T;
  code?: string;
  detail?: string;
}

const patience = 20_000;

/** Calls of the panel's API, by a session's token or by the page's own cookie and anti-forgery token. */
export class Api {
  token?: string;
  language: Language = 'sv';

  constructor(readonly antiforgery?: string) {}

  async call<T>(method: 'GET' | 'POST', path: string, body?: object, key?: string, signal?: AbortSignal): Promise<Answer<T>> {
    try {
      const answer = await fetch(`/api/v1/panel/${path}`, {
        method,
        body: body && JSON.stringify(body),
        headers: this.#headers(body !== undefined, key),
        credentials: this.antiforgery ? 'same-origin' : 'omit',
        signal: signal ?? AbortSignal.timeout(patience),
      });
      const text = await answer.text();
      return read<T>(answer.status, text);
    } catch {
      return { status: 0 };
    }
  }

  #headers(sends: boolean, key?: string): Record<string, string> {
    return {
      'Accept-Language': this.language,
      ...(sends && { 'Content-Type': 'application/json' }),
      ...(this.antiforgery && { 'X-Antiforgery': this.antiforgery }),
      ...(this.token && { Authorization: `Bearer ${this.token}` }),
      ...(key && { 'Idempotency-Key': key }),
    };
  }
}

function read<T>(status: number, text: string): Answer<T> {
  let body: { code?: string; detail?: string } | undefined;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch {
    // A proxy's own error page.
  }
  return status < 300 ? { status, body: body as T } : { status, code: body?.code, detail: body?.detail };
}

export type Outcome = 'sent' | 'later' | 'session' | 'refused';

/** What an answer means for a flag that waits. */
export function outcome({ status, code }: Answer): Outcome {
  if (status === 200 || status === 201) return 'sent';
  if (status === 401 || code === 'antiforgery') return 'session';
  if (status === 0 || status >= 500 || [408, 425, 429].includes(status)) return 'later';
  return 'refused';
}
