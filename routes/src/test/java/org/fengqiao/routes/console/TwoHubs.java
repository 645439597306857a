package org.fengqiao.routes.console;

import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.BorderCertificates;
import org.fengqiao.routes.border.SignerExchange;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.FeedReport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/**
 * Shanghai's and Jiangsu's hubs as they run, each with its own database, broker and console;
 * Jiangsu's signs by SM2.
 */
final class TwoHubs implements AutoCloseable {

  private final Path folder;
  private final BorderHub shanghai;
  private final BorderHub jiangsu;

  private TwoHubs(Path folder, BorderHub shanghai, BorderHub jiangsu) {
    this.folder = folder;
    this.shanghai = shanghai;
    this.jiangsu = jiangsu;
  }

  static TwoHubs start() throws IOException {
    // Not JUnit's folder: the databases are still closing when it would be removed.
    Path folder = Files.createTempDirectory("two-hubs");
    BorderCertificates.create(folder.resolve("certificates"), List.of("310000", "320000"));
    SignerExchange.change(folder.resolve("certificates"), SignatureKind.SM2, "320000", "310000");
    int ours = BorderHub.freePort();
    int theirs = BorderHub.freePort();
    BorderHub shanghai =
        BorderHub.start(
            folder,
            "310000",
            QINGPU,
            ours,
            "320000",
            "127.0.0.1:" + theirs,
            "--hub.border.rules=" + reviewingFlags(folder),
            "--hub.map.file=" + squares(folder),
            "--hub.map.approval=示意");
    BorderHub jiangsu =
        BorderHub.start(folder, "320000", WUJIANG, theirs, "310000", "127.0.0.1:" + ours);
    new ResourceDatabasePopulator(new ClassPathResource("console/sample.sql"))
        .execute(shanghai.part(HubStore.class).dataSource());
    return new TwoHubs(folder, shanghai, jiangsu);
  }

  /** The hub's own table, but what nothing but a flag says is reviewed. */
  private static Path reviewingFlags(Path folder) throws IOException {
    String standard =
        new ClassPathResource("border/rules.csv").getContentAsString(StandardCharsets.UTF_8);
    return Files.writeString(
        folder.resolve("rules.csv"), standard.replaceAll("(?m)^(BJ-5,.*),DIRECT$", "$1,REVIEW"));
  }

  /** Three counties as squares, which nobody takes for a map. */
  private static Path squares(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("squares.json"),
        new ClassPathResource("console/squares.json").getContentAsString(StandardCharsets.UTF_8));
  }

  /** Where both live. */
  Path folder() {
    return folder;
  }

  /** Address of Shanghai's console. */
  String shanghai() {
    return shanghai.console();
  }

  /** Address of Jiangsu's console. */
  String jiangsu() {
    return jiangsu.console();
  }

  /** Lets linkage say in Shanghai that a dispute of that colour has come up on the border. */
  void borderDispute(EscalationLevel level) {
    shanghai.borderDispute(level);
  }

  /** Lets linkage say in Shanghai that a department has flagged a dispute in Qingpu. */
  void flaggedDispute() {
    shanghai.dispute(aCase(QINGPU).setBorderFlag(true));
  }

  /** Lets an edge say in Shanghai how one of its feeds stands. */
  void report(FeedReport report) {
    try (JmsBatchPublisher edge = new JmsBatchPublisher(shanghai.part(ConnectionFactory.class))) {
      edge.report(report);
    }
  }

  @Override
  public void close() throws IOException {
    jiangsu.close();
    shanghai.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
