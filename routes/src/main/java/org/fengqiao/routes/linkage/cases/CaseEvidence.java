package org.fengqiao.routes.linkage.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.apache.commons.codec.digest.MurmurHash3;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/** Turns case records into evidence. */
public final class CaseEvidence {

  private static final Facets FACETS = CaseFacets.ALL;
  private static final int OWN = FACETS.index(CaseFacets.OWN);
  private static final int QUOTED = FACETS.index(CaseFacets.QUOTED);
  private static final int LETTER = FACETS.index(CaseFacets.LETTER);
  private static final int REFERENCE = FACETS.index(CaseFacets.REFERENCE);
  private static final int COUNTY = FACETS.index(CaseFacets.COUNTY);
  private static final int TOWNSHIP = FACETS.index(CaseFacets.TOWNSHIP);
  private static final int TYPE = FACETS.index(CaseFacets.TYPE);
  private static final int TYPE_GROUP = FACETS.index(CaseFacets.TYPE_GROUP);
  private static final int DEPARTMENT = FACETS.index(CaseFacets.DEPARTMENT);
  private static final int DAY = FACETS.index(CaseFacets.DAY);
  private static final int TYPE_KIN = FACETS.index(CaseFacets.TYPE_KIN);
  private static final int AROSE = FACETS.index(CaseFacets.AROSE);
  private static final int TAKEN_UP = FACETS.index(CaseFacets.TAKEN_UP);
  private static final int PERIOD = FACETS.index(CaseFacets.PERIOD);
  private static final int AMOUNT = FACETS.index(CaseFacets.AMOUNT);
  private static final int PEOPLE = FACETS.index(CaseFacets.PEOPLE);
  private static final int ORGANISATIONS = FACETS.index(CaseFacets.ORGANISATIONS);
  private static final int SIMILARITY = FACETS.index(CaseFacets.SIMILARITY);
  private static final int EPOCH = FACETS.index(CaseFacets.EPOCH);

  /** For each kind of token its facet; -1 for one that linkage does not compare. */
  private static final int[] FACETS_OF_KINDS =
      Arrays.stream(TokenKind.values())
          .mapToInt(kind -> FACETS.names().indexOf(kind.name()))
          .toArray();

  private static final String UNKNOWN_COUNTY = "000000";
  private static final int TYPE_GROUP_DIGITS = 2;
  private static final String OTHER_GROUP = "99";
  private static final Set<Side> PARTIES = Set.of(Side.APPLICANT, Side.RESPONDENT);

  /** Two records that are at most so far apart share a period. */
  private static final int PERIOD_DAYS = 90;

  private CaseEvidence() {}

  /** The evidence of a record. A removal brings none. */
  public static Evidence of(CaseRecord record) {
    EvidenceBuilder evidence = Evidence.with(FACETS);
    evidence.words(DEPARTMENT, Evidence.number(record.getDepartment().ordinal()));
    record.getReferences().forEach(reference -> add(reference, evidence));
    record.getTokens().forEach(token -> add(token, evidence));
    addPlace(record, evidence);
    addType(record.getDisputeType(), evidence);
    addTime(record, evidence);
    addSize(record, evidence);
    return evidence.build();
  }

  private static void add(CaseReference reference, EvidenceBuilder evidence) {
    long word = word(reference.getScheme() + ":" + reference.getValue());
    evidence.token(REFERENCE, word);
    if (reference.getScheme() == ReferenceScheme.REFERRAL_LETTER) {
      evidence.token(LETTER, word);
    } else {
      evidence.token(reference.getRelation() == ReferenceRelation.OWN ? OWN : QUOTED, word);
    }
  }

  private static void add(LinkToken token, EvidenceBuilder evidence) {
    int facet = FACETS_OF_KINDS[token.getKind().ordinal()];
    if (facet >= 0) {
      ByteBuffer digest = ByteBuffer.wrap(token.getDigest().bytes());
      long word = word(digest, token);
      if (facet == SIMILARITY) {
        evidence.words(facet, word, word(digest, token));
      } else {
        evidence.token(facet, word);
      }
      evidence.token(EPOCH, Evidence.number(token.getEpoch()));
    }
  }

  private static long word(ByteBuffer digest, LinkToken token) {
    return Evidence.token(digest.getLong(), token.getEpoch(), side(token.getSide()));
  }

  /** Four sides fit into the bits of a word. */
  private static int side(Side side) {
    return side.ordinal();
  }

  private static void addPlace(CaseRecord record, EvidenceBuilder evidence) {
    if (!record.getDivision().equals(UNKNOWN_COUNTY)) {
      evidence.token(COUNTY, word(record.getDivision()));
      if (record.getTownship() != null) {
        evidence.token(TOWNSHIP, word(record.getTownship()));
      }
    }
  }

  /** Of what is not in the crosswalk, or is called "other", nothing is known. */
  private static void addType(String type, EvidenceBuilder evidence) {
    if (!type.equals(DisputeTypes.UNMAPPED) && !type.startsWith(OTHER_GROUP)) {
      String group = type.substring(0, TYPE_GROUP_DIGITS);
      evidence.token(TYPE, word(type));
      evidence.token(TYPE_GROUP, word(group));
      KindredTypes.of(group).forEach(kin -> evidence.token(TYPE_KIN, word(kin)));
    }
  }

  private static void addTime(CaseRecord record, EvidenceBuilder evidence) {
    Instant at = record.getOccurredAt();
    if (at == null) {
      at = record.getAcceptedAt();
    }
    if (at != null) {
      long day = Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
      long period = Math.floorDiv(day, PERIOD_DAYS);
      evidence.words(DAY, Evidence.number(day));
      evidence.words(record.getOccurredAt() == null ? TAKEN_UP : AROSE, Evidence.number(day));
      evidence.token(PERIOD, Evidence.number(period));
      evidence.token(PERIOD, Evidence.number(period + 1));
    }
  }

  private static void addSize(CaseRecord record, EvidenceBuilder evidence) {
    if (record.getAmountCents() != null && record.getAmountCents() > 0) {
      evidence.words(AMOUNT, Evidence.number(record.getAmountCents()));
    }
    Collection<DisputeSide> sides = record.getSides();
    boolean bothListed = sides.stream().map(DisputeSide::getSide).toList().containsAll(PARTIES);
    int organisations = sides.stream().mapToInt(DisputeSide::getOrganisationCount).sum();
    int listed = organisations + sides.stream().mapToInt(DisputeSide::getNaturalCount).sum();
    if (record.getPartyCount() != null && record.getPartyCount() > 0) {
      evidence.words(PEOPLE, Evidence.number(record.getPartyCount()));
    } else if (bothListed) {
      evidence.words(PEOPLE, Evidence.number(listed));
    }
    if (bothListed) {
      evidence.words(ORGANISATIONS, Evidence.number(organisations));
    }
  }

  private static long word(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Evidence.word(MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0], 0);
  }
}
