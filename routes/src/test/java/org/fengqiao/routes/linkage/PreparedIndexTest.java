package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What comes, changes and goes while links are computed anew is in the result. */
class PreparedIndexTest {

  private static final Calibration BEFORE = Calibration.of(CaseModels.byDefault());

  @RepeatedTest(50)
  void theLinksAreThoseOfTheRecordsThatAreThereInTheEnd(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    LiveLinkage live = BEFORE.index(new LinkDelta());
    change(live, random);
    List<Indexed> then = records(live);
    Calibration next =
        BEFORE.counted(then.stream().map(Indexed::evidence).flatMap(Stream::ofNullable).toList());
    PreparedIndex prepared = new PreparedIndex(next, then);
    change(live, random);

    prepared.bringUp(live);

    PreparedIndex anew = new PreparedIndex(next, records(live));
    assertThat(links(prepared)).isEqualTo(links(anew));
    assertThat(new HashSet<>(records(prepared.live()))).isEqualTo(new HashSet<>(records(live)));
  }

  /** Newer versions of some records, new ones, and the end of others. */
  private static void change(LiveLinkage live, Random random) {
    List<CaseRecord> versions = new World("prepared", random.nextInt(9)).all();
    for (int change = 0; change < 30; change++) {
      CaseRecord record = versions.get(random.nextInt(versions.size()));
      Indexed indexed =
          Indexed.of(
              record.getRecordKey().hashCode(), record.getRecordKey(), CaseEvidence.of(record));
      if (record.getOperation() == Operation.DELETE) {
        live.remove(indexed.record());
      } else {
        live.put(indexed.record(), indexed.rank(), CaseEvidence.of(record));
      }
    }
  }

  private static List<Indexed> records(LiveLinkage live) {
    List<Indexed> records = new ArrayList<>();
    live.forEach((record, rank, evidence) -> records.add(new Indexed(record, rank, evidence)));
    return records;
  }

  private static Set<RecordLink> links(PreparedIndex index) {
    return new HashSet<>(index.delta().kept(index.live(), index.calibration()));
  }
}
