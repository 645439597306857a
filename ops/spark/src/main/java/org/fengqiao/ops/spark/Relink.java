package org.fengqiao.ops.spark;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code ops/hub relink}. */
@Command(
    name = "relink",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "在 Apache Spark 上把枢纽的全部记录重新归并,只读,不写枢纽;供单机难以承担时核对与试算。",
      "Links all records of a hub anew on Apache Spark, reads only, and writes which records stand together as CSV: record_key, first record's key of the group, dispute of today."
    })
public final class Relink implements Callable<Integer> {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String PASSWORD_VARIABLE = "HUB_STORE_PASSWORD";

  @Option(
      names = "--store",
      required = true,
      description = "枢纽数据库的 JDBC 地址,不含口令 / JDBC url of the hub's database, without a password")
  private String store = "";

  @Option(
      names = "--store-user",
      description =
          "数据库用户;口令取自环境变量 HUB_STORE_PASSWORD / user; the password is taken from HUB_STORE_PASSWORD")
  private String user = "";

  @Option(
      names = "--out",
      required = true,
      description = "结果文件夹,须尚不存在 / folder for the result, which must not exist yet")
  private String out = "";

  @Option(
      names = "--master",
      description = "Spark 主节点 / where Spark runs (${DEFAULT-VALUE})",
      defaultValue = "local[*]")
  private String master = "";

  @Option(
      names = "--partitions",
      description = "并行读取的连接数 / connections that read at once (${DEFAULT-VALUE})",
      defaultValue = "4")
  private int partitions;

  @Spec private @Nullable CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Relink()).execute(arguments));
  }

  @Override
  public Integer call() {
    if (store.toLowerCase(Locale.ROOT).contains("password=")) {
      return refuse("口令不要写在地址里 / keep the password out of the address: " + PASSWORD_VARIABLE);
    }
    try {
      relink();
      return 0;
    } catch (SQLException unreachable) {
      // The driver's own words may quote values of a row.
      return refuse(
          "枢纽数据库没有应答,或不是本版本的枢纽 / the hub's database does not answer, or is of another release: "
              + store.replaceFirst("\\?.*", "")
              + " ("
              + unreachable.getSQLState()
              + ")");
    } catch (FileAlreadyExistsException taken) {
      return refuse("结果文件夹已存在,请另选 / the folder for the result exists, choose another: " + out);
    }
  }

  private void relink() throws SQLException, FileAlreadyExistsException {
    SparkConf settings =
        new SparkConf()
            .setAppName("fengqiao-hub-relink")
            .setIfMissing("spark.master", master)
            .setIfMissing("spark.ui.enabled", "false");
    if (settings.get("spark.master").startsWith("local")) {
      settings.setIfMissing("spark.driver.host", LOOPBACK);
      settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    }
    try (JavaSparkContext spark = new JavaSparkContext(settings);
        HubEvidence hub =
            HubEvidence.of(
                store, user, Objects.requireNonNullElse(System.getenv(PASSWORD_VARIABLE), ""))) {
      StoredCalibration calibration = hub.calibration();
      JavaRDD<GroupedRecord> grouped =
          new ClusterLinkage(spark, calibration)
              .group(hub.records(spark, partitions))
              .persist(StorageLevel.MEMORY_AND_DISK());
      grouped.map(Relink::line).saveAsTextFile(out);
      System.out.printf(
          "%s: %,d 条记录,%,d 起纠纷 / records, disputes; 见 / see %s%n",
          calibration.version(),
          grouped.count(),
          grouped.map(GroupedRecord::group).distinct().count(),
          out);
    }
  }

  private int refuse(String text) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(text);
    err.flush();
    return 1;
  }

  private static String line(GroupedRecord record) {
    return CSVFormat.DEFAULT.format(record.key(), record.group(), record.dispute());
  }
}
