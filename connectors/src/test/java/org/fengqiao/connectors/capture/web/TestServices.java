package org.fengqiao.connectors.capture.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.ServiceAnswer;
import org.fengqiao.connectors.feed.ServicePaging;
import org.fengqiao.connectors.feed.ServiceQuestion;
import org.fengqiao.connectors.feed.ServiceQuestion.Form;
import org.fengqiao.connectors.feed.ServiceQuestion.Login;
import org.fengqiao.connectors.feed.ServiceTime;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** Services as feed files describe them. */
final class TestServices {

  private static final String FEED =
      """
      feed: finance.complaints
      version: 1
      owner: 金融办信息科 <it@finance.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: slrq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      from:
        connection: finance-service
        key: [id]
        columns: [id, slrq, gxsj]
      """;

  private TestServices() {}

  /** A feed whose file says this of its source; the rows have the columns id, slrq and gxsj. */
  static Feed feed(Path folder, String from) {
    try {
      Path file = folder.resolve("feed.yaml");
      Files.writeString(file, FEED + from.indent(2) + "cases: []\n");
      FeedReading reading = FeedReader.read(file);
      return Objects.requireNonNull(reading.feed(), () -> reading.findings().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Complaints by page numbers and change times in milliseconds. */
  static Source.Service complaints(int pageSize, Map<String, Child> children) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("since", "{since}");
    parameters.put("page", "{page}");
    parameters.put("size", "{size}");
    return new Source.Service(
        "finance-service",
        new ServiceQuestion(Form.GET, "/complaints", parameters, Map.of(), "", "", Login.BASIC),
        new ServiceAnswer(StandardCharsets.UTF_8, "", "/data/list", null, null),
        new ServicePaging(ServicePaging.Kind.PAGE, 1, pageSize),
        new ServiceTime(ServiceTime.Format.MILLIS, SourceClock.ZONE),
        List.of("tsbh"),
        List.of("tsje"),
        "gxsj",
        Duration.ofMillis(100),
        Duration.ofSeconds(30),
        Duration.ZERO,
        children);
  }
}
