package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as the driver's own metadata name it.
 *
 * @param catalog what MariaDB calls a database; null elsewhere
 * @param schema null where catalogs take its place
 * @param table the bare name
 */
public record TableName(@Nullable String catalog, @Nullable String schema, String table) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)?");

  /** Whether a text is a table's name, with or without its place, that needs no quotes. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** Reads "schema.table" or "table", which then lies where the connection looks first. */
  public static TableName of(Connection connection, String written) throws SQLException {
    int dot = written.indexOf('.');
    String place = dot < 0 ? null : written.substring(0, dot);
    String table = written.substring(dot + 1);
    // MariaDB calls a catalog what others call a schema.
    return connection.getMetaData().supportsSchemasInTableDefinitions()
        ? new TableName(null, place == null ? connection.getSchema() : place, table)
        : new TableName(place == null ? connection.getCatalog() : place, null, table);
  }

  /** The name with its place, as a feed file writes it. */
  public String qualified() {
    String place = schema == null ? catalog : schema;
    return place == null ? table : place + "." + table;
  }
}
