package org.fengqiao.connectors.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Turns normalised identifiers into link tokens: a keyed digest, cut to 128 bits, under the key of
 * each epoch that is active. Safe for use by several threads.
 */
public final class Tokeniser {

  private static final int TOKEN_BYTES = 16;
  private static final Map<TokenKind, byte[]> WORDS = new EnumMap<>(TokenKind.class);

  static {
    for (TokenKind kind : TokenKind.values()) {
      WORDS.put(kind, kind.name().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private final List<Epoch> epochs;
  private final Clock clock;
  private volatile Active active;

  /** Makes tokens under one key, whatever the time. */
  public Tokeniser(TokenKey key) {
    this(List.of(key), Clock.systemUTC());
  }

  /**
   * Makes tokens under each key in its time.
   *
   * @param keys one for each epoch
   * @param clock tells which epochs are active
   */
  public Tokeniser(List<TokenKey> keys, Clock clock) {
    this.epochs = keys.stream().map(Epoch::new).toList();
    this.clock = clock;
    this.active = at(clock.instant());
  }

  /**
   * Adds the tokens of an identifier, one for each active epoch. The kind is part of what is
   * digested, so that a name and a number that read alike do not meet.
   *
   * @param kind what kind of identifier
   * @param side the side it belongs to; not part of the digest, for sides differ between systems
   * @param normalised the identifier in its one normal form
   * @param tokens gets the tokens
   */
  public void add(TokenKind kind, Side side, String normalised, Collection<LinkToken> tokens) {
    byte[] word = Objects.requireNonNull(WORDS.get(kind));
    byte[] text = normalised.getBytes(StandardCharsets.UTF_8);
    for (Epoch epoch : active()) {
      byte[] full = epoch.digests.get().of(word, text);
      tokens.add(
          new LinkToken(
              kind, side, epoch.number, new TokenDigest(Arrays.copyOf(full, TOKEN_BYTES))));
    }
  }

  /**
   * Adds the tokens by which a name's letters compare, one for each active epoch; none of fewer
   * than {@value SimilarityFilter#SHORTEST} letters.
   *
   * @param side the side it belongs to; not part of the token
   * @param letters small, from a to z
   * @param tokens gets the tokens
   */
  void addSimilarity(Side side, String letters, Collection<LinkToken> tokens) {
    if (letters.length() < SimilarityFilter.SHORTEST) {
      return;
    }
    for (Epoch epoch : active()) {
      byte[] filter = SimilarityFilter.of(epoch.digests.get(), letters);
      tokens.add(
          new LinkToken(TokenKind.NAME_SIMILARITY, side, epoch.number, new TokenDigest(filter)));
    }
  }

  private List<Epoch> active() {
    Active known = active;
    long now = clock.millis();
    if (now < known.from || now >= known.until) {
      known = at(Instant.ofEpochMilli(now));
      active = known;
    }
    return known.epochs;
  }

  /** What is active at a time, and between which times nothing of that changes. */
  private Active at(Instant now) {
    List<Instant> changes =
        epochs.stream().flatMap(epoch -> Stream.of(epoch.of.start(), epoch.of.end())).toList();
    Instant from =
        changes.stream()
            .filter(change -> !change.isAfter(now))
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    Instant until =
        changes.stream()
            .filter(change -> change.isAfter(now))
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
    return new Active(
        millis(from), millis(until), epochs.stream().filter(e -> e.of.isActive(now)).toList());
  }

  private static long millis(Instant instant) {
    if (instant.equals(Instant.MIN)) {
      return Long.MIN_VALUE;
    }
    return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
  }

  @Override
  public String toString() {
    return epochs.stream()
        .map(epoch -> "epoch=" + epoch.number)
        .collect(Collectors.joining(", ", "Tokeniser[", "]"));
  }

  private record Active(long from, long until, List<Epoch> epochs) {}

  /** One key, ready for every thread. */
  private static final class Epoch {
    private final TokenEpoch of;
    private final int number;
    private final ThreadLocal<KeyedDigest> digests;

    Epoch(TokenKey key) {
      byte[] secret = key.secret();
      this.of = key.epoch();
      this.number = of.number();
      this.digests = ThreadLocal.withInitial(() -> of.algorithm().keyed(secret));
    }
  }
}
