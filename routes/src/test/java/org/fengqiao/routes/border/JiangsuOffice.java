package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.course.AlertState;

/** Jiangsu's office, a program in another language, in talk with Shanghai's hub as it runs. */
final class JiangsuOffice {

  private static final Path SCHEMA =
      Path.of("../schemas/src/main/resources/avro/history/BorderMessage/2.avsc");

  private final BorderHub shanghai;
  private final Path certificates;

  /**
   * An office whose keys are known to the hub, and the hub's to it.
   *
   * @param certificates folder with 310000 and 320000
   */
  JiangsuOffice(BorderHub shanghai, Path certificates) {
    this.shanghai = shanghai;
    this.certificates = certificates;
  }

  /** Runs the office's program until it ends well; gives what it said. */
  String run(Path program, Object... addresses) throws Exception {
    List<Object> arguments = new ArrayList<>(Arrays.asList(addresses));
    arguments.add(SCHEMA);
    arguments.add(PemFiles.certificate(certificates.resolve("310000")));
    arguments.add(PemFiles.key(certificates.resolve("320000")));
    arguments.add(PemFiles.certificate(certificates.resolve("320000")));
    NodeProgram.Answer answer = NodeProgram.run(program, new byte[0], arguments.toArray());
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    return answer.text();
  }

  /** Waits until the hub has taken the office's answers to its only alert, and refused nothing. */
  void awaitItsAnswers() {
    AlertBook book = shanghai.part(AlertBook.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(book.newest(Direction.OUT, 10))
                    .extracting(Alert::state)
                    .containsExactly(AlertState.HANDLING));
    assertThat(book.refusals()).isEmpty();
  }
}
