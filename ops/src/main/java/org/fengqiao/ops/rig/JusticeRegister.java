package org.fengqiao.ops.rig;

import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * The tables of the mediation register that a feed reads; the drill and the bench write the first
 * two.
 */
public final class JusticeRegister {

  private static final String CASES =
      """
      create table t_rmtj_aj (
        id bigint primary key, ajbh varchar(40), ah varchar(60), tjlx char(1), sldw varchar(32), tjybm varchar(200),
        ajly varchar(4), wtdw varchar(200), wth varchar(60), jflb varchar(40), ajndjb char(1), fsdd varchar(300),
        fsddqh varchar(12), fsrq varchar(20), slrq varchar(20), tjrq varchar(20), jarq varchar(20), jfjyqk text,
        sjrs varchar(10), saje varchar(30), tjjg char(1), xynr text, lxfs char(1), xyrq varchar(20), xylxqk char(1),
        sfqr char(1) default '0', sfqrah varchar(60), jhyj char(1), sfbj char(1), zt char(2), scbz char(1) default '0',
        lrsj timestamp default now(), gxsj timestamp)
      """;

  // No foreign key to the cases, so that their keys can change.
  private static final String PARTIES =
      """
      create table t_rmtj_sqrxx (
        id bigint primary key, ajbh bigint, sqrlb char(1), sqrlx char(1), sqrxm varchar(200), xb char(1),
        mz varchar(20), nl varchar(4), zjlx varchar(4), zjhm varchar(40), sqrdh varchar(60), sqrdz varchar(300),
        gzdw varchar(200))
      """;

  private static final String COMMITTEES =
      """
      create table t_rmtj_tjwyh (
        bh varchar(32) primary key, jgmc varchar(200) not null, jgdm varchar(200), twhlx char(1), hztwhlx varchar(4),
        ssqy varchar(12), fzrxm varchar(50), lxdh varchar(60), yzbm char(6), clrq varchar(20))
      """;

  private JusticeRegister() {}

  /** Creates the empty tables, with what the register's administrator grants for log capture. */
  public static void create(Database legacy) {
    legacy.execute(
        CASES,
        PARTIES,
        COMMITTEES,
        "create index on t_rmtj_sqrxx (ajbh)",
        "create index on t_rmtj_aj (sldw)",
        "alter table t_rmtj_sqrxx replica identity full");
  }
}
