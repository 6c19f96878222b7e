// What must hold at an instance, case by case: { name, run } where run says what is wrong, or nothing.
import { randomBytes, randomUUID } from 'node:crypto';
import { flagged, other, zammadTrigger, zendeskTrigger } from './bodies.mjs';
import { standardHeaders, zammad, zendesk } from './sign.mjs';

const isRefused = (answer, code = 'signature_invalid') =>
  answer.status !== 401 ? `answered ${answer.status}, not 401` : answer.json.code !== code ? `code ${answer.json.code}, not ${code}` : '';

const isTaken = (answer, ...states) =>
  answer.status !== 202 ? `answered ${answer.status} ${answer.json.code ?? ''}, not 202`
    : !states.includes(answer.json.state) ? `state ${answer.json.state}, not ${states.join(' or ')}`
    : states.includes('ignored') || answer.json.contact?.reference ? '' : 'no reference';

const isSame = (one, another) =>
  one.status !== another.status || JSON.stringify(one.json) !== JSON.stringify(another.json) ? `answered ${JSON.stringify(another.json)} after ${JSON.stringify(one.json)}` : '';

const anotherSecret = () => 'whsec_' + randomBytes(32).toString('base64');
const newId = () => `conformance-${randomUUID()}`;
const flip = text => text.slice(0, -2) + (text.at(-2) === 'A' ? 'B' : 'A') + text.slice(-1);

export function standardCases({ post, secret, previous }) {
  const [caseId, id] = [newId(), newId()];
  const body = flagged(caseId);
  const sign = (more = {}, which = id, what = body, by = secret) => standardHeaders(by, which, what, more);
  const refuses = (name, headers, what = body, code) => ({ name, run: async () => isRefused(await post(headers(), what), code) });
  let first;
  return [
    { name: 'good', run: async () => isTaken(first = await post(sign(), body), 'accepted') },
    { name: 'replayed: the same answer', run: async () => isSame(first, await post(sign(), body)) },
    { name: 'the same case under another id: known, the same contact', run: async () => {
      const answer = await post(sign({}, newId()), body);
      return isTaken(answer, 'known') || (answer.json.contact.id === first.json.contact?.id ? '' : 'another contact');
    } },
    { name: 'several signatures, one of them good', run: async () => isTaken(await post(sign({ secrets: [anotherSecret(), secret] }, newId()), body), 'known') },
    { name: 'out of order: the later one first, one contact', run: async () => {
      const late = newId();
      const [later, earlier] = [await post(sign({ at: Date.now() }, newId(), flagged(late)), flagged(late)), await post(sign({ at: Date.now() - 60_000 }, newId(), flagged(late)), flagged(late))];
      return isTaken(later, 'accepted') || isTaken(earlier, 'known') || (later.json.contact.id === earlier.json.contact.id ? '' : 'two contacts');
    } },
    { name: 'twenty at once: one contact, one answer', run: async () => {
      const [which, what] = [newId(), flagged(newId())];
      const headers = sign({}, which, what);
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(headers, what)));
      return isTaken(answers[0], 'accepted') || answers.map(answer => isSame(answers[0], answer)).find(Boolean) || '';
    } },
    { name: 'another type: ignored', run: async () => { const what = other(); return isTaken(await post(sign({}, newId(), what), what), 'ignored'); } },
    refuses('forged', () => sign({ change: { 'webhook-signature': flip(sign()['webhook-signature']) } })),
    refuses('another secret', () => sign({}, id, body, anotherSecret())),
    refuses('the body changed', () => sign(), body.replace('bänk', 'lampa')),
    refuses('the id changed', () => sign({ change: { 'webhook-id': newId() } })),
    refuses('the time changed', () => sign({ change: { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 7) } })),
    refuses('without a signature', () => { const { 'webhook-signature': _, ...rest } = sign(); return rest; }),
    refuses('without an id', () => { const { 'webhook-id': _, ...rest } = sign(); return rest; }),
    refuses('another version', () => sign({ change: { 'webhook-signature': sign()['webhook-signature'].replace('v1,', 'v2,') } })),
    refuses('hexadecimal', () => sign({ change: { 'webhook-signature': 'v1,' + Buffer.from(sign()['webhook-signature'].slice(3), 'base64').toString('hex') } })),
    refuses('stale: ten minutes old', () => sign({ at: Date.now() - 600_000 }), body, 'delivery_stale'),
    refuses('ten minutes ahead', () => sign({ at: Date.now() + 600_000 }), body, 'delivery_stale'),
    { name: 'rotated: the secret before still holds', skip: previous ? '' : 'give --previous, the secret before the last change',
      run: async () => isTaken(await post(sign({}, newId(), body, previous), body), 'known') },
    { name: 'too large: refused', run: async () => {
      const what = flagged(newId(), 'x'.repeat(70_000));
      const { status } = await post(sign({}, newId(), what), what);
      return status === 413 ? '' : `answered ${status}, not 413`;
    } },
  ];
}

export function zammadCases({ post, secret }) {
  const [id, body] = [newId(), zammadTrigger(newId())];
  const sign = (which = id, what = body, by = secret) => ({ 'x-zammad-delivery': which, 'x-hub-signature': zammad(by, what) });
  let first;
  return [
    { name: 'zammad: good', run: async () => isTaken(first = await post(sign(), body), 'accepted') },
    { name: 'zammad: replayed: the same answer', run: async () => isSame(first, await post(sign(), body)) },
    { name: 'zammad: replayed under an id that was made up: no second effect', run: async () => isSame(first, await post(sign(newId()), body)) },
    { name: 'zammad: the body changed', run: async () => isRefused(await post(sign(), body.replace('bänk', 'lampa'))) },
    { name: 'zammad: another secret', run: async () => isRefused(await post(sign(id, body, anotherSecret()), body)) },
    { name: 'zammad: without a signature', run: async () => isRefused(await post({ 'x-zammad-delivery': newId() }, body)) },
    { name: 'zammad: without an id', run: async () => isRefused(await post({ 'x-hub-signature': zammad(secret, body) }, body)) },
  ];
}

export function zendeskCases({ post, secret }) {
  const [id, body] = [newId(), zendeskTrigger(newId())];
  const time = (ago = 0) => new Date(Date.now() - ago).toISOString().replace(/\.\d+Z/, 'Z');
  const sign = ({ which = id, what = body, by = secret, at = time() } = {}) => ({
    'x-zendesk-webhook-invocation-id': which, 'x-zendesk-webhook-signature-timestamp': at, 'x-zendesk-webhook-signature': zendesk(by, at, what),
  });
  let first;
  return [
    { name: 'zendesk: good', run: async () => isTaken(first = await post(sign(), body), 'accepted') },
    { name: 'zendesk: replayed: the same answer', run: async () => isSame(first, await post(sign(), body)) },
    { name: 'zendesk: the body changed', run: async () => isRefused(await post(sign(), body.replace('bänk', 'lampa'))) },
    { name: 'zendesk: the time changed', run: async () => isRefused(await post({ ...sign(), 'x-zendesk-webhook-signature-timestamp': time(5_000) }, body)) },
    { name: 'zendesk: stale: ten minutes old', run: async () => isRefused(await post(sign({ at: time(600_000) }), body), 'delivery_stale') },
    { name: 'zendesk: another secret', run: async () => isRefused(await post(sign({ by: anotherSecret() }), body)) },
  ];
}
