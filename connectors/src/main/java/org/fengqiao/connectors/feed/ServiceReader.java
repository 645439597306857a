package org.fengqiao.connectors.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.ServicePaging.Kind;
import org.fengqiao.connectors.feed.ServiceTime.Format;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a service: how it is asked, and where the rows of its answers stand. */
final class ServiceReader {

  private static final Set<String> BOTH =
      Set.of(
          "path",
          "headers",
          "rows",
          "charset",
          "success",
          "changed",
          "paging",
          "first_page",
          "page_size",
          "next",
          "time",
          "zone",
          "every",
          "overlap",
          "rate",
          "auth",
          "auth_header");

  /** Every key of a service that answers JSON. */
  static final Set<String> REST =
      Stream.of(
              BOTH.stream(),
              Stream.of("http", "parameters", "body"),
              QuestionReader.SHORT.stream().map(one -> one.name().toLowerCase(Locale.ROOT)))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  /** Every key of a service that answers in envelopes. */
  static final Set<String> SOAP =
      Stream.concat(BOTH.stream(), Stream.of("soap", "action", "request", "json"))
          .collect(Collectors.toUnmodifiableSet());

  private static final String ZONE = "Asia/Shanghai";
  private static final int FEWEST_ROWS = 1;
  private static final int MOST_ROWS = 10_000;
  private static final int USUAL_ROWS = 1000;
  private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,3}/[smh]");
  private static final Pattern POINTER = Pattern.compile("(/.*)?");
  private static final Pattern ELEMENT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Section in;
  private final Findings findings;
  private final Words words;
  private final ServiceQuestion question;
  private final ServiceAnswer answer;
  private final ServicePaging paging;
  private final ServiceTime time;
  private final Duration every;
  private final Duration overlap;
  private final Duration apart;

  ServiceReader(Section in, Findings findings, String method) {
    this.in = in;
    this.findings = findings;
    this.words = new Words(findings);
    this.question = new QuestionReader(in, findings, method).read();
    this.answer = answer();
    this.paging = paging();
    this.time =
        new ServiceTime(
            words.choice(in.optionalText("time"), Format.class, Format.MILLIS),
            zone(in.optionalText("zone")));
    this.every = words.duration(in.requiredText("every"));
    this.overlap =
        question.holds(Placeholder.SINCE) || in.has("overlap")
            ? words.duration(in.requiredText("overlap"))
            : Duration.ZERO;
    this.apart = in.optionalText("rate").map(this::apart).orElse(Duration.ZERO);
    new QuestionChecks(in, findings).check(question, paging, time);
  }

  private ServiceAnswer answer() {
    String element = in.optionalText("json").map(Yaml.Text::value).orElse("");
    boolean inJson = !question.form().isSoap() || !element.isEmpty();
    return new ServiceAnswer(
        words.charset(in.optionalText("charset")),
        element,
        place(in.requiredText("rows"), inJson),
        in.value("success").map(value -> success(value, inJson)).orElse(null),
        in.has("next") ? place(in.optionalText("next"), inJson) : null);
  }

  private ServiceAnswer.Success success(Yaml value, boolean inJson) {
    Section success = Section.of(value, findings, Set.of("at", "is"));
    String at = place(success.requiredText("at"), inJson);
    Set<String> is = new LinkedHashSet<>();
    success.requiredTexts("is").forEach(word -> is.add(word.value()));
    return new ServiceAnswer.Success(at, is);
  }

  /** A place in an answer: a pointer in JSON, an element's name in XML. */
  private String place(Optional<Yaml.Text> text, boolean inJson) {
    return text.filter(
            word ->
                inJson
                    ? words.shaped(word, POINTER, "/data/list, \"\"")
                    : words.shaped(word, ELEMENT, "record"))
        .map(Yaml.Text::value)
        .orElse("");
  }

  private ServicePaging paging() {
    Kind kind = words.choice(in.optionalText("paging"), Kind.class, Kind.PAGE);
    String written = "paging: " + kind.name().toLowerCase(Locale.ROOT);
    if (kind != Kind.PAGE) {
      in.surplus(FindingCode.M182, "first_page", written);
    }
    if (kind == Kind.CURSOR) {
      in.required("next");
    } else if (kind != Kind.LINK) {
      in.surplus(FindingCode.M182, "next", written);
    }
    boolean sized = kind == Kind.PAGE || kind == Kind.OFFSET || question.holds(Placeholder.SIZE);
    return new ServicePaging(
        kind,
        in.has("first_page") ? words.number(in.optionalText("first_page"), 0, 1) : 1,
        sized || in.has("page_size")
            ? words.number(in.requiredText("page_size"), FEWEST_ROWS, MOST_ROWS)
            : USUAL_ROWS);
  }

  private ZoneId zone(Optional<Yaml.Text> text) {
    try {
      return ZoneId.of(text.map(Yaml.Text::value).orElse(ZONE));
    } catch (DateTimeException noSuchZone) {
      words.malformed(text.orElseThrow(), "Asia/Shanghai, UTC, +08:00");
      return ZoneId.of(ZONE);
    }
  }

  /** Ten questions in a second stand a tenth of a second apart. */
  private Duration apart(Yaml.Text rate) {
    if (!words.shaped(rate, RATE, "2/s, 30/m, 100/h")) {
      return Duration.ZERO;
    }
    int slash = rate.value().indexOf('/');
    Duration unit =
        switch (rate.value().charAt(slash + 1)) {
          case 's' -> Duration.ofSeconds(1);
          case 'm' -> Duration.ofMinutes(1);
          default -> Duration.ofHours(1);
        };
    return unit.dividedBy(Integer.parseInt(rate.value().substring(0, slash)));
  }

  Source.Service source(
      String connection,
      List<String> key,
      List<String> columns,
      @Nullable String changed,
      Map<String, Source.Child> children) {
    return new Source.Service(
        connection,
        question,
        answer,
        paging,
        time,
        key,
        columns,
        changed,
        every,
        overlap,
        apart,
        children);
  }
}
