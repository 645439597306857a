package org.fengqiao.ops.provinces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fengqiao.schemas.code.BorderPair;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.wire.MessageCodec;

/** Seeded disputes on a province's border, as linkage tells the border's queue of them. */
final class Disputes {

  private final MessageCodec<DisputeBatch> codec = MessageCodec.of(DisputeBatch.class);
  private final List<BorderPair> borders;
  private final Random random;

  /**
   * Prepares them.
   *
   * @param neighbours whose counties the other side comes from
   */
  Disputes(Office own, List<Office> neighbours, Random random) {
    List<String> provinces = neighbours.stream().map(Office::province).toList();
    this.random = random;
    this.borders =
        Divisions.china().counties().stream()
            .filter(county -> county.code().startsWith(own.province().substring(0, 2)))
            .flatMap(county -> Borders.china().ofCounty(county.code()).stream())
            .filter(pair -> !pair.seaOnly() && provinces.contains(pair.neighbourProvince()))
            .toList();
  }

  /** A batch of new disputes, each of which calls for an alert. */
  byte[] next(int disputes) {
    List<DisputeChanged> changes = new ArrayList<>();
    for (int i = 0; i < disputes; i++) {
      changes.add(
          DisputeChanged.newBuilder()
              .setDisputeId(id())
              .setRevision(1)
              .setCause(ChangeCause.CREATED)
              .setCases(List.of(aCase(borders.get(random.nextInt(borders.size())))))
              .build());
    }
    return codec.encode(
        DisputeBatch.newBuilder().setBatchId(id()).setReplay(false).setChanges(changes).build());
  }

  private DisputeCase aCase(BorderPair pair) {
    return DisputeCase.newBuilder()
        .setRecordKey("justice.mediation:" + random.nextLong(Long.MAX_VALUE))
        .setFeed("justice.mediation")
        .setDepartment(Department.JUSTICE)
        .setPosition(1)
        .setSequence(1)
        .setOperation(Operation.UPSERT)
        .setGrade(CaptureGrade.LOG)
        .setMappingVersion(1)
        .setDisputeType("02")
        .setDisputeTypeMatch(CrosswalkMatch.EXACT)
        .setDivision(pair.own())
        .setAcceptedAt(Instant.now())
        .setStatus(CaseStatus.ACCEPTED)
        .setOutcome(CaseOutcome.OPEN)
        .setPartyCount(2 + random.nextInt(40))
        .setEscalation(EscalationLevel.values()[random.nextInt(5)])
        .setBorderFlag(true)
        .setSideDivisions(List.of(pair.neighbour()))
        .setCapturedAt(Instant.now())
        .build();
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
