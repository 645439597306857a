// A province without hub or broker: takes its alerts over HTTPS with mutual TLS, believes what is signed, and answers the same way.
// node webhook-office.mjs <port> <url of the neighbour's webhook> <schema.avsc> <neighbour.pem> <own-key.pem> <own.pem>   ends after one alert.
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:https';
import { office } from './office.mjs';

const [port, neighbourUrl, schemaFile, neighbourFile, keyFile, ownFile] = process.argv.slice(2);
const own = office(schemaFile, neighbourFile, keyFile);
const tls = { minVersion: 'TLSv1.3', key: readFileSync(keyFile), cert: readFileSync(ownFile), ca: [readFileSync(neighbourFile)] };

/** Posts one answer; the neighbour has it on disk when it says 202. */
function post(bytes) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': bytes.length };
    const call = request(neighbourUrl, { ...tls, method: 'POST', headers, timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 202 ? resolve() : reject(new Error(`the neighbour says ${answer.statusCode}`))));
    });
    call.on('timeout', () => call.destroy(new Error('the neighbour does not answer')));
    call.on('error', reject);
    call.end(bytes);
  });
}

/** The answers to what came, or none when it may not be believed. */
function answersTo(bytes) {
  try {
    return own.answers(bytes);
  } catch {
    return null;
  }
}

const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (call, reply) => {
  const parts = [];
  call.on('data', (part) => parts.push(part));
  call.on('end', async () => {
    const bytes = Buffer.concat(parts);
    const answers = answersTo(bytes);
    if (!answers) return reply.writeHead(422).end('BAD_SIGNATURE');
    try {
      // All answers lie in the neighbour's store before we say that we have its message: a crash in between repeats them, and loses none.
      for (const answer of answers) await post(answer);
    } catch (error) {
      console.error(String(error.message));
      return reply.writeHead(503).end();
    }
    reply.writeHead(202).end();
    if (own.isProbe(bytes)) return;
    console.log(`answered ${answers.length} ${call.headers['ce-type']}`);
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500);
  });
});
server.listen(Number(port), '127.0.0.1');
