package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.warehouse.FactDifference;
import org.fengqiao.routes.warehouse.Rebuild;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the order of arrival, the size of batches and the replica that takes them, and whatever
 * was corrected or removed on the way, the same records are the same disputes in the end, in the
 * hub and in the warehouse.
 */
class OrderOfArrivalTest extends RunningHub {

  private static final int MOST_REVISIONS = 12;

  @Autowired private Clock clock;

  @RepeatedTest(40)
  void theSameRecordsBecomeTheSameDisputes(RepetitionInfo repetition) throws Exception {
    int seed = repetition.getCurrentRepetition();
    World atOnce = new World("once" + seed, seed);
    link(replica(), atOnce.newest());

    World byAndBy = new World("many" + seed, seed);
    List<DisputeChanged> told = arrive(byAndBy.all(), new Random(seed));

    assertThat(disputes("hub.case_record", byAndBy.prefix()))
        .isEqualTo(disputes("hub.case_record", atOnce.prefix()));
    Collections.shuffle(told, new Random(seed));
    told.forEach(change -> projection.project(new DisputeBatch("", true, List.of(change))));
    assertThat(rows("warehouse.case_fact", byAndBy.prefix()))
        .isEqualTo(rows("hub.case_record", byAndBy.prefix()));
    assertThat(new Rebuild(store.dataSource(), clock).compare().built().differences())
        .as("facts built anew")
        .noneMatch(difference -> !difference.what().equals(FactDifference.MISSING));
    assertThat(wrongCounts()).isZero();
    assertThat(lostIds()).isZero();
    for (long revision : revisions(byAndBy.prefix())) {
      assertThat(warehouseAt(revision, byAndBy.prefix()))
          .as("the warehouse as it was known at revision %d", revision)
          .isEqualTo(hubAt(revision, byAndBy.prefix()));
    }
  }

  /** Two replicas take the versions, in random order and batches, each at its own pace. */
  private List<DisputeChanged> arrive(List<CaseRecord> versions, Random random) throws Exception {
    Collections.shuffle(versions, random);
    List<Callable<List<DisputeChanged>>> replicas = new ArrayList<>();
    int half = versions.size() / 2;
    for (List<CaseRecord> share :
        List.of(versions.subList(0, half), versions.subList(half, versions.size()))) {
      Linkage replica = replica();
      int most = 1 + random.nextInt(4);
      replicas.add(
          () -> {
            List<DisputeChanged> told = new ArrayList<>();
            for (int from = 0; from < share.size(); from += most) {
              List<CaseRecord> some = share.subList(from, Math.min(share.size(), from + most));
              if (some.size() % 2 == 1) {
                linkInVain(replica, some);
              }
              told.addAll(link(replica, some));
            }
            return told;
          });
    }
    List<DisputeChanged> told = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(replicas.size())) {
      for (Future<List<DisputeChanged>> replica : threads.invokeAll(replicas)) {
        told.addAll(replica.get());
      }
    }
    return told;
  }

  private Linkage replica() {
    return new Linkage(store, clock);
  }

  private List<DisputeChanged> link(Linkage replica, List<CaseRecord> records) {
    AdmittedBatch batch = new AdmittedBatch(UUID.randomUUID(), records, List.of(), List.of());
    return new TransactionTemplate(new JdbcTransactionManager(store.dataSource()))
        .execute(status -> replica.link(batch));
  }

  /** The transaction fails when all is done. */
  private void linkInVain(Linkage replica, List<CaseRecord> records) {
    AdmittedBatch batch = new AdmittedBatch(UUID.randomUUID(), records, List.of(), List.of());
    new TransactionTemplate(new JdbcTransactionManager(store.dataSource()))
        .executeWithoutResult(
            status -> {
              replica.link(batch);
              status.setRollbackOnly();
            });
  }

  /** Which records are one dispute, by what follows the prefix in their keys. */
  private Set<Set<String>> disputes(String table, String prefix) {
    Map<Object, Set<String>> disputes =
        rows(table, prefix).stream()
            .filter(row -> Objects.equals(row.get("removed"), false))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("dispute_id"),
                    Collectors.mapping(
                        row -> String.valueOf(row.get("record_key")).substring(prefix.length()),
                        Collectors.toCollection(TreeSet::new))));
    return Set.copyOf(disputes.values());
  }

  private List<Map<String, Object>> rows(String table, String prefix) {
    return jdbc()
        .sql(
            "select record_key, dispute_id, removed, position from %s where starts_with(record_key, ?)"
                    .formatted(table)
                + " order by record_key")
        .param(prefix)
        .query()
        .listOfRows();
  }

  /** Some revisions that changed something of these records, and the one before. */
  private Set<Long> revisions(String prefix) {
    List<Long> changed =
        jdbc()
            .sql(
                """
                select distinct m.revision - b.back from hub.case_record c
                cross join lateral (
                  select content_revision revision union all
                  select revision from hub.case_content h where h.record_no = c.record_no union all
                  select revision from hub.move m where m.record_no = c.record_no) m
                cross join (values (0), (1)) b (back)
                where starts_with(c.record_key, ?)
                """)
            .param(prefix)
            .query(Long.class)
            .list();
    Collections.shuffle(changed, new Random(changed.size()));
    return Set.copyOf(changed.subList(0, Math.min(MOST_REVISIONS, changed.size())));
  }

  private List<String> hubAt(long revision, String prefix) {
    return jdbc()
        .sql(
            "select dispute_id, content from hub.case_record_at(?) where starts_with(record_key, ?)")
        .params(revision, prefix)
        .query(
            (row, index) -> {
              DisputeCase held = DisputeCases.decode(row.getBytes(2));
              return state(
                  held.getRecordKey(),
                  row.getString(1),
                  held.getPosition(),
                  held.getOperation() == Operation.DELETE,
                  held.getAspects().toString());
            })
        .list()
        .stream()
        .sorted()
        .toList();
  }

  private List<String> warehouseAt(long revision, String prefix) {
    return jdbc()
        .sql(
            "select record_key, dispute_id, position, removed, array_to_string(aspects, ', ')"
                + " from warehouse.case_fact_at(?)"
                + " where starts_with(record_key, ?)")
        .params(revision, prefix)
        .query(
            (row, index) ->
                state(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getBoolean(4),
                    "[" + row.getString(5) + "]"))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  private static String state(
      String key, String dispute, long position, boolean removed, String aspects) {
    return key + " in " + dispute + " at " + position + (removed ? ", removed " : " ") + aspects;
  }

  /** Disputes of the warehouse that count otherwise than the hub. */
  private long wrongCounts() {
    return jdbc()
        .sql(
            """
            select count(*) from warehouse.dispute_fact f join hub.dispute d using (dispute_id)
            where (f.revision, f.merged_into, f.record_count) is distinct from
              (d.revision, d.merged_into, (select count(*) from hub.case_record c
                 where c.dispute_id = d.dispute_id and not c.removed)::int)
            """)
        .query(Long.class)
        .single();
  }

  /** Records in a dispute that does not stand, and ids that lead nowhere. */
  private long lostIds() {
    return jdbc()
        .sql(
            """
            select (select count(*) from hub.case_record c left join hub.dispute d using (dispute_id)
                    where d.dispute_id is null or d.merged_into is not null)
              + (select count(*) from hub.dispute d left join hub.dispute i on i.dispute_id = d.merged_into
                 where d.merged_into is not null and i.dispute_id is null)
            """)
        .query(Long.class)
        .single();
  }
}
