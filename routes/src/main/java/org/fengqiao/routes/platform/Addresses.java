package org.fengqiao.routes.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.schemas.message.Department;

/** Names of the broker's addresses. All are made at its start; none comes into being by itself. */
public final class Addresses {

  /** Health of the feeds. */
  public static final String FEED_REPORTS = "feeds.reports";

  /** Changed disputes; each consumer of them has a durable queue of its own. */
  public static final String DISPUTES = "disputes";

  /** The warehouse's queue of changed disputes. */
  public static final String DISPUTES_WAREHOUSE = "disputes.warehouse";

  /** The border's queue of changed disputes; there is one when there is a neighbour. */
  public static final String DISPUTES_BORDER = "disputes.border";

  /**
   * Property of a message of changed disputes: true when the border has no use for it. The broker
   * then does not keep it in the border's queue; a message without the property is kept.
   */
  public static final String FOR_FIGURES_ONLY = "forFiguresOnly";

  /** Messages that came from neighbours. */
  public static final String BORDER_IN = "border.in";

  /** Messages that cannot be processed, each with its reason. */
  public static final String DEAD_LETTERS = "dead.letters";

  /** Messages whose time ran out. */
  public static final String EXPIRED = "expired";

  private Addresses() {}

  /** Record batches of a department. */
  public static String records(Department department) {
    return "records." + department.name().toLowerCase(Locale.ROOT);
  }

  /** Messages that wait for a neighbour. */
  public static String borderOut(String province) {
    return "border.out." + province;
  }

  /** Every queue of its own that stands under an address of its own name. */
  static List<String> queues() {
    List<String> names =
        new ArrayList<>(Arrays.stream(Department.values()).map(Addresses::records).toList());
    names.addAll(List.of(FEED_REPORTS, BORDER_IN, DEAD_LETTERS, EXPIRED));
    return names;
  }
}
