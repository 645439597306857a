package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.JavaCommand;
import tools.jackson.databind.json.JsonMapper;

/** Starts a fresh virtual machine for each measurement of the bare engine. */
final class BareProcess {

  /** Options of every virtual machine that is measured, the whole path's among them. */
  static final List<String> JVM = List.of("-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+UseParallelGC");

  private BareProcess() {}

  /**
   * Measures.
   *
   * @param register holds the cases, and has those of the stream ready
   * @param folder where log and result lie
   * @throws IllegalStateException when the process fails; names its log
   */
  static List<Rate> measure(
      BareTask task, Database register, long cases, long streamed, Path folder)
      throws IOException, InterruptedException {
    Path result = folder.resolve("bare-" + task + ".json");
    Path log = folder.resolve("bare-" + task + ".log");
    List<String> arguments =
        List.of(
            task.name(),
            register.url(),
            Long.toString(cases),
            Long.toString(streamed),
            result.toString());
    Process process =
        JavaCommand.of(BareMeasurement.class.getName(), JVM, arguments)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    if (process.waitFor() != 0) {
      throw new IllegalStateException("空引擎测量失败 / the bare engine was not measured; read " + log);
    }
    return List.of(JsonMapper.builder().build().readValue(Files.readString(result), Rate[].class));
  }
}
