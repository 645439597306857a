package org.fengqiao.connectors.runner;

import java.util.function.Consumer;
import org.fengqiao.connectors.capture.ConnectionSettings;

/** A table t_aj in any database, whose owner changes its columns. */
final class DriftTable implements DriftContract.DriftRig {

  private final Consumer<String> owner;
  private final TableRig table;
  private String columns = "id, slrq, stand, gxsj";

  DriftTable(Consumer<String> owner, ConnectionSettings connection, String from) {
    this.owner = owner;
    this.table = new TableRig(owner, connection, from, true);
  }

  @Override
  public String from() {
    return table.from();
  }

  @Override
  public ConnectionSettings connection() {
    return table.connection();
  }

  @Override
  public void insert(int first, int last) {
    String now = TableRig.now();
    for (int number = first; number <= last; number++) {
      String stand = columns.contains("stand") ? "0, " : "";
      owner.accept(
          "insert into t_aj (%s) values ('%s', '%s', %s'%s')"
              .formatted(columns, CaptureRig.key(number), ACCEPTED, stand, now));
    }
  }

  @Override
  public void change(int number, int stand) {
    table.change(number, stand);
  }

  @Override
  public boolean seesDeletes() {
    return true;
  }

  @Override
  public void delete(int number) {
    table.delete(number);
  }

  @Override
  public void dropStand() {
    owner.accept("alter table t_aj drop column stand");
    columns = "id, slrq, gxsj";
  }

  @Override
  public void addRemark() {
    owner.accept("alter table t_aj add column bz varchar(40)");
  }
}
