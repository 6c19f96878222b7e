#!/usr/bin/env node
// Runs signed example deliveries against an instance and says what holds. Exit code 0 only when everything does.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { standardCases, zammadCases, zendeskCases } from './cases.mjs';
import { standard } from './sign.mjs';

const usage = `node run.mjs --url https://intake.example.se --source NAME --kind standard|zammad|zendesk [--previous SECRET]
node run.mjs --vectors                only the vectors of vectors.json, without an instance
The secret is read from the environment, KCI_HOOK_SECRET, so that it stands in no list of processes.
Against an instance it makes a few contacts of the source, with case ids that begin with "conformance-": use a test instance.`;

const { values } = parseArgs({
  options: { url: { type: 'string' }, source: { type: 'string' }, kind: { type: 'string', default: 'standard' }, previous: { type: 'string' }, vectors: { type: 'boolean' }, help: { type: 'boolean' } },
});
const kinds = { standard: standardCases, zammad: zammadCases, zendesk: zendeskCases };
const secret = process.env.KCI_HOOK_SECRET;
if (values.help || !(values.vectors || (values.url && values.source && secret && kinds[values.kind]))) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

async function post(headers, body) {
  const answer = await fetch(new URL(`/api/v1/hooks/${values.source}`, values.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const text = await answer.text();
  try {
    return { status: answer.status, json: JSON.parse(text) };
  } catch {
    return { status: answer.status, json: {} };
  }
}

const vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')).map(vector => ({
  name: `vector: ${vector.name}`,
  run: async () => vector.signature.split(' ').includes(standard(vector.secret, vector.id, vector.timestamp, vector.body)) === vector.good ? '' : 'judged wrongly',
}));

const cases = [...vectors, ...(values.vectors ? [] : kinds[values.kind]({ post, secret, previous: values.previous }))];
const counts = { pass: 0, FAIL: 0, skip: 0 };
for (const { name, run, skip } of cases) {
  let wrong = skip;
  if (!skip) {
    try {
      wrong = await run();
    } catch (fault) {
      wrong = fault.cause?.code ?? fault.message;
    }
  }
  const result = skip ? 'skip' : wrong ? 'FAIL' : 'pass';
  counts[result]++;
  console.log(`${result}  ${name}${wrong ? `: ${wrong}` : ''}`);
}
console.log(`${counts.pass} passed, ${counts.FAIL} failed, ${counts.skip} skipped`);
process.exit(counts.FAIL > 0 ? 1 : 0);
