package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;

/** What a record carries, as the store keeps it: a line for each reference, 18 bytes a token. */
final class Clues {

  private static final int TOKEN_BYTES = 18;
  private static final Map<Character, ReferenceRelation> RELATIONS =
      byLetter(Stream.of(ReferenceRelation.values()));
  private static final Map<Character, Side> SIDES = byLetter(Stream.of(Side.values()));
  private static final Map<Character, TokenKind> KINDS = byLetter(Stream.of(TokenKind.values()));

  private Clues() {}

  /** The references of a record as text; null for none. */
  static @Nullable String numbers(Incoming record) {
    return record.references().isEmpty()
        ? null
        : record.references().stream()
            .map(reference -> letter(reference.relation()) + reference.value())
            .collect(Collectors.joining("\n"));
  }

  /** The tokens of a record as bytes; null for none. */
  static byte @Nullable [] tokens(Incoming record) {
    if (record.tokens().isEmpty()) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(record.tokens().size() * TOKEN_BYTES);
    for (Token token : record.tokens()) {
      bytes
          .put((byte) letter(token.kind()))
          .put((byte) letter(token.side()))
          .putLong(token.digest().getMostSignificantBits())
          .putLong(token.digest().getLeastSignificantBits());
    }
    return bytes.array();
  }

  /** Reads what a record carries. */
  static Incoming read(Holder holder, @Nullable String numbers, byte @Nullable [] tokens) {
    return new Incoming(
        holder,
        numbers == null ? List.of() : numbers.lines().map(Clues::reference).toList(),
        tokens == null ? List.of() : tokens(ByteBuffer.wrap(tokens)));
  }

  private static Reference reference(String line) {
    return new Reference(line.substring(1), named(RELATIONS, line.charAt(0)));
  }

  private static List<Token> tokens(ByteBuffer bytes) {
    List<Token> tokens = new ArrayList<>(bytes.remaining() / TOKEN_BYTES);
    while (bytes.hasRemaining()) {
      TokenKind kind = named(KINDS, (char) bytes.get());
      Side side = named(SIDES, (char) bytes.get());
      tokens.add(new Token(new UUID(bytes.getLong(), bytes.getLong()), kind, side));
    }
    return tokens;
  }

  private static char letter(Enum<?> value) {
    return value instanceof TokenKind kind ? letter(kind) : value.name().charAt(0);
  }

  private static char letter(TokenKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER -> 'C';
      case CREDIT_CODE -> 'O';
      case MOBILE -> 'M';
      case FULL_NAME -> 'F';
      case NUMBER_PART -> 'D';
      case NAME_BIRTH_YEAR -> 'B';
      case MOBILE_PART -> 'P';
      case NAME_SOUND -> 'S';
      case NAME_PART -> 'N';
      case UNKNOWN -> 'U';
    };
  }

  private static <E extends Enum<E>> Map<Character, E> byLetter(Stream<E> values) {
    return values.collect(Collectors.toUnmodifiableMap(Clues::letter, Function.identity()));
  }

  private static <E> E named(Map<Character, E> values, char letter) {
    @Nullable E value = values.get(letter);
    if (value == null) {
      throw new IllegalStateException(
          "hub.case_record holds a clue with the unknown letter " + letter + "; restore the table");
    }
    return value;
  }
}
