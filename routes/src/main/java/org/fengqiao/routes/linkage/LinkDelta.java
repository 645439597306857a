package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.cases.LinkKind;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.LinkListener;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.fengqiao.routes.linkage.membership.RecordPair;

/** What has become of links: those that hold, with their weight, and those that hold no more. */
final class LinkDelta implements LinkListener {

  private final Map<RecordPair, OptionalDouble> pairs = new LinkedHashMap<>();

  @Override
  public void linked(long one, long other, double bits) {
    pairs.put(RecordPair.of(one, other), OptionalDouble.of(bits));
  }

  @Override
  public void unlinked(long one, long other) {
    pairs.put(RecordPair.of(one, other), OptionalDouble.empty());
  }

  void clear() {
    pairs.clear();
  }

  /** Pairs that are linked no more. */
  List<RecordPair> removed() {
    return pairs.entrySet().stream()
        .filter(each -> each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Links that hold from now on, or otherwise than before. */
  List<RecordLink> kept(LiveLinkage index, Calibration calibration) {
    List<RecordLink> kept = new ArrayList<>();
    pairs.forEach(
        (pair, bits) -> {
          if (bits.isPresent()) {
            Evidence one = Objects.requireNonNull(index.evidence(pair.lower()));
            Evidence other = Objects.requireNonNull(index.evidence(pair.higher()));
            kept.add(
                new RecordLink(
                    pair,
                    bits.getAsDouble(),
                    calibration.scorer().pattern(one, other),
                    LinkKind.of(one, other),
                    calibration.version()));
          }
        });
    return kept;
  }

  /** Records at the ends of all links that come or go. */
  Stream<Long> touched() {
    return pairs.keySet().stream().flatMap(pair -> Stream.of(pair.lower(), pair.higher()));
  }
}
