-- Police (公安): 110 calls, dispatch and feedback. Theirs is Oracle; the tables stand here on PostgreSQL, in lower case, with the same widths.
create table jjd_jjd (                 -- 接警单
  jjdbh varchar(30) primary key, zjjdbh varchar(30), jjdwdm varchar(40), jjdwmc varchar(120), gxdwdm varchar(40),
  bjfsdm numeric(10), jjlxdm numeric(10), bjlbdm numeric(10), bjlxdm numeric(10), bjxldm numeric(10),
  bjdh varchar(20), bjrxm varchar(60), bjrxb numeric(1), lxdh varchar(50),
  hrsj timestamp(0), bjsj timestamp(0) not null, afsj timestamp(0), xzqh char(6), afxzqh char(6), afdd varchar(400), bjnr text, jqjb numeric(2),
  dhdwjd numeric(19,8), dhdwwd numeric(19,8), jjdzt varchar(5), sjgxsj timestamp(0), rksj timestamp(0));
create table cjd_cjd (cjdbh varchar(23) primary key, jjdbh varchar(30), cjdwdm varchar(40), pjsj timestamp(0), ddsj timestamp(0), cjrxm varchar(60));
create table fkd_fkd (                 -- 反馈单; jjdbh is shorter than the calls' key and holds it cut off
  fkdbh char(27) primary key, jjdbh char(19), cjdbh char(23), fksj timestamp(0) not null, fkdwdm varchar(40) not null, fkdwmc varchar(120) not null,
  ajlbbh numeric(10), ajlxbh varchar(16), ajxlbh varchar(32), jdxz varchar(64), sdpcs varchar(120), sdsq varchar(64), cjqk text,
  cljgdm varchar(8), yjtjdw varchar(120), yjdh varchar(60), zzfkbs numeric(1));
create view v_fkd as                   -- the dispatch knows the whole call number
  select f.*, c.jjdbh as jjdbh_full from fkd_fkd f join cjd_cjd c on c.cjdbh = f.cjdbh;
create index jjd_jjd_sjgxsj on jjd_jjd (sjgxsj, jjdbh);
create index fkd_fkd_fksj on fkd_fkd (fksj);
create index fkd_fkd_cjdbh on fkd_fkd (cjdbh);
create index cjd_cjd_jjdbh on cjd_cjd (jjdbh);
-- No log may be read here: a user who may select, and nothing else.
create role hub_poll login password 'hub_poll';
grant select on jjd_jjd, v_fkd to hub_poll;
