package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.Linker;
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
    if (batch.accepted().isEmpty()) {
      return batch.known().isEmpty() ? List.of() : tellAgain(batch.known());
    }
    long revision = index.lock();
    List<Arrival> arrivals = arrivals(batch.accepted(), revision);
    List<Incoming> incoming =
        arrivals.stream().filter(Arrival::bringsClues).map(Arrival::carried).toList();
    List<Link> links = Links.find(incoming, clues.of(index.index().candidates(incoming)));
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
    index.forget();
    return forgotten;
  }

  /** How the records' disputes stand, and those that were merged into them. */
  private List<DisputeChanged> tellAgain(List<CaseRecord> known) {
    List<DisputeState> states =
        disputes.states(known.stream().map(CaseRecord::getRecordKey).toList());
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

  private List<Arrival> arrivals(List<CaseRecord> accepted, long revision) {
    Map<String, CaseRecord> newest = new LinkedHashMap<>();
    for (CaseRecord record : accepted) {
      newest.merge(
          record.getRecordKey(), record, (one, other) -> isOlder(one, other) ? other : one);
    }
    Map<String, KnownRecord> stored = records.known(newest.keySet());
    List<Arrival> arrivals = new ArrayList<>(newest.size());
    for (CaseRecord record : newest.values()) {
      @Nullable KnownRecord known = stored.get(record.getRecordKey());
      if (known == null) {
        arrivals.add(
            Arrival.first(
                record, revision * AdmittedBatch.MOST_ROWS + arrivals.size(), ids.next()));
      } else if (known.isOlderThan(record)) {
        arrivals.add(Arrival.next(record, known));
      }
    }
    return arrivals;
  }

  private static boolean isOlder(CaseRecord one, CaseRecord other) {
    return one.getPosition() < other.getPosition()
        || (one.getPosition() == other.getPosition() && one.getSequence() < other.getSequence());
  }
}
