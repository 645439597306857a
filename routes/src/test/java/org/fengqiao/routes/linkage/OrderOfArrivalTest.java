package org.fengqiao.routes.linkage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.RecordBuilder.MARCH;
import static org.fengqiao.routes.linkage.RecordBuilder.aRecord;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the order of arrival and the size of batches, the same records are one dispute. */
class OrderOfArrivalTest {

  private static final int RECORDS = 12;

  @RepeatedTest(200)
  void theSameRecordsBecomeTheSameDisputes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Written> world = IntStream.range(0, RECORDS).mapToObj(each -> written(random)).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, RECORDS).boxed().toList());
    Set<Set<Integer>> atOnce = disputes(world, order, RECORDS);

    Collections.shuffle(order, random);

    assertThat(disputes(world, order, 1 + random.nextInt(4))).isEqualTo(atOnce);
  }

  /** Links the records batch by batch, and says which stand in one dispute in the end. */
  private static Set<Set<Integer>> disputes(List<Written> world, List<Integer> order, int batch) {
    Map<Integer, UUID> standing = new HashMap<>();
    List<Incoming> stored = new ArrayList<>();
    for (int from = 0; from < order.size(); from += batch) {
      List<Incoming> incoming = new ArrayList<>();
      for (int at = from; at < Math.min(order.size(), from + batch); at++) {
        incoming.add(world.get(order.get(at)).as(at + 1));
        standing.put(order.get(at), dispute(at + 1));
      }
      Clusters clusters = new Clusters(sizes(standing));
      for (Link link : Links.find(incoming, stored, new FrequentTokens())) {
        clusters.join(link.one().dispute(), link.other().dispute());
      }
      standing.replaceAll((record, dispute) -> clusters.find(dispute));
      stored.clear();
      for (int at = 0; at < Math.min(order.size(), from + batch); at++) {
        int record = order.get(at);
        stored.add(world.get(record).in(at + 1, requireNonNull(standing.get(record))));
      }
    }
    return new HashSet<>(
        standing.keySet().stream()
            .collect(Collectors.groupingBy(standing::get, Collectors.toSet()))
            .values());
  }

  private static Map<UUID, Integer> sizes(Map<Integer, UUID> standing) {
    return standing.values().stream()
        .collect(Collectors.groupingBy(each -> each, Collectors.summingInt(each -> 1)));
  }

  /** Few values, so that many records share one; fewer than make a token common. */
  private static Written written(Random random) {
    String county = random.nextInt(4) == 0 ? "310104" : "310118";
    long days = random.nextInt(300);
    List<Integer> references = random.ints(random.nextInt(2), 0, 6).boxed().toList();
    boolean owns = random.nextBoolean();
    List<Side> sides = new ArrayList<>();
    List<TokenKind> kinds = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int token = random.nextInt(4); token > 0; token--) {
      sides.add(Side.values()[random.nextInt(2)]);
      kinds.add(TokenKind.values()[random.nextInt(TokenKind.values().length)]);
      values.add(random.nextInt(12));
    }
    return new Written(county, days, references, owns, sides, kinds, values);
  }

  private record Written(
      String county,
      long days,
      List<Integer> references,
      boolean owns,
      List<Side> sides,
      List<TokenKind> kinds,
      List<Integer> values) {

    Incoming as(long number) {
      return in(number, dispute(number));
    }

    Incoming in(long number, UUID dispute) {
      RecordBuilder record =
          aRecord(number).inDispute(dispute).in(county).at(MARCH.plus(Duration.ofDays(days)));
      for (int reference : references) {
        String value = (reference < 3 ? "REFERRAL_LETTER:" : "COURT_CASE:") + reference;
        if (owns) {
          record.owning(value);
        } else {
          record.quoting(value);
        }
      }
      for (int token = 0; token < sides.size(); token++) {
        record.with(sides.get(token), kinds.get(token), "" + values.get(token));
      }
      return record.build();
    }
  }
}
