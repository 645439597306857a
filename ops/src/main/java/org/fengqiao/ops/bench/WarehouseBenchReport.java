package org.fengqiao.ops.bench;

/**
 * What one run measured.
 *
 * @param cases that the warehouse held
 * @param millisToCount how long counting all kept figures took
 * @param views answers of the views, in milliseconds
 * @param pages answers of the console's pages, in milliseconds
 * @param perSecond changes a second
 * @param behind from a change's commit in the hub to that of its fact
 * @param rebuild facts built anew and compared, by the whole run of the command
 */
record WarehouseBenchReport(
    long cases,
    long millisToCount,
    Latency views,
    Latency pages,
    int perSecond,
    Latency behind,
    Rate rebuild) {

  /** The figures for people. */
  String table() {
    return """

        %,d 件案件 / cases

        看板 dashboards                                      p50 ms   p95 ms   p99 ms  longest
            视图 views by SQL                               %s
            页面 pages of the console                       %s
        事实落后于枢纽 facts behind the hub,%d 次变更每秒 / changes a second
            枢纽提交→事实提交 commit → commit               %s
        后台计数一遍 counting all kept figures once          %,.1f s
        重建 rebuild                                         %,.0f 条事实/秒 facts/s(%,d 条 facts, %,.1f s)
        """
        .formatted(
            cases,
            line(views),
            line(pages),
            perSecond,
            line(behind),
            millisToCount / 1000.0,
            rebuild.rowsPerSecond(),
            rebuild.rows(),
            rebuild.seconds());
  }

  private static String line(Latency latency) {
    return "%8.1f %8.1f %8.1f %8.1f"
        .formatted(latency.p50(), latency.p95(), latency.p99(), latency.longest());
  }
}
