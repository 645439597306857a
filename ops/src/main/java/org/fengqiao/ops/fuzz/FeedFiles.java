package org.fengqiao.ops.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.ops.fuzz.hostile.DropFeed;
import org.fengqiao.ops.fuzz.hostile.HostileRow;

/** The feed files of the run: one mapping, over every way to capture. */
final class FeedFiles {

  /** Feed over a table that is read from its log. */
  static final String LOG = "justice.log";

  /** Feed over a table that is polled. */
  static final String POLL = "police.poll";

  private static final String FEED =
      """
      feed: %s
      version: 1
      owner: 测试 <it@fuzz.example>
      legal_basis: { statute: 人民调解法 17 条, purpose: dispute-mediation-coordination, retention: P3Y }
      drift: quarantine
      error_budget: { share: 100%% }
      from:
      %s
        key: [bh]
        columns: [%s]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: rq, parse: date, if_bad: reject, if_missing: reject }
        status: { value: ACCEPTED }
        outcome: { value: OPEN }
        partyCount: { take: rs, parse: count, if_bad: empty, if_missing: empty }
        amountCents: { take: je, parse: amount, unit: 元, if_bad: empty, if_missing: empty }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references:
        - { take: nr, scheme: by_shape, relation: QUOTES, if_bad: empty, if_missing: empty }
      parties:
        - { of: row, side: APPLICANT, kind: by_name, split: "、,，;；", name: [sqr], number: [zj], phone: [dh] }
      exclude:
        - { rule: X901, because: 测试, take: lx, when: ["9"] }
      ignore: [%s]
      cases:
        - given: { bh: K1, lx: "1", rq: "2019-03-05" }
          expect: { acceptedAt: 2019-03-05 }
        - given: { bh: K1, lx: "9", rq: "2019-03-05" }
          expect_excluded: X901
      """;

  private FeedFiles() {}

  /** Writes the feed files as departments keep them. */
  static void write(Path departments) throws IOException {
    for (DropFeed feed : DropFeed.values()) {
      write(departments, feed.feed(), "", folder(feed));
    }
    write(
        departments,
        LOG,
        "gx",
        """
        method: log
        database: POSTGRES
        connection: legacy
        table: public.t_log
        """);
    write(
        departments,
        POLL,
        "",
        """
        method: poll
        connection: legacy
        table: public.t_poll
        changed: gx
        every: 1s
        overlap: 30s
        """);
  }

  /** Name of the connection of a drop folder. */
  static String connection(DropFeed feed) {
    return "drop-" + feed.extension();
  }

  private static String folder(DropFeed feed) {
    return """
        method: folder
        connection: %s
        pattern: "*.%s"
        format: %2$s%s
        changed: gx
        """
        .formatted(
            connection(feed),
            feed.extension(),
            switch (feed) {
              case XLSX -> "";
              case XML -> "\ncharset: " + feed.charset() + "\nrecord: case";
              case CSV, JSONL -> "\ncharset: " + feed.charset();
            });
  }

  private static void write(Path departments, String feed, String ignored, String from)
      throws IOException {
    int dot = feed.indexOf('.');
    Path folder = Files.createDirectories(departments.resolve(feed.substring(0, dot)));
    Files.writeString(
        folder.resolve(feed.substring(dot + 1) + ".yaml"),
        FEED.formatted(
            feed, from.indent(2).stripTrailing(), String.join(", ", HostileRow.COLUMNS), ignored));
  }
}
