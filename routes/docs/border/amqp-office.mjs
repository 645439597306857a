// A province without a broker: fetches its alerts by AMQP 1.0 over mutual TLS, believes what is signed, and answers.
// node amqp-office.mjs <port> <province> <schema.avsc> <neighbour.pem> <own-key.pem> <own.pem>   ends after one alert.
// Needs the library rhea: npm ci, in this folder.
import { readFileSync } from 'node:fs';
import rhea from 'rhea';
import { office } from './office.mjs';

const [port, province, schemaFile, neighbourFile, keyFile, ownFile] = process.argv.slice(2);
const own = office(schemaFile, neighbourFile, keyFile);
const connection = rhea.create_container().connect({
  transport: 'tls',
  host: 'localhost',
  port: Number(port),
  minVersion: 'TLSv1.3',
  key: readFileSync(keyFile),
  cert: readFileSync(ownFile),
  ca: [readFileSync(neighbourFile)],
  enable_sasl_external: true,
  reconnect: false,
});

const inbox = connection.open_receiver({ source: `border.out.${province}`, credit_window: 0, autoaccept: false });
const outbox = connection.open_sender('border.in');
outbox.once('sendable', () => inbox.add_credit(1));
inbox.on('message', async ({ message, delivery }) => {
  try {
    const bytes = message.body.content;
    const answers = own.answers(bytes);
    // All answers lie in the neighbour's inbox before the message is let go of: a crash in between repeats them, and loses none.
    await Promise.all(answers.map(send));
    delivery.accept();
    if (own.isProbe(bytes)) return inbox.add_credit(1);
    console.log(`answered ${answers.length}`);
    connection.close();
  } catch (refusal) {
    delivery.reject({ condition: 'amqp:decode-error', description: refusal.message });
    fail(refusal);
  }
});

const sent = new Map();
function send(answer) {
  const message = { durable: true, content_type: 'application/octet-stream', body: rhea.message.data_section(answer) };
  return new Promise((resolve, reject) => sent.set(outbox.send(message).id, { resolve, reject }));
}
outbox.on('accepted', ({ delivery }) => sent.get(delivery.id)?.resolve());
outbox.on('rejected', ({ delivery }) => sent.get(delivery.id)?.reject(new Error(delivery.remote_state.error?.condition)));

function fail(error) {
  console.error(String(error?.message ?? error?.description ?? error));
  process.exitCode = 1;
  connection.close();
}
for (const event of ['connection_error', 'sender_error', 'receiver_error']) {
  connection.on(event, (context) => fail(context.error ?? context.receiver?.error ?? context.sender?.error ?? event));
}
connection.on('disconnected', (context) => { if (context.error) fail(context.error); });
