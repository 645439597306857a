package org.fengqiao.connectors.capture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Period;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.feed.LegalBasis;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Department;

/** Feeds whose mapping does not matter. */
public final class TestFeeds {

  private TestFeeds() {}

  /** Digests under a secret that tests may know. */
  public static RowDigest digests() {
    return new RowDigest("secret".getBytes(StandardCharsets.UTF_8));
  }

  /** A feed of the justice department over the source. */
  public static Feed feed(String name, Source source) {
    return new Feed(
        name,
        1,
        "IT <it@justice.example>",
        Department.JUSTICE,
        new LegalBasis("人民调解法", "test", Period.ofYears(1)),
        source,
        FieldRules.none(),
        Path.of(name + ".yaml"));
  }
}
