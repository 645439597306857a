package org.fengqiao.connectors.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.ServicePaging.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether the questions that a service will be asked can be made, and can end. */
final class QuestionChecks {

  private static final Map<Placeholder, Kind> PAGED_BY =
      Map.of(
          Placeholder.PAGE, Kind.PAGE,
          Placeholder.OFFSET, Kind.OFFSET,
          Placeholder.CURSOR, Kind.CURSOR);
  private static final List<String> TEMPLATES = List.of("body", "request", "parameters", "headers");
  private static final String ALL =
      Stream.of(Placeholder.values()).map(Placeholder::written).collect(Collectors.joining(", "));
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Section in;
  private final Findings findings;

  QuestionChecks(Section in, Findings findings) {
    this.in = in;
    this.findings = findings;
  }

  void check(ServiceQuestion question, ServicePaging paging, ServiceTime time) {
    PAGED_BY.forEach(
        (placeholder, kind) -> {
          if (kind == paging.kind() && !question.holds(placeholder)) {
            in.missing(FindingCode.M180, placeholder.written(), small(kind));
          }
          if (kind != paging.kind() && question.holds(placeholder)) {
            unusable(
                placeholder.written(), "template.unfilled", placeholder.written(), small(kind));
          }
        });
    if (!question.holds(Placeholder.SINCE)) {
      in.missing(FindingCode.M181);
    }
    question
        .templates()
        .flatMap(template -> Placeholder.unknownIn(template).stream())
        .forEach(written -> unusable(written, "template.unknown", written, ALL));
    if (question.form() == ServiceQuestion.Form.POST && !isJson(filled(question.body(), time))) {
      unusable(question.body(), "template.json");
    }
  }

  /** Tells of the template that holds the text. */
  private void unusable(String text, String reason, Object... arguments) {
    Place place =
        TEMPLATES.stream()
            .flatMap(key -> in.value(key).stream())
            .flatMap(QuestionChecks::texts)
            .filter(template -> template.value().contains(text))
            .map(Yaml.Text::place)
            .findFirst()
            .orElse(in.place());
    findings.add(
        FindingCode.M183,
        place,
        Findings.text(reason, arguments),
        Findings.text(reason + ".remedy", arguments));
  }

  private static Stream<Yaml.Text> texts(Yaml value) {
    return switch (value) {
      case Yaml.Text text -> Stream.of(text);
      case Yaml.Table table ->
          table.entries().values().stream().map(Yaml.Entry::value).flatMap(QuestionChecks::texts);
      case Yaml.Listing list -> list.items().stream().flatMap(QuestionChecks::texts);
    };
  }

  private static String filled(String body, ServiceTime time) {
    return Placeholder.fill(
        body,
        (placeholder, place) ->
            switch (placeholder) {
              case SINCE, UNTIL -> time.write(Instant.EPOCH);
              case PAGE, OFFSET, SIZE -> "1";
              case CURSOR, USER, PASSWORD -> "";
            });
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isContainer();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String small(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
