package org.fengqiao.routes.linkage;

import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Records with all their versions, corrections and removals among them. Few values, so that many
 * records share one; fewer than make a token common.
 */
final class World {

  private static final int RECORDS = 12;
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T04:00:00Z");

  private static final List<TokenKind> KINDS =
      List.of(
          TokenKind.CITIZEN_NUMBER, TokenKind.MOBILE, TokenKind.CREDIT_CODE, TokenKind.FULL_NAME);

  private final String name;
  private final Random random;
  private final int tokens;
  private final List<List<CaseRecord>> versions;

  /** A world; two of one seed differ by the name in their keys, numbers and tokens only. */
  World(String name, long seed) {
    this.name = name;
    this.random = new Random(seed);
    this.tokens = name.hashCode() * 1_000;
    this.versions = IntStream.range(0, RECORDS).mapToObj(this::record).toList();
  }

  /** The newest version of each record. */
  List<CaseRecord> newest() {
    return versions.stream().map(List::getLast).toList();
  }

  /** All versions, some of them twice. */
  List<CaseRecord> all() {
    List<CaseRecord> all = new ArrayList<>(versions.stream().flatMap(List::stream).toList());
    all.addAll(all.stream().filter(each -> random.nextInt(5) == 0).toList());
    return all;
  }

  /** The start of the world's keys. */
  String prefix() {
    return "justice.mediation:" + name + "-";
  }

  private List<CaseRecord> record(int record) {
    return random
        .ints(1 + random.nextInt(3), 1, 1_000)
        .distinct()
        .mapToObj(position -> version(record, position))
        .sorted(Comparator.comparing(CaseRecord::getPosition))
        .toList();
  }

  private CaseRecord version(int record, int position) {
    return aMediation("%s-%02d".formatted(name, record), position)
        .setOperation(random.nextInt(6) == 0 ? Operation.DELETE : Operation.UPSERT)
        .setDivision(random.nextInt(4) == 0 ? "310104" : "310118")
        .setOccurredAt(NEW_YEAR.plus(Duration.ofDays(random.nextInt(300))))
        .setAspects(aspects(position))
        .setReferences(random.nextInt(2) == 0 ? List.of() : List.of(reference()))
        .setTokens(IntStream.range(0, random.nextInt(4)).mapToObj(each -> token()).toList())
        .build();
  }

  private static List<CaseAspect> aspects(int position) {
    return position % 3 == 0
        ? List.of()
        : List.of(CaseAspect.values()[position % CaseAspect.UNKNOWN.ordinal()]);
  }

  private CaseReference reference() {
    String number = name + random.nextInt(4);
    if (random.nextInt(3) == 0) {
      return aLetter(number);
    }
    return new CaseReference(
        ReferenceScheme.COURT_CASE,
        number,
        random.nextBoolean() ? ReferenceRelation.OWN : ReferenceRelation.QUOTES);
  }

  private LinkToken token() {
    TokenKind kind = KINDS.get(random.nextInt(KINDS.size()));
    Side side = Side.values()[random.nextInt(2)];
    return aToken(kind, side, tokens + kind.ordinal() * 100 + random.nextInt(6));
  }
}
