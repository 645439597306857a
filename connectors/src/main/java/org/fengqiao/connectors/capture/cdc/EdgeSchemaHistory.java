package org.fengqiao.connectors.capture.cdc;

import io.debezium.config.Configuration;
import io.debezium.document.DocumentReader;
import io.debezium.document.DocumentWriter;
import io.debezium.relational.history.AbstractSchemaHistory;
import io.debezium.relational.history.HistoryRecord;
import io.debezium.relational.history.HistoryRecordComparator;
import io.debezium.relational.history.SchemaHistoryException;
import io.debezium.relational.history.SchemaHistoryListener;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the engine's table structures in the edge's database. Created by the engine, by name. */
public final class EdgeSchemaHistory extends AbstractSchemaHistory {

  private @Nullable TableHistory history;

  @Override
  public void configure(
      Configuration config,
      HistoryRecordComparator comparator,
      SchemaHistoryListener listener,
      boolean useCatalogBeforeSchema) {
    super.configure(config, comparator, listener, useCatalogBeforeSchema);
    String name = config.getString(CONFIGURATION_FIELD_PREFIX_STRING + StoreRegistry.PROPERTY);
    history = StoreRegistry.get(name).history();
  }

  @Override
  protected void storeRecord(HistoryRecord record) {
    try {
      history().add(DocumentWriter.defaultWriter().write(record.document()));
    } catch (IOException | SQLException e) {
      throw new SchemaHistoryException("The edge's database did not store a table's structure", e);
    }
  }

  @Override
  protected void recoverRecords(Consumer<HistoryRecord> records) {
    try {
      for (String entry : history().entries()) {
        records.accept(new HistoryRecord(DocumentReader.defaultReader().read(entry)));
      }
    } catch (IOException | SQLException e) {
      throw new SchemaHistoryException("The edge's database did not give the tables' structure", e);
    }
  }

  @Override
  public boolean exists() {
    try {
      return !history().entries().isEmpty();
    } catch (SQLException e) {
      throw new SchemaHistoryException("The edge's database did not give the tables' structure", e);
    }
  }

  @Override
  public boolean storageExists() {
    return true;
  }

  private TableHistory history() {
    if (history == null) {
      throw new IllegalStateException("The history is used before it was configured");
    }
    return history;
  }
}
