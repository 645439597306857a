package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.message.NoEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** The committed test vectors are taken and refused as their table says. */
class BorderVectorsTest {

  @TempDir private Path keys;

  @Test
  void everyVectorIsTakenOrRefusedAsTheTableSays() throws Exception {
    RememberedAlertFiles files = new RememberedAlertFiles();
    BorderInbox inbox = inbox(files);
    List<String> lines = Files.readAllLines(VectorKeys.FOLDER.resolve("vectors.csv"));
    assertThat(lines.getFirst()).isEqualTo(BorderVectors.COLUMNS);

    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      byte[] bytes = Base64.getDecoder().decode(cells[5]);

      assertThat(said(inbox.receive(bytes))).as(line).isEqualTo(cells[2]);
      if (cells[2].equals("TAKEN")) {
        NoEffect noEffect = files.outbox.getLast().message().getNoEffect();
        assertThat(noEffect == null ? "" : noEffect.name()).as(line).isEqualTo(cells[3]);
      }
    }
    assertThat(lines).hasSizeGreaterThan(15);
  }

  /** Run with -Dborder.vectors.write=true after a change of the schema. */
  @Test
  void writesThemAnew() throws Exception {
    assumeThat(Boolean.getBoolean("border.vectors.write")).isTrue();
    BorderCertificates.create(keys, List.of("310000", "320000"));
    BorderKeys shanghai = BorderKeys.read(keys.resolve("310000"));
    BorderVectors.write(shanghai, VectorKeys.FOLDER);
    ProbeVectors.write(shanghai, VectorKeys.FOLDER);
    VectorKeys.write(shanghai);
  }

  private static String said(Reception reception) {
    return switch (reception) {
      case Reception.Refused refused -> refused.reason().name();
      default -> reception.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    };
  }

  private BorderInbox inbox(RememberedAlertFiles files) throws Exception {
    BorderParty party =
        new BorderParty("320000", DisputeBuilder.WUJIANG, Set.of("310000", "440000"));
    Clock clock = Clock.fixed(BorderVectors.NOW, ZoneOffset.UTC);
    MessageSeal seal = new MessageSeal(VectorKeys.ofJiangsu(keys), new EcdsaSignature());
    return new BorderInbox(
        party,
        new BorderDoorkeeper(party, seal, Borders.china(), clock),
        seal,
        files,
        TransactionOperations.withoutTransaction(),
        clock);
  }
}
