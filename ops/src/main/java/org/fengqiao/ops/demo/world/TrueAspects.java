package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a case that indicators count (要素), read off the codes that the world itself wrote
 * and not by the rules of a feed file, so that the hub can be held against it.
 */
public final class TrueAspects {

  private static final int PETITIONERS_WAIT_DAYS = 15;

  private TrueAspects() {}

  /** The aspects of the case, as the hub names them, sorted. */
  public static List<String> of(Trace trace) {
    if (trace.rows().isEmpty()) {
      return List.of();
    }
    LegacyRow row = trace.main();
    SortedSet<String> aspects = new TreeSet<>();
    switch (row.table()) {
      case MEDIATION -> {
        aspects.addAll(intake(row.value("ajly")));
        aspects.addAll(performance(row.value("xylxqk")));
        if ("1".equals(row.value("sfqr"))) {
          aspects.add("CONFIRMATION_APPLIED");
        }
        aspects.addAll(level(String.valueOf(row.value("sldw"))));
      }
      case PETITION -> {
        if (Integer.valueOf(1).equals(row.value("cfxfbz"))) {
          aspects.add("REPEATED_PETITION");
        }
        if (PetitionTrace.COUNTY_OFFICE.equals(row.value("djjglb"))) {
          aspects.add("COUNTY_OR_ABOVE");
        }
        if (isNotifiedInTime(trace)) {
          aspects.add("ACCEPTANCE_NOTIFIED_IN_TIME");
        }
      }
      case POLICE_CALL -> aspects.addAll(result(trace));
      case PRE_LITIGATION -> aspects.add("BEFORE_FILING");
      default -> {}
    }
    return List.copyOf(aspects);
  }

  private static List<String> intake(@Nullable Object source) {
    return switch (String.valueOf(source)) {
      case "1" -> List.of("INTAKE_OWN_INITIATIVE");
      case "2" -> List.of("INTAKE_APPLICATION");
      case "31" -> List.of("INTAKE_ENTRUSTED", "ENTRUSTED_BY_COURT");
      case "33" -> List.of("INTAKE_ENTRUSTED", "ENTRUSTED_BY_POLICE");
      case "34" -> List.of("INTAKE_ENTRUSTED", "ENTRUSTED_BY_PETITION");
      case "35" -> List.of("INTAKE_ENTRUSTED", "ENTRUSTED_BY_OTHER");
      default -> List.of();
    };
  }

  private static List<String> level(String committee) {
    return switch (Committee.kindOf(committee)) {
      case Committee.VILLAGE -> List.of("HANDLED_IN_VILLAGE");
      case Committee.TOWNSHIP -> List.of("HANDLED_IN_TOWNSHIP");
      default -> List.of();
    };
  }

  private static List<String> performance(@Nullable Object performed) {
    return switch (String.valueOf(performed)) {
      case "1" -> List.of("AGREEMENT_DUE", "AGREEMENT_PERFORMED");
      case "2", "3", "4" -> List.of("AGREEMENT_DUE");
      default -> List.of();
    };
  }

  private static boolean isNotifiedInTime(Trace petition) {
    LocalDateTime registered = (LocalDateTime) petition.main().value("djsj");
    return registered != null
        && petition.rows().stream()
            .filter(row -> row.table() == LegacyTable.PETITION_HANDLING)
            .filter(row -> PetitionTrace.ACCEPTANCE_NOTIFIED.equals(row.value("blfs")))
            .map(row -> (LocalDateTime) row.value("blsj"))
            .anyMatch(
                sent ->
                    sent != null
                        && ChronoUnit.DAYS.between(registered.toLocalDate(), sent.toLocalDate())
                            <= PETITIONERS_WAIT_DAYS);
  }

  private static List<String> result(Trace call) {
    LegacyRow last = call.rows().getLast();
    if (last.table() != LegacyTable.POLICE_FEEDBACK) {
      return List.of();
    }
    return switch (String.valueOf(last.value("cljgdm"))) {
      case PoliceTrace.PUBLIC_SECURITY_CASE -> List.of("LED_TO_PUBLIC_SECURITY_CASE");
      case PoliceTrace.CRIMINAL_CASE -> List.of("LED_TO_CRIMINAL_CASE");
      case PoliceTrace.TOLD_OF_ANOTHER_ROUTE -> List.of("GUIDED_TO_OTHER_ROUTE");
      default -> List.of();
    };
  }
}
