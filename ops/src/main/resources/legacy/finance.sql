-- What the finance office's complaint service (金融办投诉服务) keeps behind its HTTP door.
create table complaint (tsbh varchar(40) primary key, gxsj bigint not null, content text not null);
create index complaint_gxsj on complaint (gxsj, tsbh);
