package org.fengqiao.ops.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final LocalDateTime HORIZON = LocalDateTime.of(2026, 11, 1, 8, 0);
  private static final List<String> FEEDS =
      List.of(
          "justice.mediation",
          "petition.items",
          "police.calls",
          "court.cases",
          "court.mediations",
          "finance.complaints");

  private final World world = new World(42, HORIZON);

  @Test
  void theSameSeedTellsTheSameStory() {
    var again = new World(42, HORIZON);

    assertThat(world.history(0, 500).map(WorldTest::everything).toList())
        .isEqualTo(again.history(0, 500).map(WorldTest::everything).toList());
  }

  @Test
  void anotherSeedTellsAnother() {
    assertThat(everything(world.history(7)))
        .isNotEqualTo(everything(new World(43, HORIZON).history(7)));
  }

  @Test
  void peopleDoNotDependOnWhenTheirDisputeArises() {
    var earlier = PersonalValues.of(world.live(9, HORIZON.plusDays(1)));
    var later = PersonalValues.of(world.live(9, HORIZON.plusDays(3)));

    assertThat(earlier.names()).isEqualTo(later.names());
    assertThat(earlier.identifiers()).isEqualTo(later.identifiers());
  }

  @Test
  void everyDepartmentGetsItsShareAndEveryKeyIsUnique() {
    List<Trace> traces =
        world.history(0, 20_000).flatMap(dispute -> dispute.traces().stream()).toList();
    Set<String> keys = new HashSet<>();

    assertThat(traces)
        .filteredOn(trace -> !trace.key().isEmpty())
        .allMatch(trace -> keys.add(trace.recordKey()));
    var counts = traces.stream().collect(Collectors.groupingBy(Trace::feed, Collectors.counting()));
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(FEEDS);
    assertThat(counts.values()).allMatch(count -> count > 500);
    var broken =
        traces.stream().filter(trace -> trace.expectation() == Trace.Expectation.QUARANTINED);
    assertThat(broken.map(Trace::feed).distinct()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aRowThatIsMarkedAsDeletedIsNeverBrokenForItLeavesAsARemovalAllTheSame() {
    var marked =
        world
            .history(0, 100_000)
            .flatMap(dispute -> dispute.traces().stream())
            .filter(trace -> trace.presence() == Trace.Presence.MARKED_DELETED);

    assertThat(marked)
        .isNotEmpty()
        .allMatch(trace -> trace.expectation() == Trace.Expectation.ACCEPTED);
  }

  @Test
  void manyDisputesLeaveTracesInSeveralDepartmentsAndSomeCrossTheBorder() {
    List<TrueDispute> disputes = world.history(0, 5_000).toList();

    assertThat(disputes)
        .filteredOn(d -> d.traces().stream().map(Trace::feed).distinct().count() > 1)
        .hasSizeGreaterThan(disputes.size() / 5);
    assertThat(disputes).filteredOn(TrueDispute::border).hasSizeGreaterThan(disputes.size() / 100);
  }

  @Test
  void casesDifferInWhatIndicatorsCountOfThem() {
    Map<String, Long> counts =
        world
            .history(0, 20_000)
            .flatMap(dispute -> dispute.traces().stream())
            .flatMap(trace -> TrueAspects.of(trace).stream())
            .collect(Collectors.groupingBy(aspect -> aspect, Collectors.counting()));

    assertThat(counts)
        .containsOnlyKeys(
            "INTAKE_OWN_INITIATIVE",
            "INTAKE_APPLICATION",
            "INTAKE_ENTRUSTED",
            "ENTRUSTED_BY_COURT",
            "ENTRUSTED_BY_POLICE",
            "ENTRUSTED_BY_PETITION",
            "ENTRUSTED_BY_OTHER",
            "AGREEMENT_DUE",
            "AGREEMENT_PERFORMED",
            "CONFIRMATION_APPLIED",
            "REPEATED_PETITION",
            "COUNTY_OR_ABOVE",
            "LED_TO_PUBLIC_SECURITY_CASE",
            "LED_TO_CRIMINAL_CASE",
            "BEFORE_FILING",
            "GUIDED_TO_OTHER_ROUTE",
            "HANDLED_IN_VILLAGE",
            "HANDLED_IN_TOWNSHIP",
            "ACCEPTANCE_NOTIFIED_IN_TIME");
    long due = counts.getOrDefault("AGREEMENT_DUE", 0L);
    assertThat(1.0 * counts.getOrDefault("AGREEMENT_PERFORMED", 0L) / due).isBetween(0.88, 0.96);
  }

  @Test
  void citizenNumbersAreValidUnlessAClerkMistypedThem() {
    var qualities =
        world
            .history(0, 5_000)
            .flatMap(dispute -> dispute.traces().stream())
            .flatMap(trace -> trace.rows().stream())
            .filter(row -> row.table() == LegacyTable.PETITIONER && row.value("zjhm") != null)
            .map(row -> CitizenNumber.read((String) row.value("zjhm")).quality())
            .collect(Collectors.groupingBy(quality -> quality, Collectors.counting()));

    long all = qualities.values().stream().mapToLong(Long::longValue).sum();
    assertThat(qualities.get(CitizenNumber.Quality.VALID18)).isBetween(all * 90 / 100, all - 1);
  }

  @Test
  void nothingHappensAfterTheHorizonAndRepeatsFollowTheFirst() {
    for (TrueDispute dispute : world.history(0, 5_000).toList()) {
      LocalDateTime last = LocalDateTime.MIN;
      for (Trace trace : dispute.traces()) {
        if (trace.feed().equals("police.calls") && trace.cause().equals(Cause.NONE)) {
          LocalDateTime at = (LocalDateTime) trace.main().value("bjsj");
          assertThat(at).isAfterOrEqualTo(last).isBeforeOrEqualTo(HORIZON);
          last = at;
        }
      }
    }
  }

  @Test
  void quotedNumbersLeadToTheirRows() {
    for (TrueDispute dispute : world.history(0, 5_000).toList()) {
      Set<String> items =
          dispute.traces().stream()
              .filter(trace -> trace.feed().equals("petition.items"))
              .map(trace -> (String) trace.main().value("id"))
              .collect(Collectors.toSet());
      dispute.traces().stream()
          .filter(trace -> trace.feed().equals("petition.items"))
          .map(trace -> trace.main().value("repeated_id"))
          .filter(java.util.Objects::nonNull)
          .forEach(first -> assertThat(items).contains((String) first));
    }
  }

  @Test
  void aHundredThousandRecordsStreamByWithoutBeingHeld() {
    long traces = world.history(0, 100_000).mapToLong(dispute -> dispute.traces().size()).sum();

    assertThat(traces).isBetween(100_000L, 100_020L);
  }

  private static String everything(TrueDispute dispute) {
    return dispute.traces().stream()
        .map(
            t ->
                t.recordKey()
                    + t.expectation()
                    + t.rows().stream().map(r -> r.values().toString()).toList())
        .collect(Collectors.joining("\n"));
  }
}
