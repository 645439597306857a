package org.fengqiao.ops.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.fengqiao.ops.evidence.command.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader of two packs is told, and with which exit code. */
class VerifyCommandTest {

  private static final Path OURS = ExamplePacks.file("310000");
  private static final Path THEIRS = ExamplePacks.file("320000");

  @TempDir private Path folder;

  private record Answer(int exitCode, String out, String err) {}

  @Test
  void bothSidesExamplesHoldAndMatch() throws IOException {
    Answer answer =
        run("verify", OURS, THEIRS, "--certificate", pem("310000"), "--certificate", pem("320000"));

    assertThat(answer.out()).contains("核验通过", "双方一致").doesNotContain("note", "fault");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void packsInWhichOneSideChangedFromEcdsaToSm2HoldAndMatch() throws IOException {
    List<Object> words =
        new ArrayList<>(
            List.of("verify", ExamplePacks.file("sm2/310000"), ExamplePacks.file("sm2/320000")));
    SortedMap<String, byte[]> files = ExamplePacks.files("sm2/310000");
    for (String name : files.keySet()) {
      if (name.startsWith("own/certificates/")) {
        words.add("--certificate");
        words.add(
            Files.write(
                folder.resolve(Path.of(name).getFileName()), ExamplePacks.content(files, name)));
      }
    }

    Answer answer = run(words.toArray());

    assertThat(answer.out()).contains("核验通过", "双方一致").doesNotContain("note", "fault");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void theCommandOfTheSpecificationRuns() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("..", "..", "routes", "docs", "border.md")).stream()
            .filter(line -> line.startsWith("ops/hub evidence "))
            .toList();

    assertThat(lines).hasSize(1);
    Object[] words =
        lines
            .getFirst()
            .replace("ops/hub evidence ", "")
            .replace("routes/", "../../routes/")
            .split(" ");
    assertThat(run(words).exitCode()).isZero();
  }

  @Test
  void withoutACertificateTheReaderIsToldWhatToCompare() {
    Answer answer = run("verify", OURS);

    assertThat(answer.out()).contains("请与书面交换的指纹对照");
    assertThat(answer.exitCode()).isZero();
  }

  @Test
  void aCertificateThatWasNotHandedOverDoesNotCount() throws IOException {
    Answer answer = run("verify", OURS, "--certificate", pem("310000"));

    assertThat(answer.out()).contains("核验不通过", "不在您指定的证书之中");
    assertThat(answer.exitCode()).isEqualTo(1);
  }

  @Test
  void whatOneSideLacksIsNamed() throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("320000");
    files.remove("core/messages/sender-0005.avro");
    Path forged = Files.write(folder.resolve("forged.zip"), ExamplePacks.container(files));

    Answer answer = run("verify", OURS, forged);

    assertThat(answer.out()).contains("双方不一致", "core/messages/sender-0005.avro:320000 的包没有");
    assertThat(answer.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoPackIsRefusedAndOneThatIsNotThereIsAWrongCommand() throws IOException {
    Path none = Files.writeString(folder.resolve("none.zip"), "hello");

    assertThat(run("verify", none).out()).contains("拒绝打开", "不是完整的 ZIP 文件");
    assertThat(run("verify", none).exitCode()).isEqualTo(1);
    assertThat(run("verify", folder.resolve("absent.zip")).exitCode()).isEqualTo(2);
    assertThat(run("verify").exitCode()).isEqualTo(2);
  }

  /** As the two offices hand their certificates to each other. */
  private Path pem(String province) throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("310000");
    String name =
        files.keySet().stream()
            .filter(each -> each.startsWith("own/certificates/" + province))
            .findFirst()
            .orElseThrow();
    return Files.write(folder.resolve(province + ".pem"), files.get(name));
  }

  private static Answer run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
    int exitCode =
        Evidence.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words.toArray(String[]::new));
    return new Answer(exitCode, out.toString(), err.toString());
  }
}
