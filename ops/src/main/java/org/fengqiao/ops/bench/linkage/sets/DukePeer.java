package org.fengqiao.ops.bench.linkage.sets;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.fengqiao.ops.bench.linkage.PeakHeap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;

/**
 * The peer: Duke 1.2, which sees the rows in clear. It compares every row with every other one, so
 * that no candidate escapes it. Which probabilities it takes for which kind of value is that of the
 * example that comes with it (name, area, capital), so nothing is chosen by the truth.
 */
public final class DukePeer {

  private static final double THRESHOLD = 0.85;

  /** Pairs below are not kept: no threshold that the truth could favour is so low. */
  private static final double LEAST_KEPT = 0.7;

  private static final String NUMBER = "number";
  private static final double NANOS = 1e9;

  private DukePeer() {}

  /**
   * What came of it.
   *
   * @param links the pairs that it found, against the truth
   * @param best the same at the threshold at which their F1 is highest: what it could do if it knew
   *     the truth
   * @param clusters what hangs together by its links, against the truth
   * @param seconds time in which it indexed and compared
   * @param peakHeapBytes the most heap in use meanwhile
   */
  public record Outcome(
      PairCounts links, PairCounts best, Evaluation clusters, double seconds, long peakHeapBytes) {}

  /** Links. */
  public static Outcome link(KnownSet set) {
    PeakHeap heap = new PeakHeap();
    long start = System.nanoTime();
    Found found = new Found(set.rows().size());
    Processor processor = new Processor(configuration(set));
    processor.setThreads(Runtime.getRuntime().availableProcessors());
    processor.addMatchListener(found);
    processor.deduplicate(records(set));
    processor.close();
    double seconds = (System.nanoTime() - start) / NANOS;
    long peak = heap.bytes();
    int[] truth = set.truth();
    Evaluation clusters = Evaluation.of(found.clusters(), truth);
    long pairs = clusters.pairs().truth();
    return new Outcome(
        found.counts(truth, pairs), found.best(truth, pairs), clusters, seconds, peak);
  }

  private static ConfigurationImpl configuration(KnownSet set) {
    ConfigurationImpl configuration = new ConfigurationImpl();
    List<Property> properties = new ArrayList<>();
    properties.add(new PropertyImpl(NUMBER));
    for (Attribute attribute : set.attributes()) {
      properties.add(property(attribute));
    }
    configuration.setProperties(properties);
    configuration.setThreshold(THRESHOLD);
    configuration.setMaybeThreshold(LEAST_KEPT);
    configuration.setDatabase(new InMemoryDatabase());
    return configuration;
  }

  private static Property property(Attribute attribute) {
    String name = attribute.name();
    return switch (attribute.kind()) {
      case NAME -> new PropertyImpl(name, new JaroWinkler(), 0.09, 0.93);
      case TEXT -> new PropertyImpl(name, new JaroWinkler(), 0.12, 0.61);
      case MAIL -> new PropertyImpl(name, new Levenshtein(), 0.09, 0.93);
      case DATE, NUMBER -> new PropertyImpl(name, new Levenshtein(), 0.04, 0.73);
      case CODE -> new PropertyImpl(name, new ExactComparator(), 0.12, 0.61);
    };
  }

  private static List<Record> records(KnownSet set) {
    List<Record> records = new ArrayList<>();
    for (int row = 0; row < set.rows().size(); row++) {
      RecordImpl record = new RecordImpl();
      record.addValue(NUMBER, Integer.toString(row));
      for (int i = 0; i < set.attributes().size(); i++) {
        String value = set.rows().get(row).get(i);
        if (!value.isEmpty()) {
          record.addValue(set.attributes().get(i).name(), value);
        }
      }
      records.add(record);
    }
    return records;
  }

  /** Keeps each pair once, whichever of the two was looked at first. */
  private static final class Found extends AbstractMatchListener {
    private final Long2DoubleOpenHashMap confidences = new Long2DoubleOpenHashMap();
    private final int[] roots;

    Found(int rows) {
      this.roots = IntStream.range(0, rows).toArray();
    }

    @Override
    public synchronized void matches(Record one, Record other, double confidence) {
      keep(one, other, confidence);
      roots[root(number(one))] = root(number(other));
    }

    @Override
    public synchronized void matchesPerhaps(Record one, Record other, double confidence) {
      keep(one, other, confidence);
    }

    private void keep(Record one, Record other, double confidence) {
      int first = Math.min(number(one), number(other));
      int second = Math.max(number(one), number(other));
      confidences.put((long) first << Integer.SIZE | second, confidence);
    }

    private static int number(Record record) {
      return Integer.parseInt(record.getValue(NUMBER));
    }

    private int root(int row) {
      int root = row;
      while (roots[root] != root) {
        root = roots[root];
      }
      return root;
    }

    synchronized int[] clusters() {
      return IntStream.range(0, roots.length).map(this::root).toArray();
    }

    /** The links from the threshold on. */
    synchronized PairCounts counts(int[] truth, long pairs) {
      PairCounts counts = new PairCounts(0, 0, pairs);
      for (Long2DoubleMap.Entry link : confidences.long2DoubleEntrySet()) {
        if (link.getDoubleValue() >= THRESHOLD) {
          counts = with(link.getLongKey(), truth, counts);
        }
      }
      return counts;
    }

    /** The links from the best threshold on. */
    synchronized PairCounts best(int[] truth, long pairs) {
      PairCounts best = new PairCounts(0, 0, pairs);
      PairCounts counts = best;
      double last = 1;
      for (Long2DoubleMap.Entry link :
          confidences.long2DoubleEntrySet().stream()
              .sorted(Comparator.comparingDouble(each -> -each.getDoubleValue()))
              .toList()) {
        // Links of one confidence come or go together.
        if (link.getDoubleValue() < last && counts.score().f1() > best.score().f1()) {
          best = counts;
        }
        last = link.getDoubleValue();
        counts = with(link.getLongKey(), truth, counts);
      }
      return counts.score().f1() > best.score().f1() ? counts : best;
    }

    private static PairCounts with(long link, int[] truth, PairCounts counts) {
      int right = truth[(int) (link >>> Integer.SIZE)] == truth[(int) link] ? 1 : 0;
      return new PairCounts(counts.both() + right, counts.predicted() + 1, counts.truth());
    }
  }
}
