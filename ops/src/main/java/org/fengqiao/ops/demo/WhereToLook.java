package org.fengqiao.ops.demo;

import java.util.Optional;

/** Tells a newcomer where everything can be seen. */
final class WhereToLook {

  private WhereToLook() {}

  /** As soon as the consoles are up. */
  static void consoles(Screen screen, Neighbours hubs) {
    screen.say(
        "控制台 consoles: 上海 Shanghai %s · 江苏 Jiangsu %s",
        hubs.shanghai().url(), hubs.jiangsu().url());
  }

  /**
   * Once there is something to see.
   *
   * @param example a record of a dispute that several departments know
   */
  static void everything(
      Screen screen, Neighbours hubs, DemoFolder folder, Optional<HubBooks.Example> example) {
    screen.show(
        """
        ── 到哪里看 / where to look ──────────────────────────────────────────────
        上海控制台 Shanghai's console %1$s
          %1$s            总览:台账是否平衡、共有纠纷 / ledger, disputes that departments share
          %1$sfeeds       数据源:状态、速度、时延 / each feed's state, rate and lag
          %1$sconference  联席会议:件数与去重后的纠纷数 / records and disputes, by month and kind
          %1$swarnings    预警:激化的纠纷、异常增多、逾期对接 / disputes that escalate, types that grow, late referrals
          %1$sborder      省际边界:预警、签收、答复 / alerts, receipts, answers and their deadlines
        %2$s\
        江苏控制台 Jiangsu's console  %3$s
          %3$sborder      邻省一侧:来警与待办答复 / the neighbour's side of the same alerts
        上海数据仓库 Shanghai's warehouse: %4$s
          select month, department_zh, sum(records) as records, sum(disputes) as disputes
          from warehouse.case_counts group by 1, 2 order by 1, 2;
        江苏数据库 Jiangsu's database: %5$s
        部门系统 departments' systems: %6$s
        核对来源与数仓 compare sources and warehouse: ops/hub reconcile --settings %9$s
        日志 logs: %7$s
        真值(枢纽不可见) the truth, unknown to the hubs: %8$s
        ──────────────────────────────────────────────────────────────────────────
        """
            .formatted(
                hubs.shanghai().url(),
                example.map(record -> page(hubs, record)).orElse(""),
                hubs.jiangsu().url(),
                hubs.shanghai().psql(),
                hubs.jiangsu().psql(),
                folder.legacy(),
                folder.logs(),
                folder.truth(),
                folder.reconciler()));
  }

  private static String page(Neighbours hubs, HubBooks.Example example) {
    return """
          %srecords/%s
                      记录追踪:%d 个部门的同一起纠纷 / one record, and why %d departments share its dispute
        """
        .formatted(
            hubs.shanghai().url(),
            example.recordKey(),
            example.departments(),
            example.departments());
  }
}
