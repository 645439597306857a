package org.fengqiao.connectors.control;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How feeds stand, for programs. */
public final class StatusJson {

  private StatusJson() {}

  /** The components of each feed under their names. */
  public static String of(List<FeedStatus> feeds) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(feeds);
  }
}
