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
outbox.on('sendable', () => { if (!inbox.has_asked) { inbox.has_asked = true; inbox.add_credit(1); } });
inbox.on('message', ({ message, delivery }) => {
  let answers;
  try {
    answers = own.answers(message.body.content);
  } catch (refusal) {
    delivery.reject({ condition: 'amqp:decode-error', description: refusal.message });
    return fail(refusal);
  }
  let open = answers.length;
  // Both answers lie in the neighbour's inbox before the alert is let go of: a crash in between repeats them, and loses none.
  outbox.on('accepted', () => {
    if (--open === 0) {
      delivery.accept();
      console.log(`answered ${answers.length}`);
      connection.close();
    }
  });
  for (const answer of answers) {
    outbox.send({ durable: true, content_type: 'application/octet-stream', body: rhea.message.data_section(answer) });
  }
});

function fail(error) {
  console.error(String(error?.message ?? error?.description ?? error));
  process.exitCode = 1;
  connection.close();
}
for (const event of ['connection_error', 'sender_error', 'receiver_error', 'rejected']) {
  connection.on(event, (context) => fail(context.error ?? context.receiver?.error ?? context.sender?.error ?? event));
}
connection.on('disconnected', (context) => { if (context.error) fail(context.error); });
