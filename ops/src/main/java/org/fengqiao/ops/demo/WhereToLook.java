package org.fengqiao.ops.demo;

/** Tells a newcomer where everything can be seen. */
final class WhereToLook {

  private WhereToLook() {}

  static void show(Screen screen, Neighbours hubs, DemoFolder folder) {
    screen.show(
        """

        ── 到哪里看 / where to look ──────────────────────────────────────────────
        上海控制台  Shanghai's console   %s
        江苏控制台  Jiangsu's console    %s
        上海数据仓库 Shanghai's warehouse %s
                    select month, department_zh, sum(records) as records, sum(disputes) as disputes
                    from warehouse.case_counts group by 1, 2 order by 1, 2;
        江苏数据库  Jiangsu's database   %s
        部门系统    departments' systems %s
        日志        logs                 %s
        真值(枢纽不可见) the truth, unknown to the hubs: %s
        ──────────────────────────────────────────────────────────────────────────
        """
            .formatted(
                hubs.shanghai().url(),
                hubs.jiangsu().url(),
                hubs.shanghai().psql(),
                hubs.jiangsu().psql(),
                folder.legacy(),
                folder.logs(),
                folder.truth()));
  }
}
