package org.fengqiao.routes.linkage.life;

import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/** Disputes of two people each, every one told by a mediation and a petition. */
final class MadeUpDisputes {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T04:00:00Z");
  private static final int NAMES = 2_000;
  private static final String[] COUNTIES = {"310104", "310112", "310115", "310118", "310120"};
  private static final String[] TYPES = {"0203", "0101", "0301", "0402", "0601"};

  private final Random random;

  MadeUpDisputes(long seed) {
    this.random = new Random(seed);
  }

  /** The key that both records of a dispute have in their feeds. */
  static String key(int dispute) {
    return "d%05d".formatted(dispute);
  }

  /** One feed's records of the disputes from a number on, then the other's. */
  List<List<CaseRecord>> tell(int first, int disputes) {
    List<CaseRecord> mediations = new ArrayList<>();
    List<CaseRecord> petitions = new ArrayList<>();
    for (int dispute = first; dispute < first + disputes; dispute++) {
      int people = 10 * dispute;
      int[] names = {random.nextInt(NAMES), random.nextInt(NAMES)};
      String county = COUNTIES[random.nextInt(COUNTIES.length)];
      String type = TYPES[random.nextInt(TYPES.length)];
      long cents = 100_000L * (1 + random.nextInt(400));
      Instant at = NEW_YEAR.plus(Duration.ofDays(random.nextInt(300)));
      mediations.add(told(aMediation(key(dispute), 1), people, names, county, type, cents, at));
      petitions.add(
          told(
              aPetition(key(dispute), 1),
              people,
              names,
              county,
              random.nextInt(5) == 0 ? TYPES[random.nextInt(TYPES.length)] : type,
              cents,
              at.plus(Duration.ofDays(random.nextInt(40)))));
    }
    return List.of(mediations, petitions);
  }

  private CaseRecord told(
      CaseRecord.Builder record,
      int people,
      int[] names,
      String county,
      String type,
      long cents,
      Instant at) {
    List<LinkToken> tokens = new ArrayList<>();
    for (int person = 0; person < names.length; person++) {
      Side side = person == 0 ? Side.APPLICANT : Side.RESPONDENT;
      if (random.nextInt(8) > 0) {
        tokens.add(aToken(TokenKind.CITIZEN_NUMBER, side, 1_000_000 + people + person));
      }
      int name = random.nextInt(10) == 0 ? random.nextInt(NAMES) : names[person];
      tokens.add(aToken(TokenKind.FULL_NAME, side, 5_000_000 + name));
      int mobile = people + 2 * person + (random.nextInt(8) == 0 ? 1 : 0);
      tokens.add(aToken(TokenKind.MOBILE, side, 9_000_000 + mobile));
    }
    // The same letter in two of three, which is what a model is taught by.
    boolean quotes = people / 10 % 3 > 0 && random.nextInt(8) > 0;
    return record
        .setReferences(quotes ? List.of(aLetter("L" + people)) : List.of())
        .setTokens(tokens)
        .setDivision(county)
        .setDisputeType(type)
        .setAcceptedAt(at)
        .setAmountCents(random.nextInt(8) == 0 ? null : cents)
        .build();
  }
}
