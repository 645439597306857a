package org.fengqiao.routes.warehouse.command;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warehouse.Release;
import org.fengqiao.routes.warehouse.Releases;
import picocli.CommandLine.Mixin;

/** What commands about releases have in common. */
final class ReleaseDesk {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Mixin private final StoreOptions store = new StoreOptions();

  int ask(ToIntFunction<Releases> question) {
    return store.ask(
        database -> question.applyAsInt(new Releases(database, Clock.systemUTC(), PATIENCE)));
  }

  int print(String text) {
    return store.print(text);
  }

  int refuse(String text) {
    return store.refuse(text);
  }

  static String text(Release release, String state) {
    return Texts.of(
        "release",
        release.month().toString(),
        release.number(),
        release.releasedBy(),
        release.releasedAt().toString(),
        release.reason(),
        release.digest(),
        state);
  }
}
