package org.fengqiao.connectors.preflight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.Requirement.Weight;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.web.ServiceSample;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Preflight.Answer;
import org.jspecify.annotations.Nullable;

/** Asks a service once for its first rows and tells what a feed would meet in them. */
final class ServicePreflight {

  private static final int ROWS = 100;
  private static final Duration TOLERATED = Duration.ofMinutes(1);

  private final FeedPlace place;
  private final Source.Service service;
  private final Clock clock;

  private ServicePreflight(Feed feed, Source.Service service, Clock clock) {
    this.place = new FeedPlace(feed.name(), service.connection());
    this.service = service;
    this.clock = clock;
  }

  static List<Answer> of(
      Feed feed, Source.Service service, ConnectionSettings connection, Clock clock) {
    String path = service.question().path();
    List<Captured> rows;
    try {
      rows = ServiceSample.rows(feed, service, connection, ROWS, clock);
    } catch (CaptureException refused) {
      return List.of(
          new Answer(Kind.LOGIN, path, Weight.MUST, String.valueOf(refused.getMessage())));
    }
    ServicePreflight preflight = new ServicePreflight(feed, service, clock);
    List<Answer> answers = new ArrayList<>();
    answers.add(new Answer(Kind.LOGIN, path, Weight.MUST, null));
    answers.add(
        new Answer(
            Kind.ROWS,
            service.answer().rows(),
            Weight.SHOULD,
            rows.isEmpty() ? preflight.says("C420", service.answer().rows()) : null));
    if (!rows.isEmpty()) {
      answers.addAll(preflight.answers(rows));
    }
    return answers;
  }

  private List<Answer> answers(List<Captured> rows) {
    List<Captured.CaseRow> cases =
        rows.stream()
            .filter(Captured.CaseRow.class::isInstance)
            .map(Captured.CaseRow.class::cast)
            .toList();
    List<Answer> answers = new ArrayList<>();
    answers.add(
        new Answer(
            Kind.KEY, String.join(", ", service.key()), Weight.MUST, keys(rows.size(), cases)));
    for (String column : service.columns()) {
      boolean seen = cases.stream().map(Captured.CaseRow::row).anyMatch(row -> has(row, column));
      answers.add(
          new Answer(
              Kind.COLUMNS,
              column,
              Weight.SHOULD,
              seen ? null : says("C423", column, cases.size())));
    }
    if (service.changed() != null) {
      answers.add(
          new Answer(
              Kind.CHANGE_COLUMN, service.changed(), Weight.MUST, times(service.changed(), cases)));
    }
    return answers;
  }

  private static boolean has(SourceRow row, String column) {
    return row.names().contains(column);
  }

  private @Nullable String keys(int rows, List<Captured.CaseRow> cases) {
    if (cases.size() < rows) {
      return says("C421", service.key(), rows - cases.size(), rows);
    }
    Set<String> different = new HashSet<>();
    cases.forEach(row -> different.add(row.key()));
    return different.size() < rows
        ? says("C422", service.key(), rows - different.size(), rows)
        : null;
  }

  private @Nullable String times(String changed, List<Captured.CaseRow> cases) {
    Instant latest = clock.instant().plus(TOLERATED);
    long none = cases.stream().filter(row -> row.changedAt() == null).count();
    long ahead =
        cases.stream()
            .filter(row -> row.changedAt() != null && row.changedAt().isAfter(latest))
            .count();
    if (none > 0) {
      return says("C424", changed, none, cases.size());
    }
    return ahead > 0 ? says("C425", changed, ahead, cases.size()) : null;
  }

  private String says(String code, Object... arguments) {
    return place.text(code, arguments);
  }
}
