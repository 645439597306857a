package org.fengqiao.ops.bench.linkage.speed;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.ops.bench.linkage.PeakHeap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.TokenKind;

/**
 * The peer: Duke 1.2 on the same tokens. It blocks by what is nearly one person's own (numbers,
 * mobiles, names), two values of each at most, as the hub's keys do; it indexes, compares and links
 * in memory on all processors. On some of the records only, for it holds each as strings.
 */
public final class DukeSpeed {

  private static final String NUMBER = "number";
  private static final double THRESHOLD = 0.85;
  private static final double LOW = 0.3;
  private static final double NANOS = 1e9;

  /** A value that more records share brings nobody together, as in the hub. */
  private static final int CROWD = 60;

  private static final int VALUES_OF_A_KIND = 2;

  /** How probable it is that two are one who share a value of these kinds. */
  private enum Compared {
    CITIZEN_NUMBER(TokenKind.CITIZEN_NUMBER, 0.95),
    NAME_BIRTH_YEAR(TokenKind.NAME_BIRTH_YEAR, 0.9),
    MOBILE(TokenKind.MOBILE, 0.85),
    FULL_NAME(TokenKind.FULL_NAME, 0.75);

    private final TokenKind kind;
    private final double high;

    Compared(TokenKind kind, double high) {
      this.kind = kind;
      this.high = high;
    }
  }

  private DukeSpeed() {}

  /**
   * What came of it.
   *
   * @param records so many were linked
   * @param links the pairs that it found, against the truth
   * @param seconds from records in its own form to links
   * @param peakHeapBytes the most heap in use meanwhile
   */
  public record Outcome(int records, PairCounts links, double seconds, long peakHeapBytes) {}

  /** Links the first records that these echoes tell. */
  public static Outcome link(Echoes echoes, int records, long seed) {
    List<Record> told = new ArrayList<>();
    int[] truth = new int[records];
    echoes.tell(
        seed,
        records,
        (record, dispute) -> {
          truth[told.size()] = (int) dispute;
          told.add(turned(record, told.size()));
        });
    Found found = new Found();
    PeakHeap heap = new PeakHeap();
    long start = System.nanoTime();
    Processor processor = new Processor(configuration(told));
    processor.setThreads(Runtime.getRuntime().availableProcessors());
    processor.addMatchListener(found);
    processor.deduplicate(told);
    processor.close();
    double seconds = (System.nanoTime() - start) / NANOS;
    long peak = heap.bytes();
    return new Outcome(told.size(), found.against(truth), seconds, peak);
  }

  private static Record turned(CaseRecord record, int number) {
    RecordImpl turned = new RecordImpl();
    turned.addValue(NUMBER, Integer.toString(number));
    for (Compared each : Compared.values()) {
      record.getTokens().stream()
          .filter(token -> token.getKind() == each.kind)
          .forEach(token -> turned.addValue(each.name(), token.getDigest().toString()));
    }
    return turned;
  }

  private static ConfigurationImpl configuration(List<Record> records) {
    List<Property> properties = new ArrayList<>(List.of(new PropertyImpl(NUMBER)));
    for (Compared each : Compared.values()) {
      properties.add(new PropertyImpl(each.name(), new ExactComparator(), LOW, each.high));
    }
    InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
    database.setWindowSize(0);
    database.setKeyFunctions(keys(records));
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setProperties(properties);
    configuration.setThreshold(THRESHOLD);
    configuration.setDatabase(database);
    return configuration;
  }

  private static List<KeyFunction> keys(List<Record> records) {
    Object2IntOpenHashMap<String> bearers = new Object2IntOpenHashMap<>();
    for (Record record : records) {
      for (Compared each : Compared.values()) {
        record.getValues(each.name()).forEach(value -> bearers.addTo(value, 1));
      }
    }
    return Stream.of(Compared.values())
        .flatMap(
            each ->
                Stream.iterate(0, place -> place < VALUES_OF_A_KIND, place -> place + 1)
                    .<KeyFunction>map(place -> record -> key(record, each, place, bearers)))
        .toList();
  }

  /** A record without the value stands in a block of its own: Duke knows no missing key. */
  private static String key(
      Record record, Compared each, int place, Object2IntOpenHashMap<String> bearers) {
    return record.getValues(each.name()).stream()
        .skip(place)
        .findFirst()
        .filter(value -> bearers.getInt(value) <= CROWD)
        .orElseGet(() -> record.getValue(NUMBER));
  }

  /** Keeps each pair once, whichever of the two was looked at first. */
  private static final class Found extends AbstractMatchListener {
    private final LongOpenHashSet links = new LongOpenHashSet();

    @Override
    public synchronized void matches(Record one, Record other, double confidence) {
      int first = Integer.parseInt(one.getValue(NUMBER));
      int second = Integer.parseInt(other.getValue(NUMBER));
      links.add((long) Math.min(first, second) << Integer.SIZE | Math.max(first, second));
    }

    synchronized PairCounts against(int[] truth) {
      long right =
          links
              .longStream()
              .filter(link -> truth[(int) (link >>> Integer.SIZE)] == truth[(int) link])
              .count();
      return new PairCounts(right, links.size(), Evaluation.of(truth, truth).pairs().truth());
    }
  }
}
