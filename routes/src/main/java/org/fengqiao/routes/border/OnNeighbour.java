package org.fengqiao.routes.border;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Holds as soon as one neighbour is configured, in the settings or in a file of its own. */
final class OnNeighbour extends AnyNestedCondition {

  OnNeighbour() {
    super(ConfigurationPhase.PARSE_CONFIGURATION);
  }

  @ConditionalOnProperty("hub.border.neighbours[0].province")
  static class Listed {}

  @ConditionalOnProperty("hub.border.partners")
  static class InFiles {}
}
