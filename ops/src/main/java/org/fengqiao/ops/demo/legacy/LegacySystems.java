package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.ops.demo.world.Committee;
import org.fengqiao.ops.demo.world.Trace;

/**
 * The five legacy systems, running: two databases on a PostgreSQL, one on a MariaDB, a drop folder
 * and an HTTP service. Everything outlives the process below one folder; servers that a killed run
 * left behind are ended first.
 */
public final class LegacySystems implements AutoCloseable {

  private final PostgresServer postgres;
  private final MariaServer maria;
  private final DataSource justiceDatabase;
  private final DataSource policeDatabase;
  private final DataSource petitionDatabase;
  private final LegacyStore petition;
  private final LegacyStore justice;
  private final LegacyStore police;
  private final CourtDrop court;
  private final ComplaintStore complaints;
  private final FinanceService finance;

  private LegacySystems(Path home, PostgresServer postgres, MariaServer maria)
      throws IOException, SQLException {
    this.postgres = postgres;
    this.maria = maria;
    this.justiceDatabase = postgres.database("justice");
    this.policeDatabase = postgres.database("police");
    this.petitionDatabase = maria.database("petition");
    var register = new JusticeRegister(justiceDatabase);
    register.enter(Committee.all());
    this.justice = register;
    this.police = new PostgresRegister(policeDatabase);
    this.petition = new PetitionRegister(petitionDatabase);
    this.court = new CourtDrop(home.resolve("court-drop"), Clock.systemUTC());
    this.complaints = new ComplaintStore(postgres.database("finance"));
    this.finance =
        FinanceService.start(complaints, RememberedPort.in(home.resolve("finance.port")));
  }

  /**
   * Starts all five below a folder, with their tables and the hub's users; takes some ten seconds
   * the first time and three afterwards.
   *
   * @param home the folder
   * @throws IOException when a server does not start
   * @throws SQLException when the tables cannot be made
   */
  public static LegacySystems start(Path home) throws IOException, SQLException {
    Path folder = Files.createDirectories(home.toAbsolutePath().normalize());
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
    MariaServer maria = null;
    try {
      maria = MariaServer.start(folder.resolve("mariadb"));
      return new LegacySystems(folder, postgres, maria);
    } catch (IOException | SQLException | RuntimeException e) {
      if (maria != null) {
        maria.close();
      }
      postgres.close();
      throw e;
    }
  }

  /** How the edge reaches each system, by the connection names of the feed files. */
  public Map<String, ConnectionSettings> connections() {
    return Map.of(
        "justice-register",
            new ConnectionSettings(postgres.url("justice"), "hub_capture", "hub_capture"),
        "petition-register",
            new ConnectionSettings(maria.url("petition"), "hub_capture", "hub_capture"),
        "police-calls", new ConnectionSettings(postgres.url("police"), "hub_poll", "hub_poll"),
        "court-drop", new ConnectionSettings(court.folder().toString(), "", ""),
        "finance-service", new ConnectionSettings(finance.url(), "", ""));
  }

  /**
   * How the edge reaches one system.
   *
   * @throws IllegalArgumentException when no feed file uses the name
   */
  public ConnectionSettings connection(String name) {
    ConnectionSettings settings = connections().get(name);
    if (settings == null) {
      throw new IllegalArgumentException(
          "no connection " + name + "; there are " + connections().keySet());
    }
    return settings;
  }

  /** The system behind a feed, to write into as the department itself. */
  public LegacyStore storeOf(Trace trace) {
    return switch (trace.main().table()) {
      case MEDIATION, MEDIATION_PARTY -> justice;
      case PETITION, PETITIONER, PETITION_HANDLING -> petition;
      case POLICE_CALL, POLICE_DISPATCH, POLICE_FEEDBACK -> police;
      case PRE_LITIGATION, LAWSUIT, LAWSUIT_PARTY -> court;
      case COMPLAINT, COMPLAINANT -> complaints;
    };
  }

  /** The justice bureau's database with all rights. */
  public DataSource justiceDatabase() {
    return justiceDatabase;
  }

  /** The police's database with all rights. */
  public DataSource policeDatabase() {
    return policeDatabase;
  }

  /** The petition office's database with all rights. */
  public DataSource petitionDatabase() {
    return petitionDatabase;
  }

  @Override
  public void close() throws IOException {
    finance.close();
    try {
      maria.close();
    } finally {
      postgres.close();
    }
  }
}
