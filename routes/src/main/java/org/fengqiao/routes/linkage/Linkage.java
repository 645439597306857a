package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.Linker;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the dispute of each record that comes in, and makes one of disputes that turn out to be the
 * same. Membership is sticky: a record stays in its dispute when it changes or is removed, and
 * leaves it only when the whole dispute merges into an older one.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Linkage implements Linker {

  private final DisputeStore disputes;
  private final RecordStore records;
  private final ClueStore clues;
  private final SharedIndex index;
  private final TimeOrderedIds ids;
  private final Clock clock;

  Linkage(HubStore store, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
    this.disputes = new DisputeStore(jdbc);
    this.records = new RecordStore(jdbc);
    this.clues = new ClueStore(store.dataSource());
    this.index = new SharedIndex(disputes, clues);
    this.ids = new TimeOrderedIds(clock);
    this.clock = clock;
  }

  @Override
  public List<DisputeChanged> link(AdmittedBatch batch) {
    if (batch.accepted().isEmpty() && batch.excluded().isEmpty()) {
      return batch.known().isEmpty() ? List.of() : tellAgain(batch.known());
    }
    long revision = index.lock();
    List<Arrival> arrivals = arrivals(batch, revision);
    List<Incoming> incoming =
        arrivals.stream().filter(Arrival::bringsClues).map(Arrival::carried).toList();
    ClueIndex known = index.index();
    List<Link> links = Links.find(incoming, clues.of(known.candidates(incoming)), known.frequent());
    Round round = Round.of(arrivals, links, records::members);
    round.store(disputes, records, revision, LocalDate.now(clock));
    clues.evidence(round.accepted());
    index.add(incoming, revision);
    return round.changes(revision);
  }

  /**
   * Removes tokens whose retention has run out.
   *
   * @param before day before which a token must have come in
   * @return of how many records
   */
  public int forgetTokens(LocalDate before) {
    int forgotten = clues.forgetTokens(before);
    if (forgotten > 0) {
      index.forget();
    }
    return forgotten;
  }

  /** How the records' disputes stand, and those that were merged into them. */
  private List<DisputeChanged> tellAgain(List<String> known) {
    List<DisputeState> states = disputes.states(known);
    Map<UUID, List<Member>> members =
        records.members(states.stream().map(DisputeState::dispute).toList()).stream()
            .collect(Collectors.groupingBy(Member::dispute));
    return states.stream()
        .map(
            state ->
                DisputeCases.changed(
                    state.dispute(),
                    state.revision(),
                    state.mergedInto() == null ? ChangeCause.UPDATED : ChangeCause.MERGED,
                    state.mergedInto(),
                    members.getOrDefault(state.dispute(), List.of()).stream()
                        .map(member -> DisputeCases.decode(member.content()))
                        .toList()))
        .toList();
  }

  private List<Arrival> arrivals(AdmittedBatch batch, long revision) {
    Map<String, CaseRecord> newest = new LinkedHashMap<>();
    for (CaseRecord record : batch.accepted()) {
      newest.merge(
          record.getRecordKey(), record, (one, other) -> isOlder(one, other) ? other : one);
    }
    Set<String> keys = new LinkedHashSet<>(newest.keySet());
    batch.excluded().forEach(version -> keys.add(version.recordKey()));
    Map<String, KnownRecord> stored = records.known(keys);
    Map<String, VersionKey> excluded = excluded(batch, newest.keySet(), stored.keySet());
    List<Arrival> arrivals = new ArrayList<>(newest.size());
    for (CaseRecord record : newest.values()) {
      String key = record.getRecordKey();
      @Nullable KnownRecord known = stored.get(key);
      if (known == null) {
        Arrival first =
            Arrival.first(record, revision * AdmittedBatch.MOST_ROWS + arrivals.size(), ids.next());
        arrivals.add(first.unless(excluded.remove(key)));
      } else if (!known.isNewerThan(record.getPosition(), record.getSequence())) {
        arrivals.add(Arrival.next(record, known).unless(excluded.remove(key)));
      }
    }
    excluded.forEach(
        (key, exclusion) -> {
          @Nullable KnownRecord known = stored.get(key);
          if (known != null && !known.isNewerThan(exclusion.position(), exclusion.sequence())) {
            arrivals.add(Arrival.retracted(known, exclusion));
          }
        });
    return arrivals;
  }

  /** Exclusions by record: those of the batch, and earlier ones of records that come too late. */
  private Map<String, VersionKey> excluded(
      AdmittedBatch batch, Set<String> newest, Set<String> stored) {
    List<String> unknown = newest.stream().filter(key -> !stored.contains(key)).toList();
    Map<String, VersionKey> excluded = new LinkedHashMap<>();
    Stream.concat(batch.excluded().stream(), records.excluded(unknown).stream())
        .forEach(
            version ->
                excluded.merge(
                    version.recordKey(),
                    version,
                    (one, other) -> other.isAfter(one) ? other : one));
    return excluded;
  }

  private static boolean isOlder(CaseRecord one, CaseRecord other) {
    return one.getPosition() < other.getPosition()
        || (one.getPosition() == other.getPosition() && one.getSequence() < other.getSequence());
  }
}
