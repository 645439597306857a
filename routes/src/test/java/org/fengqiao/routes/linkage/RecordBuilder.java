package org.fengqiao.routes.linkage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;

/** Records as linking sees them, each read aloud; without clues in Qingpu, neighbours, in March. */
final class RecordBuilder {

  static final Instant MARCH = Instant.parse("2026-03-02T04:00:00Z");

  private final long number;
  private final List<Reference> references = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private UUID dispute;
  private String county = "310118";
  private String type = "0203";
  private @Nullable Instant happenedAt = MARCH;

  private RecordBuilder(long number) {
    this.number = number;
    this.dispute = dispute(number);
  }

  /** A record that stands in the dispute of its own number. */
  static RecordBuilder aRecord(long number) {
    return new RecordBuilder(number);
  }

  /** Disputes with a smaller number are older. */
  static UUID dispute(long number) {
    return new UUID(0, number);
  }

  RecordBuilder inDispute(UUID id) {
    dispute = id;
    return this;
  }

  RecordBuilder owning(String reference) {
    references.add(new Reference(reference, ReferenceRelation.OWN));
    return this;
  }

  RecordBuilder quoting(String reference) {
    references.add(new Reference(reference, ReferenceRelation.QUOTES));
    return this;
  }

  /** A party of the side with one identifier; equal values are equal identifiers. */
  RecordBuilder with(Side side, TokenKind kind, String value) {
    UUID digest = UUID.nameUUIDFromBytes((kind + value).getBytes(StandardCharsets.UTF_8));
    tokens.add(new Token(digest, kind, side));
    return this;
  }

  RecordBuilder in(String division) {
    county = division;
    return this;
  }

  RecordBuilder about(String disputeType) {
    type = disputeType;
    return this;
  }

  RecordBuilder at(@Nullable Instant time) {
    happenedAt = time;
    return this;
  }

  Incoming build() {
    return new Incoming(
        new Holder(number, dispute, Traits.of(county, type, happenedAt)), references, tokens);
  }
}
