package org.fengqiao.routes;

import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.intake.Intake;
import org.fengqiao.routes.linkage.command.LinkageCommands;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.warehouse.KeptFigures;
import org.fengqiao.routes.warehouse.Projection;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of a hub that runs with its own database and broker, and follows corrections at once. */
// The hub ends before the folder that it lives in is removed.
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "hub.roles=broker,hub",
      "hub.border.listen=",
      "hub.linkage.sweep=100ms",
      "spring.main.banner-mode=off"
    })
public abstract class RunningHub {

  /** Where the hub lives. */
  @TempDir protected static Path home;

  /** The hub's database. */
  @Autowired protected HubStore store;

  /** Where batches arrive. */
  @Autowired protected Intake intake;

  /** Where changed disputes become facts. */
  @Autowired protected Projection projection;

  /** What keeps the figures. */
  @Autowired protected KeptFigures figures;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("hub.home", home::toString);
  }

  /** Waits until the kept figures are those of all facts. */
  protected void countFigures() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              figures.keep();
              return jdbc()
                  .sql("select not exists (select from warehouse.fact_change)")
                  .query(Boolean.class)
                  .single();
            });
  }

  /** Asks the hub's database. */
  protected JdbcClient jdbc() {
    return JdbcClient.create(store.dataSource());
  }

  /** Runs {@code ops/hub linkage} on the hub; gives what it prints. */
  protected static String command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    LinkageCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }
}
