-- 一、变更表 the change table
CREATE TABLE hub.jjd_changes (
  hub_no BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hub_op CHAR(1) NOT NULL DEFAULT 'U',
  hub_time DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
) ENGINE = InnoDB AS SELECT CASE WHEN 1 = 1 THEN bh END AS bh, CASE WHEN 1 = 1 THEN dh END AS dh FROM gaj.jjd WHERE 1 = 0;

-- 二、触发器 the triggers
CREATE TRIGGER gaj.jjd_changes_0i AFTER INSERT ON gaj.jjd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('U', NEW.bh);
CREATE TRIGGER gaj.jjd_changes_0d AFTER DELETE ON gaj.jjd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('D', OLD.bh);
CREATE TRIGGER gaj.jjd_changes_0u AFTER UPDATE ON gaj.jjd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'D', OLD.bh FROM DUAL WHERE NOT (CAST(OLD.bh AS BINARY) <=> CAST(NEW.bh AS BINARY)) UNION ALL SELECT 'U', NEW.bh FROM DUAL;
CREATE TRIGGER gaj.jjd_changes_1i AFTER INSERT ON gaj.cyr FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('C', NEW.jjdbh);
CREATE TRIGGER gaj.jjd_changes_1d AFTER DELETE ON gaj.cyr FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('C', OLD.jjdbh);
CREATE TRIGGER gaj.jjd_changes_1u AFTER UPDATE ON gaj.cyr FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'C', OLD.jjdbh FROM DUAL WHERE NOT (CAST(OLD.jjdbh AS BINARY) <=> CAST(NEW.jjdbh AS BINARY)) UNION ALL SELECT 'C', NEW.jjdbh FROM DUAL;
CREATE TRIGGER gaj.jjd_changes_2i AFTER INSERT ON gaj.fkd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, dh) VALUES ('C', NEW.dh);
CREATE TRIGGER gaj.jjd_changes_2d AFTER DELETE ON gaj.fkd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, dh) VALUES ('C', OLD.dh);
CREATE TRIGGER gaj.jjd_changes_2u AFTER UPDATE ON gaj.fkd FOR EACH ROW
  INSERT INTO hub.jjd_changes (hub_op, dh) SELECT 'C', OLD.dh FROM DUAL WHERE NOT (CAST(OLD.dh AS BINARY) <=> CAST(NEW.dh AS BINARY)) UNION ALL SELECT 'C', NEW.dh FROM DUAL;

-- 三、只读权限 the right to read
GRANT SELECT ON gaj.jjd TO 'hub_capture'@'%';
GRANT SELECT ON gaj.cyr TO 'hub_capture'@'%';
GRANT SELECT ON gaj.fkd TO 'hub_capture'@'%';
GRANT SELECT ON hub.jjd_changes TO 'hub_capture'@'%';

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM hub.jjd_changes WHERE hub_no < (SELECT newest FROM (SELECT MAX(hub_no) AS newest FROM hub.jjd_changes WHERE hub_time < NOW() - INTERVAL 7 DAY) AS old);

-- 五、撤除 to take all away:
--   DROP TRIGGER gaj.jjd_changes_0i;
--   DROP TRIGGER gaj.jjd_changes_0d;
--   DROP TRIGGER gaj.jjd_changes_0u;
--   DROP TRIGGER gaj.jjd_changes_1i;
--   DROP TRIGGER gaj.jjd_changes_1d;
--   DROP TRIGGER gaj.jjd_changes_1u;
--   DROP TRIGGER gaj.jjd_changes_2i;
--   DROP TRIGGER gaj.jjd_changes_2d;
--   DROP TRIGGER gaj.jjd_changes_2u;
--   DROP TABLE hub.jjd_changes;
