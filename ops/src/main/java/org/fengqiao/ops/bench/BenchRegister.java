package org.fengqiao.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.JusticeRegister;

/**
 * A mediation register of any size: each case has two parties with valid numbers, so that the whole
 * path has all its work to do; of every tenth the applicant was in another case of the same county
 * and type weeks before. From some case on, every sixtieth is an open one in Qingpu that its
 * committee has flagged as one across the border. Rows are rendered beforehand; writing them costs
 * the server only.
 */
final class BenchRegister {

  /** A case and its two parties. */
  static final int ROWS_OF_A_CASE = 3;

  private static final int CASES_OF_A_TRANSACTION = 1_000;

  // GB 11643: the check digit of a citizen number.
  private static final String CITIZEN_NUMBER =
      """
      create function citizen_number(n bigint) returns text language sql immutable as $$
        select s || substr('10X98765432', ((substr(s,1,1)::int*7 + substr(s,2,1)::int*9 + substr(s,3,1)::int*10
          + substr(s,4,1)::int*5 + substr(s,5,1)::int*8 + substr(s,6,1)::int*4 + substr(s,7,1)::int*2 + substr(s,8,1)::int
          + substr(s,9,1)::int*6 + substr(s,10,1)::int*3 + substr(s,11,1)::int*7 + substr(s,12,1)::int*9
          + substr(s,13,1)::int*10 + substr(s,14,1)::int*5 + substr(s,15,1)::int*8 + substr(s,16,1)::int*4
          + substr(s,17,1)::int*2) % 11) + 1, 1)
        from (select '310118' || to_char(date '1950-01-01' + (n % 18000)::int, 'YYYYMMDD')
          || lpad((n / 18000 % 1000)::text, 3, '0') as s) x $$
      """;
  private static final String CASES =
      """
      create table ready_aj as
      select n as id, '310118003-2026-' || lpad(n::text, 7, '0') as ajbh, '沪青夏人调字〔2026〕第' || n || '号' as ah,
        '2'::char(1) as tjlx, '31011800301' as sldw, '1' as ajly, (n %% 13)::text as jflb, '夏阳街道某路' as fsdd,
        case when border then '310118003'
          else (array['310118003','310104','310112','310101001000'])[1 + n %% 4] end as fsddqh,
        to_char(date '2024-11-01' + (n %% 700)::int, 'YYYY-MM-DD') as fsrq,
        to_char(date '2024-11-02' + (n %% 700)::int, 'YYYY-MM-DD') as slrq,
        repeat('双方因相邻关系发生争执,经调解员到场了解情况。', 6) as jfjyqk, '2' as sjrs, (1000 + n)::text as saje,
        (case when border then '4' else '1' end)::char(1) as tjjg,
        (case when border then '1' else '0' end)::char(1) as sfbj, '40' as zt, '0'::char(1) as scbz, now()::timestamp as gxsj
      from (select n, n >= %2$d and (n - %2$d) %% 60 = 0 as border from generate_series(1, %1$d) n) x
      """;
  private static final String PARTIES =
      """
      create table ready_sqrxx as
      select id, n as ajbh, (1 + s)::text::char(1) as sqrlb, '1'::char(1) as sqrlx,
        '测' || chr(19968 + abs(hashint8(person) / 3000 %% 300)) || chr(20000 + abs(hashint8(person) %% 3000)) as sqrxm,
        '111' as zjlx,
        citizen_number(person) as zjhm, '138' || lpad((person %% 100000000)::text, 8, '0') as sqrdh
      from (select n, s, n * 2 + s as id,
              case when s = 0 and n > 52 and n %% 10 = 0 then (n - 52) * 2 else n * 2 + s end as person
            from generate_series(1, %d) n, generate_series(0, 1) s) x
      """;
  private static final String MOVE_CASES =
      """
      insert into t_rmtj_aj (id, ajbh, ah, tjlx, sldw, ajly, jflb, fsdd, fsddqh, fsrq, slrq, jfjyqk, sjrs, saje, tjjg, sfbj,
        zt, scbz, gxsj)
      select id, ajbh, ah, tjlx, sldw, ajly, jflb, fsdd, fsddqh, fsrq, slrq, jfjyqk, sjrs, saje, tjjg, sfbj, zt, scbz, now()
      from ready_aj where id between ? and ?
      """;
  private static final String MOVE_PARTIES =
      """
      insert into t_rmtj_sqrxx (id, ajbh, sqrlb, sqrlx, sqrxm, zjlx, zjhm, sqrdh)
      select id, ajbh, sqrlb, sqrlx, sqrxm, zjlx, zjhm, sqrdh from ready_sqrxx where ajbh between ? and ?
      """;

  private BenchRegister() {}

  /**
   * Creates a register as it stands after years, its pages settled and its statistics up to date.
   *
   * @param held cases that it holds; the first ones
   * @param cases that are rendered in all
   * @param firstBorder number of the first case on the border
   */
  static void create(Database database, long held, long cases, long firstBorder)
      throws SQLException {
    JusticeRegister.create(database);
    database.execute(
        CITIZEN_NUMBER,
        CASES.formatted(cases, firstBorder),
        PARTIES.formatted(cases),
        "alter table ready_aj add primary key (id)",
        "create index on ready_sqrxx (ajbh)",
        "analyze");
    write(database, 1, held);
    database.execute("vacuum analyze t_rmtj_aj", "vacuum analyze t_rmtj_sqrxx");
  }

  /**
   * Writes the cases from one number to another, a thousand to a transaction.
   *
   * @return how fast that went
   */
  static Rate write(Database register, long first, long last) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = register.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (long at = first; at <= last; at += CASES_OF_A_TRANSACTION) {
        write(connection, at, Math.min(last, at + CASES_OF_A_TRANSACTION - 1));
      }
    }
    long cases = last - first + 1;
    return new Rate(cases, cases * ROWS_OF_A_CASE, (System.nanoTime() - start) / 1e9);
  }

  /** Writes some cases with their parties in one transaction. */
  static void write(Connection connection, long first, long last) throws SQLException {
    for (String statement : new String[] {MOVE_CASES, MOVE_PARTIES}) {
      try (PreparedStatement move = connection.prepareStatement(statement)) {
        move.setLong(1, first);
        move.setLong(2, last);
        move.executeUpdate();
      }
    }
    connection.commit();
  }
}
