package org.fengqiao.routes.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.BinaryCopy;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** References, tokens and evidence at rest. One statement for a batch, never one for a record. */
final class IdentifierStore {

  private static final Map<String, ReferenceRelation> RELATIONS =
      byLetter(Stream.of(ReferenceRelation.values()));
  private static final Map<String, Side> SIDES = byLetter(Stream.of(Side.values()));

  private static final Map<String, TokenKind> KINDS = byLetter(Stream.of(TokenKind.values()));

  private static final String REFERENCES =
      """
      select r.value, r.relation, r.record_no, c.dispute_id, c.division, c.dispute_type, c.happened_at
      from unnest(?::text[]) wanted(value)
      cross join lateral (
        select * from hub.case_reference where value = wanted.value order by value limit %d) r
      join hub.case_record c on c.record_no = r.record_no
      """
          .formatted(Links.CARRIERS);

  private static final String TOKENS =
      """
      select t.digest, t.side, t.record_no, c.dispute_id, c.division, c.dispute_type, c.happened_at,
        t.kind
      from unnest(?::bytea[]) wanted(digest)
      cross join lateral (
        select * from hub.link_token where digest = wanted.digest order by digest limit %d) t
      join hub.case_record c on c.record_no = t.record_no
      """
          .formatted(Links.CARRIERS);

  private static final String EVIDENCE =
      """
      insert into hub.link (record_no, other_record_no, rule)
      select * from unnest(?::int8[], ?::int8[], ?::text[])
      on conflict do nothing
      """;

  private final JdbcTemplate jdbc;

  IdentifierStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stored references of the same value as one that came in. */
  List<Held<Reference>> references(List<Incoming> batch) {
    String[] values =
        batch.stream()
            .flatMap(record -> record.references().stream())
            .map(Reference::value)
            .distinct()
            .toArray(String[]::new);
    return values.length == 0
        ? List.of()
        : jdbc.query(
            REFERENCES,
            (row, index) ->
                new Held<>(
                    new Reference(row.getString(1), letter(RELATIONS, row.getString(2))),
                    holder(row)),
            (Object) values);
  }

  /** Stored tokens of the same digest as one that came in. */
  List<Held<Token>> tokens(List<Incoming> batch) {
    byte[][] digests =
        batch.stream()
            .flatMap(record -> record.tokens().stream())
            .collect(Collectors.toMap(Token::digest, Token::bytes, (one, same) -> one))
            .values()
            .toArray(byte[][]::new);
    return digests.length == 0
        ? List.of()
        : jdbc.query(
            TOKENS,
            (row, index) ->
                new Held<>(
                    new Token(
                        Token.digest(row.getBytes(1)),
                        letter(KINDS, row.getString(8)),
                        letter(SIDES, row.getString(2))),
                    holder(row)),
            (Object) digests);
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        row.getLong(3),
        RecordStore.uuid(row, 4),
        Traits.of(row.getString(5), row.getString(6), RecordStore.instant(row, 7)));
  }

  /** Replaces what the records carry. */
  void replace(List<Long> known, List<Incoming> batch, Map<Long, Integer> epochs, LocalDate today) {
    if (!known.isEmpty()) {
      Object numbers = known.toArray(Long[]::new);
      jdbc.update("delete from hub.case_reference where record_no = any(?)", numbers);
      jdbc.update("delete from hub.link_token where record_no = any(?)", numbers);
    }
    BinaryCopy references = new BinaryCopy(3);
    BinaryCopy tokens = new BinaryCopy(6);
    for (Incoming record : batch) {
      long number = record.holder().number();
      for (Reference reference : record.references()) {
        references.row().text(reference.value()).text(letter(reference.relation())).int8(number);
      }
      for (Token token : record.tokens()) {
        tokens
            .row()
            .raw(token.bytes())
            .text(letter(token.kind()))
            .text(letter(token.side()))
            .int4(epochs.getOrDefault(number, 0))
            .date(today)
            .int8(number);
      }
    }
    references.into(jdbc, "hub.case_reference (value, relation, record_no)");
    tokens.into(jdbc, "hub.link_token (digest, kind, side, epoch, seen_on, record_no)");
  }

  /** Keeps why records were linked. */
  void evidence(List<Link> links) {
    if (!links.isEmpty()) {
      jdbc.update(
          EVIDENCE,
          links.stream().map(link -> link.other().number()).toArray(Long[]::new),
          links.stream().map(link -> link.one().number()).toArray(Long[]::new),
          links.stream().map(link -> link.rule().name()).toArray(String[]::new));
    }
  }

  /** Removes tokens that came before the day. */
  int forgetTokens(LocalDate before) {
    return jdbc.update("delete from hub.link_token where seen_on < ?", before);
  }

  private static String letter(Enum<?> value) {
    // CITIZEN_NUMBER has the C.
    return value == TokenKind.CREDIT_CODE ? "O" : value.name().substring(0, 1);
  }

  private static <E extends Enum<E>> Map<String, E> byLetter(Stream<E> values) {
    return values.collect(Collectors.toUnmodifiableMap(IdentifierStore::letter, value -> value));
  }

  private static <E> E letter(Map<String, E> values, String letter) {
    @Nullable E value = values.get(letter);
    if (value == null) {
      throw new IllegalStateException("hub: unknown letter " + letter + " in a linkage table");
    }
    return value;
  }
}
