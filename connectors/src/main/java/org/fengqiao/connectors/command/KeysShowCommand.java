package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.DepartmentCertificate;
import org.fengqiao.connectors.quarantine.DepartmentFiles;
import org.fengqiao.connectors.token.TokenEpoch;
import org.fengqiao.connectors.token.TokenEpochs;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Shows which keys there are, never a secret. Exit code 0, or 1 when one cannot be used or lies
 * where it should not.
 */
@Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class KeysShowCommand implements Callable<Integer> {

  @Mixin private final KeyFolderOption keys = new KeyFolderOption();

  @Override
  public Integer call() {
    return keys.follow(
        out -> {
          KeyFolder folder = keys.folder();
          for (TokenKey key : TokenEpochs.read(folder).keys(folder)) {
            TokenEpoch epoch = key.epoch();
            out.println(
                Texts.of(
                    epoch.isActive(Clock.systemUTC().instant()) ? "keys.active" : "keys.idle",
                    epoch.number(),
                    epoch.algorithm(),
                    key.checkValue(),
                    day(epoch.from()),
                    day(epoch.until()),
                    epoch.source()));
          }
          boolean well = true;
          for (Department department : Department.values()) {
            well &= show(new DepartmentFiles(folder, department), out);
          }
          return well ? 0 : 1;
        });
  }

  /** Whether all is well with the department's keys. */
  private static boolean show(DepartmentFiles files, PrintWriter out) {
    KeyFolder folder = files.folder();
    if (folder.has(files.certificateName())) {
      DepartmentCertificate certificate = files.certificate();
      out.println(
          Texts.of(
              "keys.certificate",
              files.department(),
              certificate.description(),
              LocalDate.ofInstant(certificate.until(), SourceClock.ZONE)));
    }
    if (!folder.has(files.handedOver())) {
      return true;
    }
    out.println(
        "K020 " + Problems.text("K020", files.department(), folder.file(files.handedOver())));
    return false;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }
}
