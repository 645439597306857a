package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Finding;
import org.fengqiao.connectors.feed.Finding.Severity;
import org.fengqiao.connectors.feed.Place;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;

/**
 * A feed that does not run because its file has errors. It reports all the same, for a feed that
 * says nothing at all looks like one that nobody ever wrote.
 *
 * @param feed its name by its place: {@code justice/mediation.yaml} is justice.mediation
 * @param department the department whose folder the file lies in
 * @param problem first error and its remedy
 */
record RefusedFile(String feed, Department department, String problem) {

  /** The refused feed; empty when the file was not refused, or lies in no department's folder. */
  static Optional<RefusedFile> of(FeedReading reading) {
    List<Finding> errors =
        reading.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    if (reading.feed() != null || errors.isEmpty()) {
      return Optional.empty();
    }
    Path file = errors.getFirst().place().file();
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || folder.getFileName() == null) {
      return Optional.empty();
    }
    String department = folder.getFileName().toString();
    String feed = department + "." + file.getFileName().toString().replaceAll("\\.yaml$", "");
    return Stream.of(Department.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(department))
        .map(one -> new RefusedFile(feed, one, problem(feed, errors)))
        .findFirst();
  }

  private static String problem(String feed, List<Finding> errors) {
    Finding first = errors.getFirst();
    Place place = first.place();
    return first.code()
        + " "
        + Problems.at(
            new FeedPlace(feed, ""),
            "refused.file",
            errors.size(),
            place.file().getFileName() + ":" + place.line() + ":" + place.column(),
            Problems.spoken(first.message().chinese(), first.message().english()),
            Problems.spoken(first.remedy().chinese(), first.remedy().english()),
            place.file());
  }

  FeedReport report(Clock clock) {
    return FeedReport.newBuilder()
        .setFeed(feed)
        .setDepartment(department)
        // What a feed can do at least: how this one would see its source is not known.
        .setGrade(CaptureGrade.FILE)
        .setState(FeedState.STOPPED)
        .setReportedAt(clock.instant())
        .setCaptured(0)
        .setRowsPerSecond(0)
        .setMappingVersion(0)
        .setProblem(problem)
        .build();
  }
}
