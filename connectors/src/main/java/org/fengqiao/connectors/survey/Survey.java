package org.fengqiao.connectors.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table, or the rows of a file, look like.
 *
 * @param table schema-qualified table; the element or "row" of a file
 * @param remark what the source says of the table; empty when it says nothing
 * @param view whether it is a view
 * @param columns its columns, in order
 * @param key its primary key; a column that tells the sampled rows apart where the source names
 *     none
 * @param keyIsSure whether the source itself keeps the key
 * @param indexed columns that begin an index
 * @param joined adjacent code columns, joined by "+", to what their joined values look like
 * @param children tables whose rows hang from it
 * @param sampled rows that were looked at
 */
public record Survey(
    String table,
    String remark,
    boolean view,
    List<Column> columns,
    List<String> key,
    boolean keyIsSure,
    Set<String> indexed,
    Map<String, ColumnSketch> joined,
    List<Hanging> children,
    int sampled) {

  /** Copies the collections. */
  public Survey {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    indexed = Set.copyOf(indexed);
    joined = Map.copyOf(joined);
    children = List.copyOf(children);
  }

  /**
   * A column.
   *
   * @param name in lower case
   * @param type as the source calls it; empty for files
   * @param remark what the source says of it; empty when it says nothing
   * @param sketch what its values look like
   */
  public record Column(String name, String type, String remark, ColumnSketch sketch) {

    /** Whether the source itself says that it holds times. */
    public boolean holdsTimes() {
      return type.matches("(?i)date.*|timestamp.*|smalldatetime");
    }
  }

  /**
   * A table whose rows hang from the main row.
   *
   * @param name what the feed file calls it
   * @param link its column to the main column
   * @param declared whether the source declares the link as a foreign key
   * @param survey what it looks like
   */
  public record Hanging(String name, Map<String, String> link, boolean declared, Survey survey) {}

  /** The column of a name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The same with other children. */
  Survey with(List<Hanging> others) {
    return new Survey(
        table, remark, view, columns, key, keyIsSure, indexed, joined, others, sampled);
  }
}
