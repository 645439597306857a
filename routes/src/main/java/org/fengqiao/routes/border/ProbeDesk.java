package org.fengqiao.routes.border;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends test messages to the neighbours and answers theirs. One that comes back has walked through
 * both brokers, both inboxes and both signatures, as statements do.
 */
final class ProbeDesk {

  private static final Duration EVERY = Duration.ofMinutes(10);

  // One that waits for a neighbour that is away need not wait in much company.
  private static final Duration WHILE_AWAY = Duration.ofHours(1);

  // What is older says nothing of today, and what is further ahead comes from no clock.
  private static final Duration OLDEST = Duration.ofDays(1);

  /** What became of a probe that came in. */
  enum Outcome {
    ANSWERED,
    NOTED,
    OUTDATED,
    REFUSED
  }

  /** Puts bytes into the queue of a province, once under one id. */
  interface Outgoing {
    void put(String province, byte[] bytes, String id);
  }

  private final BorderParty party;
  private final MessageSeal seal;
  private final PartnerTable partners;
  private final Outgoing broker;
  private final Clock clock;

  ProbeDesk(
      BorderParty party, MessageSeal seal, JdbcClient database, Outgoing broker, Clock clock) {
    this.party = party;
    this.seal = seal;
    this.partners = new PartnerTable(database);
    this.broker = broker;
    this.clock = clock;
  }

  /** Sends a test message to each neighbour that is to have one now. */
  public void ask() {
    Instant now = now();
    for (String province : party.neighbours()) {
      if (due(province, now)) {
        ask(province, now);
      }
    }
  }

  // Noted before it is sent: the answer may be here at once.
  private void ask(String province, Instant now) {
    UUID id = UUID.randomUUID();
    partners.asked(province, id, now, now.plus(WHILE_AWAY));
    try {
      send(new Probe(Probe.Kind.PING, id, party.province(), province, now));
    } catch (RuntimeException notSent) {
      partners.notSent(province, id);
      throw notSent;
    }
  }

  private boolean due(String province, Instant now) {
    return partners.of(province).map(row -> !row.nextAt().isAfter(now)).orElse(true);
  }

  /** Answers a test message, or notes the answer to one. */
  Outcome receive(byte[] bytes) {
    Optional<Probe.Signed> read = Probe.read(bytes);
    if (read.isEmpty()) {
      return Outcome.REFUSED;
    }
    Probe probe = read.get().probe();
    boolean genuine =
        seal.holds(probe.from(), read.get().content(), read.get().signature())
            && party.neighbours().contains(probe.from())
            && probe.to().equals(party.province());
    if (!genuine) {
      return Outcome.REFUSED;
    }
    Instant now = now();
    if (Duration.between(probe.at(), now).abs().compareTo(OLDEST) > 0) {
      return Outcome.OUTDATED;
    }
    return switch (probe.kind()) {
      case PING -> {
        send(new Probe(Probe.Kind.PONG, probe.id(), party.province(), probe.from(), now));
        yield Outcome.ANSWERED;
      }
      case PONG -> note(probe, now) ? Outcome.NOTED : Outcome.OUTDATED;
    };
  }

  private boolean note(Probe answer, Instant now) {
    Optional<PartnerTable.Row> asked = partners.of(answer.from());
    if (asked.isEmpty()) {
      return false;
    }
    Duration roundTrip = Duration.between(asked.get().askedAt(), now);
    // The answer was given about half way.
    Instant halfWay = asked.get().askedAt().plus(roundTrip.dividedBy(2));
    return partners.answered(
        answer.from(),
        answer.id(),
        now,
        asked.get().askedAt().plus(EVERY),
        roundTrip,
        Duration.between(halfWay, answer.at()));
  }

  private void send(Probe probe) {
    broker.put(probe.to(), probe.sealed(seal), probe.kind() + "-" + probe.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
