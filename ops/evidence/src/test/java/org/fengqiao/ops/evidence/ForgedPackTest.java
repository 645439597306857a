package org.fengqiao.ops.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.fengqiao.ops.evidence.check.CheckedPack;
import org.fengqiao.ops.evidence.check.Finding;
import org.fengqiao.ops.evidence.check.PackCheck;
import org.fengqiao.ops.evidence.pack.PackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a pack and writes its container, and even its list, anew is found out. */
class ForgedPackTest {

  private static final String LAST_RECEIPT = "core/messages/receiver-0005";

  @ParameterizedTest
  @ValueSource(strings = {"320000", "sm2/320000"})
  void aChangedByteInAnyFileIsAFaultOfThatFile(String pack) throws IOException {
    Random random = new Random(1963);
    for (String name : ExamplePacks.files(pack).keySet()) {
      for (int round = 0; round < 8; round++) {
        SortedMap<String, byte[]> files = ExamplePacks.files(pack);
        byte[] content = ExamplePacks.content(files, name);
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(7));
        files.put(name, content);

        List<String> faults = faults(files);
        assertThat(faults).as(name).isNotEmpty();
        if (!name.startsWith("SHA256SUMS")) {
          assertThat(faults).as(name).anyMatch(fault -> fault.contains(name));
        }
      }
    }
  }

  @Test
  void theListCannotBeMadeAnewWithoutTheKey() throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("310000");
    ExamplePacks.edit(files, "own/pack.csv", "as_of,20", "as_of,19");
    ExamplePacks.list(files);

    assertThat(faults(files)).singleElement().asString().contains("SHA256SUMS 的签名");
  }

  // From here on it is the exporting side itself that forges: it could sign its list.
  @ParameterizedTest
  @ValueSource(strings = {"310000", "sm2/310000"})
  void aStatementCannotBeReworded(String pack) throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files(pack);
    for (String ending : List.of(".avro", ".signed")) {
      byte[] content = ExamplePacks.content(files, "core/messages/receiver-0003" + ending);
      content[60] ^= 1;
      files.put("core/messages/receiver-0003" + ending, content);
    }
    ExamplePacks.list(files);

    assertThat(faults(files)).anyMatch(fault -> fault.contains("receiver-0003 的签名不是 320000"));
  }

  @Test
  void aStatementCannotBeLeftOut() throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("310000");
    List.of(".avro", ".signed", ".sig").forEach(ending -> files.remove(LAST_RECEIPT + ending));
    ExamplePacks.edit(files, "core/thread.csv", "10,receiver,5,.*\n", "");
    ExamplePacks.list(files);

    assertThat(faults(files)).anyMatch(fault -> fault.contains("状态 CLOSED"));
  }

  @Test
  void aStatementInTheMiddleLeavesAGap() throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("310000");
    List.of(".avro", ".signed", ".sig")
        .forEach(ending -> files.remove("core/messages/sender-0003" + ending));
    ExamplePacks.edit(files, "core/thread.csv", "6,sender,3,.*\n", "");
    ExamplePacks.list(files);

    assertThat(faults(files)).anyMatch(fault -> fault.contains("sender 一侧应为第 3 份,却是第 4 份"));
  }

  @Test
  void anotherEndOrEffectCannotBeTold() throws IOException {
    SortedMap<String, byte[]> files = ExamplePacks.files("310000");
    ExamplePacks.edit(files, "core/alert.csv", "第12号", "第13号");
    SortedMap<String, byte[]> other = ExamplePacks.files("310000");
    ExamplePacks.edit(other, "core/thread.csv", "9,sender,5,CLOSE", "8,sender,5,CLOSE");

    assertThat(faults(files)).anyMatch(fault -> fault.contains("core/alert.csv 的结果"));
    assertThat(faults(other)).anyMatch(fault -> fault.contains("顺序或效力"));
  }

  @Test
  void timesThatCannotBeAreNamed() throws IOException {
    SortedMap<String, byte[]> early = ExamplePacks.files("310000");
    ExamplePacks.edit(early, "own/passages.csv", "(receiver,5,IN,)\\d{4}", "$11999");
    SortedMap<String, byte[]> withdrawn = ExamplePacks.files("310000");
    ExamplePacks.edit(
        withdrawn, "own/certificates.csv", "(,320000,.*),\n", "$1,2026-11-21T00:00:00Z\n");

    assertThat(faults(early)).anyMatch(fault -> fault.contains("早于其发出时刻"));
    assertThat(faults(withdrawn)).anyMatch(fault -> fault.contains("其证书已于"));
  }

  @Test
  void whatDoesNotBelongThereAndWhatIsMissingIsNamed() throws IOException {
    SortedMap<String, byte[]> more = ExamplePacks.files("310000");
    more.put("core/extra.txt", new byte[] {1});
    ExamplePacks.list(more);
    SortedMap<String, byte[]> less = ExamplePacks.files("310000");
    less.remove("own/passages.csv");
    ExamplePacks.list(less);

    assertThat(faults(more)).anyMatch(fault -> fault.contains("多余的文件 core/extra.txt"));
    assertThat(faults(less)).anyMatch(fault -> fault.contains("缺少 own/passages.csv"));
  }

  private static List<String> faults(SortedMap<String, byte[]> files) throws IOException {
    CheckedPack checked = PackCheck.check(PackFile.open(ExamplePacks.container(files)), Set.of());
    return checked.findings().stream()
        .filter(each -> each.grade() == Finding.Grade.FAULT)
        .map(Finding::text)
        .toList();
  }
}
