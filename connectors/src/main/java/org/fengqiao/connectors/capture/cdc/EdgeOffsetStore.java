package org.fengqiao.connectors.capture.cdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.OffsetBackingStore;
import org.apache.kafka.connect.util.Callback;
import org.fengqiao.connectors.capture.CaptureException;
import org.jspecify.annotations.Nullable;

/** Keeps the engine's positions in the edge's own table. Created by the engine, by name. */
public final class EdgeOffsetStore implements OffsetBackingStore {

  private @Nullable FeedStores stores;

  @Override
  public void configure(WorkerConfig config) {
    stores = StoreRegistry.get(config.originalsStrings().get(StoreRegistry.PROPERTY));
  }

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public Future<Map<ByteBuffer, ByteBuffer>> get(Collection<ByteBuffer> keys) {
    try {
      Map<String, String> stored = stores().positions().read();
      Map<ByteBuffer, ByteBuffer> found = new HashMap<>();
      for (ByteBuffer key : keys) {
        String position = stored.get(text(key));
        if (position != null) {
          found.put(key, ByteBuffer.wrap(position.getBytes(StandardCharsets.UTF_8)));
        }
      }
      return CompletableFuture.completedFuture(found);
    } catch (CaptureException e) {
      stores().failure().compareAndSet(null, e);
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Future<Void> set(Map<ByteBuffer, ByteBuffer> values, Callback<Void> callback) {
    Map<String, String> positions = new HashMap<>();
    values.forEach((key, value) -> positions.put(text(key), text(value)));
    try {
      stores().positions().write(positions);
    } catch (CaptureException e) {
      stores().failure().compareAndSet(null, e);
      callback.onCompletion(e, null);
      return CompletableFuture.failedFuture(e);
    }
    callback.onCompletion(null, null);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Set<Map<String, Object>> connectorPartitions(String connectorName) {
    return Set.of();
  }

  private FeedStores stores() {
    if (stores == null) {
      throw new IllegalStateException("The store is used before it was configured");
    }
    return stores;
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}
