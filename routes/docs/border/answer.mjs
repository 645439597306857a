// A foreign office: knows routes/docs/border.md, the schema file and Shanghai's certificate, and nothing of this hub's code.
// node answer.mjs <schema.avsc> <neighbour.pem> <own-key.pem>   reads the alert from stdin (base64), writes its two answers.
import { readFileSync } from 'node:fs';
import { office } from './office.mjs';

const own = office(...process.argv.slice(2));
for (const answer of own.answers(Buffer.from(readFileSync(0, 'utf8').trim(), 'base64'))) {
  console.log(answer.toString('base64'));
}
