package org.fengqiao.routes.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Starts two hubs for the first test class that asks for them and ends them after the last. */
final class TwoHubsExtension extends TypeBasedParameterResolver<TwoHubs> {

  @Override
  public TwoHubs resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(TwoHubs.class, key -> start(), TwoHubs.class);
  }

  private static TwoHubs start() {
    try {
      return TwoHubs.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
