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
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.message.NoEffect;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionOperations;

/** The committed test vectors are taken and refused as their table says. */
class BorderVectorsTest {

  @TempDir private Path keys;

  @ParameterizedTest
  @EnumSource
  void everyVectorIsTakenOrRefusedAsTheTableSays(SignatureKind kind) throws Exception {
    RememberedAlertFiles files = new RememberedAlertFiles();
    BorderInbox inbox = inbox(kind, files);
    List<String> lines = Files.readAllLines(VectorKeys.folder(kind).resolve("vectors.csv"));
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

  /** Run with -Dborder.vectors.write=ecdsa, and with sm2, after a change of the schema. */
  @ParameterizedTest
  @EnumSource
  void writesThemAnew(SignatureKind kind) throws Exception {
    assumeThat(VectorKeys.askedFor(kind)).isTrue();
    BorderKeys shanghai = VectorKeys.ofShanghai(kind, keys);
    BorderVectors.write(shanghai, VectorKeys.folder(kind));
    ProbeVectors.write(shanghai, VectorKeys.folder(kind));
    VectorKeys.write(shanghai, VectorKeys.folder(kind));
  }

  private static String said(Reception reception) {
    return switch (reception) {
      case Reception.Refused refused -> refused.reason().name();
      default -> reception.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    };
  }

  private BorderInbox inbox(SignatureKind kind, RememberedAlertFiles files) throws Exception {
    BorderParty party =
        new BorderParty("320000", DisputeBuilder.WUJIANG, Set.of("310000", "440000"));
    Clock clock = Clock.fixed(BorderVectors.NOW, ZoneOffset.UTC);
    MessageSeal seal = new MessageSeal(VectorKeys.ofJiangsu(kind, keys));
    return new BorderInbox(
        party,
        new BorderDoorkeeper(party, seal, Borders.china(), clock),
        seal,
        files,
        TransactionOperations.withoutTransaction(),
        clock);
  }
}
