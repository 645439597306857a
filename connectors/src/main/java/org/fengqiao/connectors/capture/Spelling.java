package org.fengqiao.connectors.capture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a database's catalogue may spell a name that a feed file writes. */
enum Spelling {
  WRITTEN,
  CAPITALS,
  SMALL;

  @Nullable String of(@Nullable String name) {
    return name == null
        ? null
        : switch (this) {
          case WRITTEN -> name;
          case CAPITALS -> name.toUpperCase(Locale.ROOT);
          case SMALL -> name.toLowerCase(Locale.ROOT);
        };
  }
}
