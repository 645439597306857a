package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.grouping.AverageLinkage;
import org.fengqiao.routes.linkage.grouping.Grouping;
import org.fengqiao.routes.linkage.grouping.Grouping.TooLarge;
import org.fengqiao.routes.linkage.grouping.GroupingRule;
import org.fengqiao.routes.linkage.membership.Partition.HeldApart;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;

/**
 * Groups records by their weights, as {@link GroupingRule} does, but what humans have ruled comes
 * first, and what stands is favoured by the difference between joining and falling apart.
 */
public final class RuledGrouping implements Clustering {

  private final GroupingRule rule;
  private final double bonus;

  /** Groups by these thresholds. */
  public RuledGrouping(Thresholds thresholds) {
    this.rule = new GroupingRule(thresholds);
    this.bonus = thresholds.join() - thresholds.fracture();
  }

  @Override
  public Partition partition(Component component) {
    if (component.records().size() == 1) {
      return new Partition(List.of(LongSet.of(component.records().getFirst().number())), List.of());
    }
    Standing[] records =
        component.records().stream()
            .sorted(Comparator.comparing(Standing::key))
            .toArray(Standing[]::new);
    Grouping grouping =
        rule.groups(
            records.length, (one, other) -> weight(component, records[one], records[other]));
    return new Partition(
        grouping.groups().stream().map(group -> numbers(group, records)).toList(),
        grouping.tooLarge().stream().map(each -> heldApart(each, records, component)).toList());
  }

  private double weight(Component component, Standing one, Standing other) {
    RecordPair pair = RecordPair.of(one.number(), other.number());
    if (component.apart().contains(pair)) {
      return AverageLinkage.NEVER;
    }
    if (component.together().contains(pair)) {
      return AverageLinkage.ALWAYS;
    }
    double bits = component.weighing().bits(pair.lower(), pair.higher());
    return one.dispute().equals(other.dispute()) ? bits + bonus : bits;
  }

  private static LongSet numbers(int[] group, Standing[] records) {
    return new LongOpenHashSet(
        Arrays.stream(group).mapToLong(at -> records[at].number()).toArray());
  }

  private static HeldApart heldApart(TooLarge apart, Standing[] records, Component component) {
    Stream<RecordPair> between =
        Arrays.stream(apart.one())
            .boxed()
            .flatMap(
                one ->
                    Arrays.stream(apart.other())
                        .mapToObj(
                            other ->
                                RecordPair.of(records[one].number(), records[other].number())));
    RecordPair strongest =
        between
            .max(
                Comparator.comparingDouble(
                    pair -> component.weighing().bits(pair.lower(), pair.higher())))
            .orElseThrow();
    return new HeldApart(strongest, apart.average(), apart.one().length + apart.other().length);
  }
}
