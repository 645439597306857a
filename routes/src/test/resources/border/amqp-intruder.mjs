// Tries one thing that a neighbour may not do, and says what came of it: node amqp-intruder.mjs <port> <trusted.pem> <how> <what> [key.pem cert.pem]
// how: send, receive, anonymous; what: an address.
import { readFileSync } from 'node:fs';
import rhea from 'rhea';

const [port, trusted, how, what, keyFile, certFile] = process.argv.slice(2);
const say = (text) => { console.log(text); process.exit(0); };
const connection = rhea.create_container().connect({
  transport: 'tls', host: 'localhost', port: Number(port), ca: [readFileSync(trusted)], reconnect: false,
  ...(keyFile ? { key: readFileSync(keyFile), cert: readFileSync(certFile) } : {}),
  ...(how === 'anonymous' ? { username: 'ANONYMOUS' } : { enable_sasl_external: true }),
});
connection.on('disconnected', (context) => say(`no connection: ${context.error?.message ?? ''}`));
connection.on('connection_error', (context) => say(`refused: ${context.connection.error?.condition}`));
for (const event of ['receiver_error', 'sender_error']) {
  connection.on(event, (context) => say(`refused: ${(context.receiver ?? context.sender).error.condition}`));
}
connection.on('rejected', (context) => say(`refused: ${context.delivery.remote_state.error?.condition}`));
connection.on('accepted', () => say('accepted'));
connection.on('receiver_open', (context) => { if (context.receiver.source?.address) say('open'); });
connection.on('sendable', (context) => context.sender.send({ body: 'x' }));
connection.on('connection_open', () => {
  if (how === 'receive') connection.open_receiver(what);
  else connection.open_sender(what);
});
