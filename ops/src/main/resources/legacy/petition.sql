-- Petition office (信访办) on MariaDB; theirs is MySQL 5.6 with three-byte utf8.
create table petition (
  petition_id int not null primary key, repeated_id varchar(38), id varchar(38),
  xfrq date, xfxs varchar(3), xfrs int(6), sjrs int(6), djjgmc varchar(255), djjgdm varchar(6), djjglb varchar(4), djbm varchar(255), djr varchar(50), djsj datetime,
  gkxx varchar(4000), tsnr varchar(4000), nrzy varchar(200), xfjzt varchar(2), bjgccbz int(1), qgccbz int(1), cfxfbz int(1), wtsddm varchar(6),
  nrfldm varchar(6), xfmddm varchar(2), xfyydm varchar(2), scxfjg varchar(255), scxfrq date, fcbz int(1), fhbz int(1), bjbz int(1), shrdbjbz int(1),
  rdwt int(2), xbjzsj datetime, bfyrjb int(2), bfyrzw varchar(50), bfyrzzdm varchar(50), bfyrzzmc varchar(255), bfyrhdw varchar(255),
  sfyfzjzf int(1), xfsjhm bigint, wtfssj date, blfs varchar(10), zjjg varchar(10), bjhzrq date, scbz varchar(255), bz varchar(200),
  update_date timestamp not null default current_timestamp on update current_timestamp,
  key k_id (id)) engine=InnoDB default charset=utf8mb3;
create table person (
  xf_user_id int auto_increment primary key, xm varchar(255), xb int(1) comment '0女1男', mz int(2), zz varchar(200), zzdm int(6), zjlx int(2), zjhm varchar(20),
  sjh varchar(20), hkszd varchar(200), txdz varchar(200), gzdw varchar(200), yzbm varchar(10), gddh varchar(20), dzyj varchar(100), csrq date, zy int(2), xh int(3),
  xfjbh varchar(38), xfrgjhgatjmsf varchar(6), key k_person_xfjbh (xfjbh)) engine=InnoDB default charset=utf8mb3;
create table blcl (
  id int auto_increment primary key, xfjbh varchar(38), blfs varchar(2), bljgdm varchar(12), bljgmc varchar(200), qxjgdm varchar(12), qxjgmc varchar(200),
  blsj datetime, xbjzsj datetime, hfgznr text, wth varchar(60) comment '访调对接委托函号', jgbs char(1), key k_blcl_xfjbh (xfjbh)) engine=InnoDB default charset=utf8mb3;
create user if not exists hub_capture@'%' identified by 'hub_capture';
grant select, reload, replication slave, binlog monitor on *.* to hub_capture@'%';
