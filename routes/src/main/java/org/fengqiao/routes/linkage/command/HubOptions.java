package org.fengqiao.routes.linkage.command;

import java.time.Clock;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.LinkageModels;
import org.fengqiao.routes.linkage.Rulings;
import org.fengqiao.routes.linkage.review.ReviewReports;
import org.fengqiao.routes.linkage.review.Reviews;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Mixin;

/** How a command reaches what it asks the hub for. */
final class HubOptions {

  @Mixin private final StoreOptions store = new StoreOptions();

  /** Asks the hub's rulings; a database that does not answer is told of, and the exit code is 1. */
  int ask(ToIntFunction<Rulings> question) {
    return store.ask(database -> question.applyAsInt(new Rulings(database, Clock.systemUTC())));
  }

  /** Asks the hub's models, likewise. */
  int askModels(ToIntFunction<LinkageModels> question) {
    return store.ask(database -> question.applyAsInt(new LinkageModels(database)));
  }

  /** Asks the desk at which pairs are reviewed, likewise. */
  int askReviews(ToIntFunction<Reviews> question) {
    return store.ask(database -> question.applyAsInt(new Reviews(database, Clock.systemUTC())));
  }

  /** Asks what reviews tell of the hub's links, likewise. */
  int askReports(ToIntFunction<ReviewReports> question) {
    return store.ask(database -> question.applyAsInt(new ReviewReports(database)));
  }

  /** Asks the hub's database, likewise. */
  int askDatabase(ToIntFunction<DataSource> question) {
    return store.ask(question);
  }

  /** Says why not; the exit code is 1. */
  int refuse(String text) {
    return store.refuse(text);
  }

  /** Says what is so; the exit code is 0. */
  int print(String text) {
    return store.print(text);
  }
}
