package org.fengqiao.connectors.capture.cdc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands a feed's stores to the objects that the engine creates by class name: the engine gives them
 * nothing but properties, so a property names the entry here.
 */
final class StoreRegistry {

  /** Property that carries the entry's name. */
  static final String PROPERTY = "fengqiao.stores";

  private static final Map<String, FeedStores> OPEN = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBER = new AtomicLong();

  private StoreRegistry() {}

  static String register(FeedStores stores) {
    String name = stores.feed() + "#" + NUMBER.incrementAndGet();
    OPEN.put(name, stores);
    return name;
  }

  static FeedStores get(@Nullable String name) {
    FeedStores stores = name == null ? null : OPEN.get(name);
    if (stores == null) {
      throw new IllegalStateException("No stores are open under the name " + name);
    }
    return stores;
  }

  static void forget(String name) {
    OPEN.remove(name);
  }
}
