-- 一、变更表 the change table
CREATE TABLE GA."Jjd_changes" AS SELECT bh, dh FROM GA."Jjd 单" WHERE false;
ALTER TABLE GA."Jjd_changes"
  ADD COLUMN hub_no bigserial PRIMARY KEY,
  ADD COLUMN hub_op char(1) NOT NULL,
  ADD COLUMN hub_time timestamp(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai');

-- 二、触发器 the triggers
CREATE FUNCTION GA."Jjd_changes_0"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD.bh) IS DISTINCT FROM ROW(NEW.bh)) THEN
    INSERT INTO GA."Jjd_changes" (hub_op, bh) VALUES ('D', OLD.bh);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO GA."Jjd_changes" (hub_op, bh) VALUES ('U', NEW.bh);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Jjd_changes_0" AFTER INSERT OR UPDATE OR DELETE ON GA."Jjd 单"
  FOR EACH ROW EXECUTE PROCEDURE GA."Jjd_changes_0"();
CREATE FUNCTION GA."Jjd_changes_1"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD.jjdbh) IS DISTINCT FROM ROW(NEW.jjdbh)) THEN
    INSERT INTO GA."Jjd_changes" (hub_op, bh) VALUES ('C', OLD.jjdbh);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO GA."Jjd_changes" (hub_op, bh) VALUES ('C', NEW.jjdbh);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Jjd_changes_1" AFTER INSERT OR UPDATE OR DELETE ON GA."参与 人"
  FOR EACH ROW EXECUTE PROCEDURE GA."Jjd_changes_1"();
CREATE FUNCTION GA."Jjd_changes_2"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(OLD."报警 号") IS DISTINCT FROM ROW(NEW."报警 号")) THEN
    INSERT INTO GA."Jjd_changes" (hub_op, dh) VALUES ('C', OLD."报警 号");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO GA."Jjd_changes" (hub_op, dh) VALUES ('C', NEW."报警 号");
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Jjd_changes_2" AFTER INSERT OR UPDATE OR DELETE ON GA."反馈Fk"
  FOR EACH ROW EXECUTE PROCEDURE GA."Jjd_changes_2"();

-- 三、只读权限 the right to read
GRANT USAGE ON SCHEMA GA TO hub_capture;
GRANT SELECT ON GA."Jjd 单" TO hub_capture;
GRANT SELECT ON GA."参与 人" TO hub_capture;
GRANT SELECT ON GA."反馈Fk" TO hub_capture;
GRANT SELECT ON GA."Jjd_changes" TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM GA."Jjd_changes" WHERE hub_no < (SELECT max(hub_no) FROM GA."Jjd_changes" WHERE hub_time < now() AT TIME ZONE 'Asia/Shanghai' - interval '7 days');

-- 五、撤除 to take all away:
--   DROP TRIGGER "Jjd_changes_0" ON GA."Jjd 单";
--   DROP FUNCTION GA."Jjd_changes_0"();
--   DROP TRIGGER "Jjd_changes_1" ON GA."参与 人";
--   DROP FUNCTION GA."Jjd_changes_1"();
--   DROP TRIGGER "Jjd_changes_2" ON GA."反馈Fk";
--   DROP FUNCTION GA."Jjd_changes_2"();
--   DROP TABLE GA."Jjd_changes";
