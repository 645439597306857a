package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.fengqiao.routes.linkage.review.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OpenReviewsTest {

  @Test
  void theNavigationStandsWhileTheDatabaseIsAway() {
    Clock clock = Clock.systemUTC();
    Reviews away =
        new Reviews(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/hub"), clock);

    assertThat(new OpenReviews(away, clock).count()).isZero();
  }
}
