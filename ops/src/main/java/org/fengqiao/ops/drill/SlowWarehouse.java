package org.fengqiao.ops.drill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** Makes the hub's database slow in taking facts, row by row, for a while. */
record SlowWarehouse(Database hub) {

  /** What each row takes longer. */
  static final int MILLIS_A_ROW = 20;

  /** Begins now, and is over when this returns; a statement that sleeps then sleeps no longer. */
  void last(Duration time) throws InterruptedException {
    hub.execute(
        "create table if not exists public.drill_slow (seconds float8)",
        """
        create or replace function public.drill_sleep() returns trigger language plpgsql as $$
        begin
          perform pg_sleep(seconds) from public.drill_slow;
          return new;
        end $$
        """,
        "create or replace trigger drill_slow before insert or update on warehouse.case_fact"
            + " for each row execute function public.drill_sleep()",
        "insert into public.drill_slow values (" + MILLIS_A_ROW / 1000.0 + ")");
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
    // Not the trigger, whose removal would wait for the slow transaction.
    hub.execute("delete from public.drill_slow");
  }
}
