package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.membership.Standing.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * Which id each dispute of a round has. An id stays with the oldest record of its dispute. Where
 * several meet, the oldest id survives (ids are time-ordered, so the smallest), and the others lead
 * to it. A part that breaks away takes back the id that its oldest records had before they were
 * merged, or else gets a new one.
 */
public final class Succession {

  private final Map<Long, Standing> records;
  private final Map<Long, UUID> disputes = new HashMap<>();
  private final Map<UUID, UUID> redirects = new LinkedHashMap<>();
  private final Map<UUID, UUID> born = new LinkedHashMap<>();
  private final Set<UUID> revived = new HashSet<>();

  private Succession(Collection<Standing> records) {
    this.records = new HashMap<>();
    records.forEach(record -> this.records.put(record.number(), record));
  }

  /**
   * Decides.
   *
   * @param records all records of the parts
   * @param parts disputes from now on
   * @param aliases gives the ids that lead, directly or over others, to the given disputes
   * @param ids gives ids that were never used
   */
  public static Succession of(
      Collection<Standing> records,
      List<LongSet> parts,
      Function<Set<UUID>, List<Alias>> aliases,
      Supplier<UUID> ids) {
    Succession succession = new Succession(records);
    List<NavigableSet<UUID>> claims = succession.claims(parts);
    List<LongSet> homeless = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      LongSet part = parts.get(at);
      NavigableSet<UUID> claimed = claims.get(at);
      if (!claimed.isEmpty()) {
        succession.settle(part, claimed.first());
        claimed
            .tailSet(claimed.first(), false)
            .forEach(loser -> succession.redirects.put(loser, claimed.first()));
      } else if (succession.oldest(part).tenure() == Tenure.NEW) {
        succession.settle(part, succession.oldest(part).dispute());
      } else {
        homeless.add(part);
      }
    }
    if (!homeless.isEmpty() || !succession.redirects.isEmpty()) {
      succession.breakAway(homeless, aliases.apply(succession.before()), ids);
    }
    return succession;
  }

  /** Ids by the part that holds the oldest record of each. */
  private List<NavigableSet<UUID>> claims(List<LongSet> parts) {
    Map<UUID, Standing> anchors = new HashMap<>();
    records.values().stream()
        .filter(record -> record.tenure() != Tenure.NEW)
        .forEach(record -> anchors.merge(record.dispute(), record, Succession::anchor));
    return parts.stream().map(part -> claimed(part, anchors)).toList();
  }

  private NavigableSet<UUID> claimed(LongSet part, Map<UUID, Standing> anchors) {
    NavigableSet<UUID> claimed = new TreeSet<>();
    for (long number : part) {
      UUID dispute = record(number).dispute();
      @Nullable Standing anchor = anchors.get(dispute);
      if (anchor != null && anchor.number() == number) {
        claimed.add(dispute);
      }
    }
    return claimed;
  }

  /** The older one; who was away for a time comes after all that stayed. */
  private static Standing anchor(Standing one, Standing other) {
    Comparator<Standing> byAge =
        Comparator.comparing(Standing::tenure).thenComparing(Standing::number);
    return byAge.compare(one, other) <= 0 ? one : other;
  }

  private void breakAway(List<LongSet> homeless, List<Alias> aliases, Supplier<UUID> ids) {
    for (LongSet part : homeless) {
      UUID from = oldest(part).dispute();
      UUID id =
          aliases.stream()
              .filter(alias -> part.contains(alias.founder()))
              .map(Alias::dispute)
              .min(Comparator.naturalOrder())
              .orElseGet(ids);
      settle(part, id);
      if (aliases.stream().anyMatch(alias -> alias.dispute().equals(id))) {
        revived.add(id);
      } else {
        born.put(id, from);
      }
    }
    for (Alias alias : aliases) {
      @Nullable UUID home = disputes.get(alias.founder());
      if (home != null && !home.equals(alias.into()) && !home.equals(alias.dispute())) {
        redirects.put(alias.dispute(), home);
      }
    }
  }

  private void settle(LongSet part, UUID dispute) {
    part.forEach((long number) -> disputes.put(number, dispute));
  }

  /** The oldest record of a part that stood before; a new one only where all are. */
  private Standing oldest(LongSet part) {
    return part.longStream()
        .mapToObj(this::record)
        .min(
            Comparator.comparing((Standing record) -> record.tenure() == Tenure.NEW)
                .thenComparing(Standing::number))
        .orElseThrow();
  }

  private Standing record(long number) {
    return Objects.requireNonNull(records.get(number), "a part holds a record of the round");
  }

  private Set<UUID> before() {
    return records.values().stream()
        .filter(record -> record.tenure() != Tenure.NEW)
        .map(Standing::dispute)
        .collect(Collectors.toSet());
  }

  /** The dispute of each record from now on. */
  public Map<Long, UUID> disputes() {
    return disputes;
  }

  /** Ids that lead to another dispute from now on. */
  public Map<UUID, UUID> redirects() {
    return redirects;
  }

  /** Disputes that came into being by leaving another, and the other. */
  public Map<UUID, UUID> born() {
    return born;
  }

  /** Disputes that had been merged and stand again. */
  public Set<UUID> revived() {
    return revived;
  }
}
