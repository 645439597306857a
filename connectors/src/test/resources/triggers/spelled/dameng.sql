-- 一、变更表 the change table
CREATE TABLE GA."Jjd_changes" AS SELECT CASE WHEN 1 = 1 THEN bh END AS bh, CASE WHEN 1 = 1 THEN dh END AS dh FROM GA."Jjd 单" WHERE 1 = 0;
ALTER TABLE GA."Jjd_changes" ADD hub_no BIGINT;
ALTER TABLE GA."Jjd_changes" ADD hub_op CHAR(1);
ALTER TABLE GA."Jjd_changes" ADD hub_time TIMESTAMP(3);
CREATE UNIQUE INDEX GA."Jjd_changes_n" ON GA."Jjd_changes" (hub_no);
CREATE SEQUENCE GA."Jjd_changes_s";

-- 二、触发器 the triggers
CREATE OR REPLACE TRIGGER GA."Jjd_changes_0" AFTER INSERT OR UPDATE OR DELETE ON GA."Jjd 单" FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD.bh = :NEW.bh THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, bh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'D', SYSTIMESTAMP, :OLD.bh);
  END IF;
  IF NOT DELETING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, bh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'U', SYSTIMESTAMP, :NEW.bh);
  END IF;
END;
/
CREATE OR REPLACE TRIGGER GA."Jjd_changes_1" AFTER INSERT OR UPDATE OR DELETE ON GA."参与 人" FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD.jjdbh = :NEW.jjdbh THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, bh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'C', SYSTIMESTAMP, :OLD.jjdbh);
  END IF;
  IF NOT DELETING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, bh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'C', SYSTIMESTAMP, :NEW.jjdbh);
  END IF;
END;
/
CREATE OR REPLACE TRIGGER GA."Jjd_changes_2" AFTER INSERT OR UPDATE OR DELETE ON GA."反馈Fk" FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD."报警 号" = :NEW."报警 号" THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, dh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'C', SYSTIMESTAMP, :OLD."报警 号");
  END IF;
  IF NOT DELETING THEN
    INSERT INTO GA."Jjd_changes" (hub_no, hub_op, hub_time, dh) VALUES (GA."Jjd_changes_s".NEXTVAL, 'C', SYSTIMESTAMP, :NEW."报警 号");
  END IF;
END;
/

-- 三、只读权限 the right to read
GRANT SELECT ON GA."Jjd 单" TO hub_capture;
GRANT SELECT ON GA."参与 人" TO hub_capture;
GRANT SELECT ON GA."反馈Fk" TO hub_capture;
GRANT SELECT ON GA."Jjd_changes" TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM GA."Jjd_changes" WHERE hub_no < (SELECT MAX(hub_no) FROM GA."Jjd_changes" WHERE hub_time < SYSDATE - 7);

-- 五、撤除 to take all away:
--   DROP TRIGGER GA."Jjd_changes_0";
--   DROP TRIGGER GA."Jjd_changes_1";
--   DROP TRIGGER GA."Jjd_changes_2";
--   DROP TABLE GA."Jjd_changes";
--   DROP SEQUENCE GA."Jjd_changes_s";
