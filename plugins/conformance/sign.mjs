// How each kind of case system signs. Nothing but Node's own crypto.
import { createHmac } from 'node:crypto';

const keyOf = secret => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

export const standard = (secret, id, timestamp, body) =>
  'v1,' + createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64');

export const zammad = (secret, body) => 'sha1=' + createHmac('sha1', secret).update(body).digest('hex');

export const zendesk = (secret, timestamp, body) => createHmac('sha256', secret).update(timestamp).update(body).digest('base64');

// Headers of a delivery; `change` makes it another than what was signed.
export function standardHeaders(secret, id, body, { at = Date.now(), change = {}, secrets = [secret] } = {}) {
  const timestamp = String(Math.floor(at / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(one => standard(one, id, timestamp, body)).join(' '),
    ...change,
  };
}
