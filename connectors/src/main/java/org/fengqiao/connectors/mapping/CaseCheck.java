package org.fengqiao.connectors.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedCase;
import org.fengqiao.connectors.feed.FeedCase.Expected;
import org.fengqiao.connectors.feed.FeedCase.Wanted;
import org.fengqiao.connectors.feed.Finding;
import org.fengqiao.connectors.feed.Finding.Bilingual;
import org.fengqiao.connectors.feed.FindingCode;
import org.fengqiao.connectors.feed.Findings;
import org.fengqiao.connectors.feed.Place;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Runs the cases of a feed file. Their rows are made up, so findings may show values. */
public final class CaseCheck {

  private static final byte[] NO_SECRET =
      "made-up rows need no secret key.".getBytes(StandardCharsets.US_ASCII);
  private static final int DAY_LENGTH = "yyyy-MM-dd".length();
  private static final String MIDNIGHT = " 00:00:00";

  private final Feed feed;
  private final CaseMapper mapper;
  private final Findings findings = new Findings();

  private CaseCheck(Feed feed) {
    this.feed = feed;
    this.mapper =
        new CaseMapper(feed, new Tokeniser(new TokenKey(1, NO_SECRET)), Clock.systemUTC());
  }

  /** One finding for each field of each case that comes out otherwise than expected. */
  public static List<Finding> run(Feed feed) {
    CaseCheck check = new CaseCheck(feed);
    feed.mapping().cases().forEach(check::check);
    return check.findings.all();
  }

  private void check(FeedCase example) {
    MappingResult result = mapper.map(row(example));
    switch (example.expected()) {
      case Expected.Fields wanted when result instanceof MappingResult.Mapped mapped ->
          wanted
              .fields()
              .forEach(
                  (field, texts) -> compare(field, texts, RecordText.of(mapped.record(), field)));
      case Expected.Fields wanted ->
          differs(
              example.place(), "expect", Findings.text("result.record", "UPSERT"), text(result));
      case Expected.Rejected wanted -> {
        String expected = wanted.field() + " " + wanted.rule();
        if (!(result instanceof MappingResult.Refused refused)
            || !rejections(refused).contains(expected)) {
          differs(example.place(), "expect_reject", expected, text(result));
        }
      }
      case Expected.Excluded wanted -> {
        if (!result.equals(new MappingResult.Excluded(wanted.rule()))) {
          differs(example.place(), "expect_excluded", wanted.rule(), text(result));
        }
      }
    }
  }

  private void compare(String field, Wanted wanted, List<String> got) {
    List<String> read = new ArrayList<>(got);
    // A case may give a time without its midnight.
    if (wanted.texts().size() == 1 && wanted.texts().getFirst().length() == DAY_LENGTH) {
      read.replaceAll(
          text ->
              text.endsWith(MIDNIGHT)
                  ? text.substring(0, text.length() - MIDNIGHT.length())
                  : text);
    }
    if (!wanted.texts().equals(read)) {
      differs(wanted.place(), field, list(wanted.texts()), list(read));
    }
  }

  private void differs(Place place, String where, Object expected, Object got) {
    findings.add(FindingCode.M401, place, where, expected, got);
  }

  private static String list(List<String> texts) {
    return texts.size() == 1 ? texts.getFirst() : texts.toString();
  }

  private static Bilingual text(MappingResult result) {
    return switch (result) {
      case MappingResult.Mapped mapped ->
          Findings.text("result.record", mapped.record().getOperation());
      case MappingResult.Excluded excluded -> Findings.text("result.excluded", excluded.rule());
      case MappingResult.Refused refused ->
          Findings.text("result.refused", String.join(", ", rejections(refused)));
    };
  }

  private static List<String> rejections(MappingResult.Refused refused) {
    return refused.rejections().stream()
        .map(rejection -> rejection.field() + " " + rejection.rule())
        .toList();
  }

  private Captured.CaseRow row(FeedCase example) {
    Map<String, List<SourceRow>> children = new HashMap<>();
    example
        .children()
        .forEach((child, rows) -> children.put(child, rows.stream().map(SourceRow::new).toList()));
    String key =
        String.join(
            "|",
            feed.source().key().stream().map(column -> key(example.given().get(column))).toList());
    return new Captured.CaseRow(
        key, new Version(1, 0), Operation.UPSERT, new SourceRow(example.given()), children, null);
  }

  private static String key(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
