package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.Linker;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Joins case records to disputes by exact references and exact tokens. A record stays in its
 * dispute when it changes or is removed; disputes that turn out to be one are merged, the older id
 * stands.
 */
@Component
@ConditionalOnRole(Role.HUB)
class Linkage implements Linker {

  private static final Logger LOG = LoggerFactory.getLogger(Linkage.class);

  private final HubStore store;
  private final TimeOrderedIds ids;

  Linkage(HubStore store, Clock clock) {
    this.store = store;
    this.ids = new TimeOrderedIds(clock);
  }

  @Override
  public DisputeBatch link(AdmittedBatch batch) throws SQLException {
    Connection connection = DataSourceUtils.getConnection(store.dataSource());
    try {
      return link(batch, new LinkStore(connection), connection);
    } finally {
      DataSourceUtils.releaseConnection(connection, store.dataSource());
    }
  }

  private DisputeBatch link(AdmittedBatch batch, LinkStore cases, Connection connection)
      throws SQLException {
    long revision = cases.begin();
    Map<String, StoredCase> stored =
        cases.stored(
            Stream.concat(batch.accepted().stream(), batch.known().stream())
                .map(CaseRecord::getRecordKey)
                .collect(Collectors.toSet()));
    List<LinkedCase> arriving = arriving(batch.accepted(), stored);
    ClueIndex index = index(arriving, connection);
    Map<LinkedCase, Map<Candidate, LinkRule>> links = new LinkedHashMap<>();
    for (LinkedCase linked : arriving) {
      if (linked.bringsClues()) {
        links.put(linked, index.links(linked.candidate(), linked.record()));
      }
    }
    DisputeClusters clusters = new DisputeClusters(cases.sizes(disputes(arriving, links)));
    List<Evidence> evidence = join(links, clusters);

    cases.writeCases(arriving, clusters);
    cases.writeClues(arriving);
    cases.writeEvidence(evidence);
    return tell(batch, arriving, stored, links, clusters, new DisputeStore(connection), revision);
  }

  private DisputeBatch tell(
      AdmittedBatch batch,
      List<LinkedCase> arriving,
      Map<String, StoredCase> stored,
      Map<LinkedCase, Map<Candidate, LinkRule>> links,
      DisputeClusters clusters,
      DisputeStore disputes,
      long revision)
      throws SQLException {
    Map<UUID, ChangeCause> causes = new HashMap<>();
    Set<UUID> born =
        arriving.stream()
            .filter(LinkedCase::isNew)
            .map(linked -> linked.candidate().disputeId())
            .collect(Collectors.toSet());
    for (LinkedCase linked : arriving) {
      UUID dispute = clusters.find(linked.candidate().disputeId());
      ChangeCause cause =
          born.contains(dispute)
              ? ChangeCause.CREATED
              : linked.isNew() ? ChangeCause.JOINED : ChangeCause.UPDATED;
      causes.merge(dispute, cause, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    Map<UUID, UUID> merged = new TreeMap<>();
    for (UUID dispute : disputes(arriving, links)) {
      UUID into = clusters.find(dispute);
      if (!into.equals(dispute) && !born.contains(dispute)) {
        merged.put(dispute, into);
        causes.put(into, ChangeCause.MERGED);
      }
    }
    disputes.touch(causes.keySet(), revision);
    if (!merged.isEmpty()) {
      disputes.merge(merged, revision);
    }
    Set<UUID> told = new LinkedHashSet<>(causes.keySet());
    for (CaseRecord record : batch.known()) {
      StoredCase known = stored.get(record.getRecordKey());
      if (known != null) {
        told.add(clusters.find(known.disputeId()));
      }
    }
    List<DisputeChanged> changes =
        new ArrayList<>(disputes.load(told, id -> causes.getOrDefault(id, ChangeCause.UPDATED)));
    merged.forEach((dispute, into) -> changes.add(redirect(dispute, into, revision)));
    return new DisputeBatch(batch.batchId(), batch.history(), changes);
  }

  private List<LinkedCase> arriving(
      Collection<CaseRecord> accepted, Map<String, StoredCase> stored) {
    Map<String, CaseRecord> newest = new LinkedHashMap<>();
    for (CaseRecord record : accepted) {
      newest.merge(
          record.getRecordKey(), record, (one, other) -> isOlder(one, other) ? other : one);
    }
    List<LinkedCase> arriving = new ArrayList<>();
    for (CaseRecord record : newest.values()) {
      @Nullable StoredCase known = stored.get(record.getRecordKey());
      if (known == null) {
        arriving.add(
            new LinkedCase(
                record, DisputeCases.of(record), Clues.candidate(record, ids.next()), true));
      } else if (known.isOlderThan(record)) {
        arriving.add(
            new LinkedCase(
                record,
                record.getOperation() == Operation.DELETE
                    ? DisputeCases.removed(DisputeCases.decode(known.content()), record)
                    : DisputeCases.of(record),
                Clues.candidate(record, known.disputeId()),
                false));
      }
    }
    return arriving;
  }

  private static ClueIndex index(List<LinkedCase> arriving, Connection connection)
      throws SQLException {
    ClueIndex index = new ClueIndex();
    Set<String> references = new HashSet<>();
    Set<ByteBuffer> digests = new HashSet<>();
    for (LinkedCase linked : arriving) {
      if (linked.bringsClues()) {
        for (String reference : Clues.references(linked.record())) {
          references.add(reference);
          index.addReference(reference, linked.candidate());
        }
        linked
            .record()
            .getTokens()
            .forEach(
                token -> {
                  digests.add(Clues.digest(token));
                  index.addToken(
                      Clues.digest(token), token.getKind(), token.getSide(), linked.candidate());
                });
      }
    }
    new CandidateQueries(connection)
        .addTo(
            index,
            references,
            digests,
            arriving.stream()
                .map(linked -> linked.candidate().recordKey())
                .collect(Collectors.toSet()));
    return index;
  }

  private static List<Evidence> join(
      Map<LinkedCase, Map<Candidate, LinkRule>> links, DisputeClusters clusters) {
    List<Evidence> evidence = new ArrayList<>();
    links.forEach(
        (linked, others) ->
            others.forEach(
                (other, rule) -> {
                  if (clusters.join(linked.candidate().disputeId(), other.disputeId())) {
                    evidence.add(
                        new Evidence(linked.candidate().recordKey(), other.recordKey(), rule));
                  } else {
                    LOG.warn(
                        "Records {} and {} agree by {} but are not joined: the dispute would have more"
                            + " than {} records. Check whether the shared number is one of a form or an"
                            + " office. (归并后记录过多,未归并)",
                        linked.candidate().recordKey(),
                        other.recordKey(),
                        rule,
                        DisputeClusters.MOST_RECORDS);
                  }
                }));
    return evidence;
  }

  private static Set<UUID> disputes(
      List<LinkedCase> arriving, Map<LinkedCase, Map<Candidate, LinkRule>> links) {
    Set<UUID> disputes = new HashSet<>();
    arriving.forEach(linked -> disputes.add(linked.candidate().disputeId()));
    links.values().forEach(others -> others.keySet().forEach(o -> disputes.add(o.disputeId())));
    return disputes;
  }

  private static DisputeChanged redirect(UUID dispute, UUID into, long revision) {
    return DisputeChanged.newBuilder()
        .setDisputeId(dispute.toString())
        .setRevision(revision)
        .setCause(ChangeCause.MERGED)
        .setMergedInto(into.toString())
        .setCases(List.of())
        .build();
  }

  private static boolean isOlder(CaseRecord one, CaseRecord other) {
    return one.getPosition() < other.getPosition()
        || (one.getPosition() == other.getPosition() && one.getSequence() < other.getSequence());
  }
}
