package org.fengqiao.routes.warehouse.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is published page by page. It changes only when a month is released. */
public final class PublishedRows {

  private static final String MONTH = "month";

  private final JdbcClient database;

  /** Reads from a hub's warehouse. */
  public PublishedRows(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * Some rows of a relation.
   *
   * @param rows in an order that depends on nothing but their values
   * @param next the first row of the page behind; null on the last page
   */
  public record Page(List<Map<String, @Nullable Object>> rows, @Nullable Long next) {}

  /** The dictionary of all that is published. */
  public List<PublishedRelation> relations() {
    return new PublishedCatalogue(database).all();
  }

  /**
   * A page of a relation; empty when nothing of that name is published.
   *
   * @param month the only month wanted, as its first day; null for all
   * @param first the first row, from 0
   * @param most how many rows at most
   */
  public Optional<Page> page(String relation, @Nullable String month, long first, int most) {
    return relations().stream()
        .filter(each -> each.name().equals(relation))
        .findFirst()
        .map(each -> page(each, month, first, most));
  }

  private Page page(PublishedRelation relation, @Nullable String month, long first, int most) {
    boolean monthly =
        month != null
            && relation.columns().stream().anyMatch(column -> column.name().equals(MONTH));
    List<Map<String, @Nullable Object>> rows =
        database
            .sql(
                "select * from (%s) r %s offset ? limit ?"
                    .formatted(relation.rows(), monthly ? "where month = ?::date" : ""))
            .params(monthly ? List.of(month, first, most + 1) : List.of(first, most + 1))
            .query()
            .listOfRows();
    boolean more = rows.size() > most;
    return new Page(more ? rows.subList(0, most) : rows, more ? first + most : null);
  }

  /** Changes whenever a release could have changed what is published. */
  public String version() {
    return DigestUtils.sha256Hex(
        database
            .sql("select concat_ws(' ', count(*), max(released_at)) from warehouse.release")
            .query(String.class)
            .single());
  }
}
