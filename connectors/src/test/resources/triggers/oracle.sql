-- 一、变更表 the change table
CREATE TABLE hub.jjd_changes AS SELECT CASE WHEN 1 = 1 THEN bh END AS bh, CASE WHEN 1 = 1 THEN dh END AS dh FROM gaj.jjd WHERE 1 = 0;
ALTER TABLE hub.jjd_changes ADD hub_no NUMBER(19);
ALTER TABLE hub.jjd_changes ADD hub_op CHAR(1);
ALTER TABLE hub.jjd_changes ADD hub_time TIMESTAMP(3);
CREATE UNIQUE INDEX hub.jjd_changes_n ON hub.jjd_changes (hub_no);
CREATE SEQUENCE hub.jjd_changes_s;

-- 二、触发器 the triggers
CREATE OR REPLACE TRIGGER gaj.jjd_changes_0 AFTER INSERT OR UPDATE OR DELETE ON gaj.jjd FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD.bh = :NEW.bh THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, bh) VALUES (hub.jjd_changes_s.NEXTVAL, 'D', SYSTIMESTAMP, :OLD.bh);
  END IF;
  IF NOT DELETING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, bh) VALUES (hub.jjd_changes_s.NEXTVAL, 'U', SYSTIMESTAMP, :NEW.bh);
  END IF;
END;
/
CREATE OR REPLACE TRIGGER gaj.jjd_changes_1 AFTER INSERT OR UPDATE OR DELETE ON gaj.cyr FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD.jjdbh = :NEW.jjdbh THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, bh) VALUES (hub.jjd_changes_s.NEXTVAL, 'C', SYSTIMESTAMP, :OLD.jjdbh);
  END IF;
  IF NOT DELETING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, bh) VALUES (hub.jjd_changes_s.NEXTVAL, 'C', SYSTIMESTAMP, :NEW.jjdbh);
  END IF;
END;
/
CREATE OR REPLACE TRIGGER gaj.jjd_changes_2 AFTER INSERT OR UPDATE OR DELETE ON gaj.fkd FOR EACH ROW
BEGIN
  IF UPDATING AND :OLD.dh = :NEW.dh THEN
    NULL;
  ELSIF NOT INSERTING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, dh) VALUES (hub.jjd_changes_s.NEXTVAL, 'C', SYSTIMESTAMP, :OLD.dh);
  END IF;
  IF NOT DELETING THEN
    INSERT INTO hub.jjd_changes (hub_no, hub_op, hub_time, dh) VALUES (hub.jjd_changes_s.NEXTVAL, 'C', SYSTIMESTAMP, :NEW.dh);
  END IF;
END;
/

-- 三、只读权限 the right to read
GRANT SELECT ON gaj.jjd TO hub_capture;
GRANT SELECT ON gaj.cyr TO hub_capture;
GRANT SELECT ON gaj.fkd TO hub_capture;
GRANT SELECT ON hub.jjd_changes TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM hub.jjd_changes WHERE hub_no < (SELECT MAX(hub_no) FROM hub.jjd_changes WHERE hub_time < SYSDATE - 7);

-- 五、撤除 to take all away:
--   DROP TRIGGER gaj.jjd_changes_0;
--   DROP TRIGGER gaj.jjd_changes_1;
--   DROP TRIGGER gaj.jjd_changes_2;
--   DROP TABLE hub.jjd_changes;
--   DROP SEQUENCE hub.jjd_changes_s;
