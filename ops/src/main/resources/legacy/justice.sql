-- Justice bureau (司法局): people's mediation register on PostgreSQL, columns as in the field; text dates and the missing code are theirs.
create table t_rmtj_tjwyh (            -- 调委会
  bh varchar(32) primary key, jgmc varchar(200) not null, jgdm varchar(200), twhlx char(1), hztwhlx varchar(4), ssqy varchar(12),
  fzrxm varchar(50), lxdh varchar(60), yzbm char(6), clrq varchar(20));
create table t_rmtj_tjy (tjybm varchar(32) primary key, xm varchar(50), zzbz char(1), twhbh varchar(32), zgzh varchar(40));
create table t_rmtj_aj (               -- 案件
  id bigint primary key, ajbh varchar(40), ah varchar(60), tjlx char(1), sldw varchar(32) references t_rmtj_tjwyh(bh), tjybm varchar(200), ajly varchar(4),
  wtdw varchar(200), wth varchar(60), jflb varchar(40), ajndjb char(1), fsdd varchar(300), fsddqh varchar(12),
  fsrq varchar(20), slrq varchar(20), tjrq varchar(20), jarq varchar(20), jfjyqk text, sjrs varchar(10), saje varchar(30),
  tjjg char(1), xynr text, lxfs char(1), xyrq varchar(20), xylxqk char(1), sfqr char(1) default '0', sfqrah varchar(60),
  jhyj char(1), sfbj char(1), zt char(2), scbz char(1) default '0', lrsj timestamp default now(), gxsj timestamp);
create table t_rmtj_sqrxx (            -- 申请人/被申请人; ajbh holds t_rmtj_aj.id
  id bigint primary key, ajbh bigint references t_rmtj_aj(id), sqrlb char(1), sqrlx char(1), sqrxm varchar(200), xb char(1), mz varchar(20), nl varchar(4),
  zjlx varchar(4), zjhm varchar(40), sqrdh varchar(60), sqrdz varchar(300), gzdw varchar(200));
create table t_rmtj_jz (ajid bigint, jzlb varchar(40));
create table t_rmtj_ws (id bigint, rybs varchar(40), wslx varchar(20), wslj varchar(300));
create table t_rmtj_hf (id bigint, ajid bigint, hfrq varchar(20), hfqk text, sfmy char(1));
-- What the hub's preparation asks of the database administrator.
create index t_rmtj_sqrxx_ajbh on t_rmtj_sqrxx (ajbh);
create index t_rmtj_aj_sldw on t_rmtj_aj (sldw);   -- a change of a committee tells its cases again
alter table t_rmtj_sqrxx replica identity full;   -- a deleted party must still tell its case
create role hub_capture login replication password 'hub_capture';
grant select on all tables in schema public to hub_capture;
create publication fengqiao_justice_mediation for table t_rmtj_aj, t_rmtj_sqrxx, t_rmtj_tjwyh;
