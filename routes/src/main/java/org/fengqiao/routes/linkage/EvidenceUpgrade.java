package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.routes.platform.StoreUpgrade;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Turns what earlier releases kept of records, by which exact rules linked them, into evidence. */
@Component
@ConditionalOnRole(Role.HUB)
class EvidenceUpgrade implements StoreUpgrade {

  private static final int ROWS_AT_ONCE = 1_000;
  private static final UUID NOWHERE = new UUID(0, 0);

  private static final Map<Character, TokenKind> KINDS =
      Map.of(
          'C', TokenKind.CITIZEN_NUMBER,
          'O', TokenKind.CREDIT_CODE,
          'M', TokenKind.MOBILE,
          'F', TokenKind.FULL_NAME,
          'D', TokenKind.NUMBER_PART,
          'B', TokenKind.NAME_BIRTH_YEAR,
          'P', TokenKind.MOBILE_PART,
          'S', TokenKind.NAME_SOUND,
          'N', TokenKind.NAME_PART);
  private static final Map<Character, Side> SIDES =
      Stream.of(Side.values())
          .collect(
              Collectors.toUnmodifiableMap(side -> side.name().charAt(0), Function.identity()));

  @Override
  public String version() {
    return "11";
  }

  @Override
  public String description() {
    return "evidence of known records";
  }

  @Override
  public void run(Connection connection) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    jdbc.setFetchSize(ROWS_AT_ONCE);
    List<Object[]> rows = new ArrayList<>();
    jdbc.query(
        "select record_no, content, case_numbers, tokens, token_epoch from hub.case_record"
            + " where not removed",
        row -> {
          rows.add(migrated(row));
          if (rows.size() == ROWS_AT_ONCE) {
            store(rows, jdbc);
          }
        });
    store(rows, jdbc);
    jdbc.execute("update hub.case_record set tokens = null where removed");
    jdbc.execute("alter table hub.case_record drop case_numbers, drop token_epoch");
  }

  private static void store(List<Object[]> rows, JdbcTemplate jdbc) {
    jdbc.batchUpdate(
        "update hub.case_record set clues = ?, tokens = ?, open = ?, settled = ?"
            + " where record_no = ?",
        rows);
    rows.clear();
  }

  private static @Nullable Object[] migrated(ResultSet row) throws SQLException {
    DisputeCase last = DisputeCases.decode(row.getBytes(2));
    byte @Nullable [] tokens = row.getBytes(4);
    CaseRecord record =
        CaseRecord.newBuilder(
                DisputeCases.retraction(
                    last,
                    new VersionKey(last.getRecordKey(), last.getPosition(), last.getSequence())))
            .setOccurredAt(last.getOccurredAt())
            .setAcceptedAt(last.getAcceptedAt())
            .setClosedAt(last.getClosedAt())
            .setAmountCents(last.getAmountCents())
            .setPartyCount(last.getPartyCount())
            .setReferences(references(row.getString(3)))
            .setTokens(tokens == null ? List.of() : tokens(ByteBuffer.wrap(tokens), row.getInt(5)))
            .build();
    Evidence evidence = CaseEvidence.of(record);
    long number = row.getLong(1);
    // Where tokens had been forgotten before, none is there, nor is their epoch.
    boolean settled = tokens == null && row.getObject(5) == null;
    return new @Nullable Object[] {
      EvidenceBytes.clues(evidence),
      EvidenceBytes.tokens(evidence),
      Arrival.first(record, number, NOWHERE).isOpen(),
      settled,
      number
    };
  }

  private static List<CaseReference> references(@Nullable String lines) {
    return lines == null ? List.of() : lines.lines().map(EvidenceUpgrade::reference).toList();
  }

  private static CaseReference reference(String line) {
    int colon = line.indexOf(':');
    return new CaseReference(
        ReferenceScheme.valueOf(line.substring(1, colon)),
        line.substring(colon + 1),
        line.charAt(0) == 'O' ? ReferenceRelation.OWN : ReferenceRelation.QUOTES);
  }

  private static List<LinkToken> tokens(ByteBuffer bytes, int epoch) {
    List<LinkToken> tokens = new ArrayList<>();
    while (bytes.hasRemaining()) {
      TokenKind kind = KINDS.getOrDefault((char) bytes.get(), TokenKind.UNKNOWN);
      Side side = SIDES.getOrDefault((char) bytes.get(), Side.UNKNOWN);
      byte[] digest = new byte[Long.BYTES * 2];
      bytes.get(digest);
      tokens.add(new LinkToken(kind, side, epoch, new TokenDigest(digest)));
    }
    return tokens;
  }
}
