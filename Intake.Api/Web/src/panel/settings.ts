import type { Both, Language } from './types';

/** What the page that holds the element says in its data attributes. */
export interface Settings {
  allowed: string[];
  language: Language;
  /** On a page of our own: the session's cookie is used, and this with it. */
  antiforgery?: string;
  agent: string;
  consent?: { version: string; text: Both };
}

export function settings({ dataset }: HTMLElement): Settings {
  const { antiforgery, agent = '', consentVersion, consentSv = '', consentEn = '' } = dataset;
  return {
    allowed: (dataset.origins ?? '').split(' ').filter(Boolean),
    language: document.documentElement.lang === 'en' ? 'en' : 'sv',
    antiforgery,
    agent,
    consent: consentVersion ? { version: consentVersion, text: { sv: consentSv, en: consentEn } } : undefined,
  };
}
