package org.fengqiao.routes.warehouse;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoredPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Roles that read the warehouse; each sees nothing but what it was added for. */
public final class Readers {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** What became of the wish to add a reader. */
  public enum Added {
    /** It can log in. */
    ADDED,
    /** The server has a role of that name, be it of another database. */
    NAME_TAKEN,
    /** A name is small letters, digits and underscores. */
    NAME_REFUSED,
    /** No department or county has the code. */
    UNKNOWN_CODE
  }

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  /** Readers of a hub's warehouse; the connection must be allowed to create roles. */
  public Readers(DataSource database) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** Adds a reader that logs in with the password. */
  public Added add(Reader reader, String password) {
    if (!NAME.matcher(reader.name()).matches()) {
      return Added.NAME_REFUSED;
    }
    if (is("select exists (select from pg_roles where rolname = ?)", reader.name())) {
      return Added.NAME_TAKEN;
    }
    if (!knows("dim_department", "department", reader.department())
        || !knows("dim_division", "division", reader.division())) {
      return Added.UNKNOWN_CODE;
    }
    transaction.executeWithoutResult(status -> create(reader, StoredPassword.verifier(password)));
    return Added.ADDED;
  }

  private void create(Reader reader, String verifier) {
    database
        .sql("insert into warehouse.reader (role_name, department, division) values (?, ?, ?)")
        .param(reader.name())
        .param(reader.department())
        .param(reader.division())
        .update();
    define(
        "create role %I login inherit nosuperuser nocreatedb nocreaterole password %L",
        reader.name(), verifier);
    define("grant fengqiao_reader to %I", reader.name());
    if (reader.hasRecords()) {
      define("grant fengqiao_case_reader to %I", reader.name());
    }
  }

  /** Everybody who was added, by name. */
  public List<Reader> all() {
    return database
        .sql("select role_name, department, division from warehouse.reader order by role_name")
        .query((row, index) -> new Reader(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Removes a reader; false when there is none of that name. */
  public boolean remove(String name) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean there =
                  database
                          .sql("delete from warehouse.reader where role_name = ?")
                          .param(name)
                          .update()
                      == 1;
              if (there) {
                define("drop role %I", name);
              }
              return there;
            }));
  }

  private boolean knows(String table, String column, @Nullable String code) {
    return code == null
        || is(
            "select exists (select from warehouse.%s where %s = ?)".formatted(table, column), code);
  }

  private boolean is(String question, String value) {
    return database.sql(question).param(value).query(Boolean.class).single();
  }

  /** Roles are defined by statements without parameters, so the server puts the names in. */
  private void define(String statement, Object... names) {
    database
        .sql(
            database
                .sql("select format(?" + ", ?::text".repeat(names.length) + ")")
                .params(Stream.concat(Stream.of(statement), Arrays.stream(names)).toList())
                .query(String.class)
                .single())
        .update();
  }
}
