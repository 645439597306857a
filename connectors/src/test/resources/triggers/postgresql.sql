-- 一、变更表 the change table
CREATE TABLE hub.jjd_changes AS SELECT bh, dh FROM gaj.jjd WHERE false;
ALTER TABLE hub.jjd_changes
  ADD COLUMN hub_no bigserial PRIMARY KEY,
  ADD COLUMN hub_op char(1) NOT NULL,
  ADD COLUMN hub_time timestamp(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai');

-- 二、触发器 the triggers
CREATE FUNCTION gaj.jjd_changes_0() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD.bh) IS DISTINCT FROM ROW(NEW.bh)) THEN
    INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('D', OLD.bh);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('U', NEW.bh);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER jjd_changes_0 AFTER INSERT OR UPDATE OR DELETE ON gaj.jjd
  FOR EACH ROW EXECUTE PROCEDURE gaj.jjd_changes_0();
CREATE FUNCTION gaj.jjd_changes_1() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD.jjdbh) IS DISTINCT FROM ROW(NEW.jjdbh)) THEN
    INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('C', OLD.jjdbh);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO hub.jjd_changes (hub_op, bh) VALUES ('C', NEW.jjdbh);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER jjd_changes_1 AFTER INSERT OR UPDATE OR DELETE ON gaj.cyr
  FOR EACH ROW EXECUTE PROCEDURE gaj.jjd_changes_1();
CREATE FUNCTION gaj.jjd_changes_2() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD.dh) IS DISTINCT FROM ROW(NEW.dh)) THEN
    INSERT INTO hub.jjd_changes (hub_op, dh) VALUES ('C', OLD.dh);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO hub.jjd_changes (hub_op, dh) VALUES ('C', NEW.dh);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER jjd_changes_2 AFTER INSERT OR UPDATE OR DELETE ON gaj.fkd
  FOR EACH ROW EXECUTE PROCEDURE gaj.jjd_changes_2();

-- 三、只读权限 the right to read
GRANT USAGE ON SCHEMA gaj TO hub_capture;
GRANT SELECT ON gaj.jjd TO hub_capture;
GRANT SELECT ON gaj.cyr TO hub_capture;
GRANT SELECT ON gaj.fkd TO hub_capture;
GRANT USAGE ON SCHEMA hub TO hub_capture;
GRANT SELECT ON hub.jjd_changes TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM hub.jjd_changes WHERE hub_no < (SELECT max(hub_no) FROM hub.jjd_changes WHERE hub_time < now() AT TIME ZONE 'Asia/Shanghai' - interval '7 days');

-- 五、撤除 to take all away:
--   DROP TRIGGER jjd_changes_0 ON gaj.jjd;
--   DROP FUNCTION gaj.jjd_changes_0();
--   DROP TRIGGER jjd_changes_1 ON gaj.cyr;
--   DROP FUNCTION gaj.jjd_changes_1();
--   DROP TRIGGER jjd_changes_2 ON gaj.fkd;
--   DROP FUNCTION gaj.jjd_changes_2();
--   DROP TABLE hub.jjd_changes;
