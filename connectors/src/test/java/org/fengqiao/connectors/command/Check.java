package org.fengqiao.connectors.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * One run of a command.
 *
 * @param exitCode what the shell would see
 * @param output what it printed
 * @param complaint what it printed when it could not start
 */
public record Check(int exitCode, String output, String complaint) {

  /** Runs {@code check} with these arguments. */
  public static Check run(String... arguments) {
    return command(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Runs a command against the store of an edge. */
  public static Check atStore(DataSource store, String... arguments) {
    HikariDataSource pool = (HikariDataSource) store;
    return command(
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--store", pool.getJdbcUrl(), "--store-user", pool.getUsername()))
            .toArray(String[]::new));
  }

  /** Runs any command of the command line. */
  public static Check command(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter complaint = new StringWriter();
    int exitCode =
        Commands.line()
            .setOut(new PrintWriter(output))
            .setErr(new PrintWriter(complaint))
            .execute(arguments);
    return new Check(exitCode, output.toString(), complaint.toString());
  }
}
