// What an office needs to understand and to answer: the specification's section 1 to 5 in JavaScript, without a library.
import { createHash, createSign, createVerify, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An office that knows the schema file, the neighbour's certificate and its own key. */
export function office(schemaFile, neighbourFile, keyFile) {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const named = {};

  function resolve(type) {
    if (typeof type === 'string') return named[type.split('.').pop()] ?? { type };
    if (type.name) named[type.name] = type;
    return type;
  }

  function reader(bytes) {
    let at = 0;
    const long = () => {
      let value = 0n, shift = 0n, byte;
      do {
        if (at >= bytes.length) throw new Error('MALFORMED');
        byte = bytes[at++];
        value |= BigInt(byte & 0x7f) << shift;
        shift += 7n;
      } while (byte & 0x80);
      return Number((value >> 1n) ^ -(value & 1n));
    };
    const raw = () => {
      const length = long();
      const found = bytes.subarray(at, at + length);
      at += length;
      return found;
    };
    const read = (type) => {
      if (Array.isArray(type)) return read(type[long()]);
      const known = resolve(type);
      switch (known.type) {
        case 'null': return null;
        case 'boolean': return bytes[at++] === 1;
        case 'int': case 'long': return long();
        case 'string': return Buffer.from(raw()).toString('utf8');
        case 'bytes': return Buffer.from(raw());
        case 'enum': return known.symbols[long()];
        case 'array': {
          const all = [];
          for (let count = long(); count !== 0; count = long()) for (let i = 0; i < count; i++) all.push(read(known.items));
          return all;
        }
        case 'record': return Object.fromEntries(known.fields.map((field) => [field.name, read(field.type)]));
        default: return read(known.type);
      }
    };
    return { read, end: () => at === bytes.length };
  }

  function writer() {
    const parts = [];
    const long = (number) => {
      let value = BigInt(number);
      value = (value << 1n) ^ (value >> 63n);
      while (value > 0x7fn) {
        parts.push(Number((value & 0x7fn) | 0x80n));
        value >>= 7n;
      }
      parts.push(Number(value));
    };
    const raw = (buffer) => { long(buffer.length); parts.push(...buffer); };
    const write = (type, value) => {
      if (Array.isArray(type)) {
        const branch = type.findIndex((each) => (value === null) === (each === 'null'));
        long(branch);
        return write(type[branch], value);
      }
      const known = resolve(type);
      switch (known.type) {
        case 'null': return;
        case 'boolean': return parts.push(value ? 1 : 0);
        case 'int': case 'long': return long(value);
        case 'string': return raw(Buffer.from(value, 'utf8'));
        case 'bytes': return raw(value);
        case 'enum': return long(known.symbols.indexOf(value));
        case 'array':
          if (value.length) { long(value.length); value.forEach((each) => write(known.items, each)); }
          return long(0);
        case 'record': return known.fields.forEach((field) => write(field.type, value[field.name]));
        default: return write(known.type, value);
      }
    };
    return { write, bytes: () => Buffer.from(parts) };
  }

  const digest = (signed) => createHash('sha256').update(signed).digest();

  function open(bytes) {
    const input = reader(bytes.subarray(10));
    const message = input.read(schema);
    if (!input.end()) throw new Error('MALFORMED');
    const field = writer();
    field.write('bytes', message.signature);
    const signed = Buffer.concat([bytes.subarray(0, bytes.length - field.bytes().length), Buffer.from([0])]);
    if (!createVerify('sha256').update(signed).verify(readFileSync(neighbourFile), message.signature)) throw new Error('BAD_SIGNATURE');
    return { message, signed };
  }

  function seal(header, message) {
    const bytesOf = (signature) => {
      const out = writer();
      out.write(schema, { ...message, signature });
      return Buffer.concat([header, out.bytes()]);
    };
    const signed = bytesOf(Buffer.alloc(0));
    return { bytes: bytesOf(createSign('sha256').update(signed).sign(readFileSync(keyFile))), signed };
  }

  /** The two answers to an alert, as bytes; throws when it may not be believed. */
  function answersToAlert(alertBytes) {
    const alert = open(alertBytes);
    const empty = Object.fromEntries(schema.fields.map((field) => [field.name, field.default === '' ? Buffer.alloc(0) : (field.default ?? null)]));
    const answer = (type, version, predecessor, says) => seal(alertBytes.subarray(0, 10), {
      ...empty,
      alertId: alert.message.alertId,
      version,
      messageType: type,
      messageId: randomUUID(),
      senderProvince: alert.message.receiverProvince,
      receiverProvince: alert.message.senderProvince,
      senderDivision: alert.message.receiverDivision,
      receiverDivision: alert.message.senderDivision,
      borderPair: alert.message.borderPair,
      sentAt: alert.message.sentAt,
      purpose: alert.message.purpose,
      retainUntil: alert.message.retainUntil,
      predecessor,
      seenVersion: 1,
      seenDigest: digest(alert.signed),
      ...says,
    });
    const receipt = answer('RECEIPT', 1, Buffer.alloc(0), { receiptCode: 'RECEIVED', answers: 1 });
    const feedback = answer('FEEDBACK', 2, digest(receipt.signed), { progress: 'MEDIATING' });
    return [receipt.bytes, feedback.bytes];
  }

  /** The answer to a test message (section 10), as bytes; nothing to one that is itself an answer or older than a day. */
  function answersToProbe(bytes) {
    const [, content, kind, id, from, to, at, signature] = bytes.toString('ascii')
      .match(/^(FQ-PROBE 1\nkind=(PING|PONG)\nid=([0-9a-f-]{36})\nfrom=(\d{6})\nto=(\d{6})\nat=([0-9TZ:.-]+)\n)signature=(.+)\n$/) ?? [];
    if (!content || !createVerify('sha256').update(content).verify(readFileSync(neighbourFile), signature, 'base64')) throw new Error('BAD_SIGNATURE');
    if (kind === 'PONG' || Math.abs(Date.now() - Date.parse(at)) > 86_400_000) return [];
    const pong = `FQ-PROBE 1\nkind=PONG\nid=${id}\nfrom=${to}\nto=${from}\nat=${new Date().toISOString()}\n`;
    return [Buffer.from(`${pong}signature=${createSign('sha256').update(pong).sign(readFileSync(keyFile), 'base64')}\n`)];
  }

  const isProbe = (bytes) => bytes.subarray(0, 11).toString('ascii') === 'FQ-PROBE 1\n';
  return { isProbe, answers: (bytes) => (isProbe(bytes) ? answersToProbe(bytes) : answersToAlert(bytes)) };
}
