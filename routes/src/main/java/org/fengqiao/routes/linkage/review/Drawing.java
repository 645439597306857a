package org.fengqiao.routes.linkage.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.LinkageModels;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the pairs that people look at: of every band of weight some by lot, so that error rates can
 * be estimated, and those near the threshold, where an answer helps most. A pair's lot is made from
 * the numbers of its records, so that drawing again draws the same.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Drawing {

  /** So many that are near the threshold wait at a time. */
  private static final int NEAR = 500;

  /** A share from 0 to 1 by the numbers of two records; another one when they change places. */
  private static final String LOT =
      "(hashint8extended(%s, %s) & 281474976710655) / 281474976710656.0";

  private static final String TURN = LOT.formatted("l.record_no", "l.other_record_no");
  private static final String SECOND = LOT.formatted("l.other_record_no", "l.record_no");

  private static final String COUNT =
      """
      select greatest(1, width_bucket(weight, :bands::float8[])) as bucket, count(*) as pairs
      from hub.link group by 1
      """;

  private static final String PUT_STRATUM =
      """
      insert into hub.review_stratum (band, pairs, rate, drawn_at) values (:band, :pairs, :rate, :now)
      """;

  /** A pair that is here for it is near has not been drawn, and never is. */
  private static final String DRAW =
      """
      insert into hub.review_pair (record_no, other_record_no, band, rate, turn, twice, drawn_at)
      select l.record_no, l.other_record_no, s.band, s.rate, %1$s / s.rate, %2$s < :twice, :now
      from hub.link l join hub.review_stratum s
        on s.band = (:bands::float8[])[greatest(1, width_bucket(l.weight, :bands::float8[]))]
      where %1$s < s.rate
      on conflict (record_no, other_record_no) do nothing
      """
          .formatted(TURN, SECOND);

  private static final String FORGET_NEAR =
      """
      delete from hub.review_pair where rate is null and answers = 0
        and (taken_until is null or taken_until < :now)
      """;

  private static final String TAKE_NEAR =
      """
      insert into hub.review_pair (record_no, other_record_no, band, turn, twice, drawn_at)
      select l.record_no, l.other_record_no,
        (:bands::float8[])[greatest(1, width_bucket(l.weight, :bands::float8[]))], %1$s, %2$s < :twice, :now
      from hub.link l
      where l.weight >= :least and l.weight < :below
        and not exists (select from hub.review_pair p
          where p.record_no = l.record_no and p.other_record_no = l.other_record_no)
        and not exists (select from hub.ruling r where r.record_no = l.record_no
          and r.other_record_no = l.other_record_no and r.withdrawn_at is null
          and (r.expires_on is null or r.expires_on >= (now() at time zone 'Asia/Shanghai')::date))
      order by abs(l.weight - :join), l.record_no, l.other_record_no limit :near
      on conflict (record_no, other_record_no) do nothing
      """
          .formatted(TURN, SECOND);

  /** Kept, for once a record's tokens are forgotten its revision tells no more. */
  private static final String MARK_STALE =
      """
      update hub.review_answer a set stale = true from hub.review_given g
      where g.answer_id = a.answer_id and g.stale and not a.stale
      """;

  private final JdbcClient jdbc;
  private final LinkageModels models;
  private final HubSettings.Review settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  @Autowired
  Drawing(HubStore store, HubSettings settings, Clock clock) {
    this(store.dataSource(), settings.linkage().review(), clock);
  }

  Drawing(DataSource database, HubSettings.Review settings, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.models = new LinkageModels(database);
    this.settings = settings;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
  }

  /** Draws anew: what was drawn by lot or answered stays, what is near now takes its place. */
  public void draw() {
    Thresholds thresholds = models.thresholds();
    Double[] bands = Strata.around(thresholds.join()).toArray(Double[]::new);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("lock table hub.review_stratum in share row exclusive mode").update();
          jdbc.sql(MARK_STALE).update();
          count(bands, now);
          jdbc.sql(DRAW)
              .param("bands", bands)
              .param("twice", settings.twice())
              .param("now", now)
              .update();
          jdbc.sql(FORGET_NEAR).param("now", now).update();
          jdbc.sql(TAKE_NEAR)
              .param("bands", bands)
              .param("twice", settings.twice())
              .param("now", now)
              .param("least", thresholds.candidate())
              .param("below", thresholds.join() + settings.margin())
              .param("join", thresholds.join())
              .param("near", NEAR)
              .update();
        });
  }

  private void count(Double[] bands, OffsetDateTime now) {
    jdbc.sql("delete from hub.review_stratum").update();
    List<Count> counts =
        jdbc.sql(COUNT)
            .param("bands", bands)
            .query((row, index) -> new Count(row.getInt(1), row.getLong(2)))
            .list();
    for (Count count : counts) {
      jdbc.sql(PUT_STRATUM)
          .param("band", bands[count.bucket() - 1])
          .param("pairs", count.pairs())
          .param("rate", Strata.rate(count.pairs(), settings.sample()))
          .param("now", now)
          .update();
    }
  }

  private record Count(int bucket, long pairs) {}
}
