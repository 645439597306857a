package org.fengqiao.connectors.feed;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Refuses what a feed file has no need for: anchors and aliases (which can blow up to gigabytes),
 * tags (which can name Java classes), deep nesting, a second document.
 */
final class YamlSubset {

  private static final int DEEPEST = 16;

  private final LoadSettings settings;
  private final BiConsumer<Optional<Mark>, String> complaint;

  YamlSubset(LoadSettings settings, BiConsumer<Optional<Mark>, String> complaint) {
    this.settings = settings;
    this.complaint = complaint;
  }

  /** Whether the text keeps to the subset; each breach is complained of. */
  boolean holds(String text) {
    boolean holds = true;
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      if (depth > DEEPEST || documents > 1) {
        complaint.accept(event.getStartMark(), depth > DEEPEST ? "[[[…" : "---");
        return false;
      }
      String breach = breach(event);
      if (!breach.isEmpty()) {
        complaint.accept(event.getStartMark(), breach);
        holds = false;
      }
    }
    return holds;
  }

  private static String breach(Event event) {
    return switch (event) {
      case AliasEvent alias -> "*" + alias.getAlias();
      case NodeEvent node when node.getAnchor().isPresent() -> "&" + node.getAnchor().get();
      case ScalarEvent scalar when scalar.getTag().isPresent() -> scalar.getTag().get();
      case CollectionStartEvent start when start.getTag().isPresent() -> start.getTag().get();
      default -> "";
    };
  }
}
