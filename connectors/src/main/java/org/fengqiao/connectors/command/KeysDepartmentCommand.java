package org.fengqiao.connectors.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.DepartmentFiles;
import org.fengqiao.connectors.quarantine.DepartmentKeyPair;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a department's pair of keys: the private key into its PKCS#12 file, the certificate into
 * the edge's key folder. Exit code 0, or 1 with the reason.
 */
@Command(name = "department", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class KeysDepartmentCommand implements Callable<Integer> {

  @Mixin private final KeyFolderOption keys = new KeyFolderOption();

  @Parameters(arity = "1", descriptionKey = "department-name")
  private @Nullable Department department;

  @Option(names = "--out", required = true, descriptionKey = "private-key")
  private Path out = Path.of("");

  @Option(names = "--replace", descriptionKey = "replace-certificate")
  private boolean replace;

  @Override
  public Integer call() {
    return keys.follow(
        printer -> {
          Department of = Objects.requireNonNull(department);
          KeyFolder folder = keys.folder();
          String certificate = new DepartmentFiles(folder, of).certificateName();
          if (folder.has(certificate) && !replace) {
            throw new KeyException("K021", folder.file(certificate));
          }
          KeyFolder own = new KeyFolder(Path.of(""));
          String store = out.toString();
          DepartmentKeyPair pair = DepartmentKeyPair.of(of);
          pair.addTo(own, store, own.password(store));
          folder.replace(certificate, pair.certificate());
          printer.println(Texts.of("keys.pair", of, out, folder.file(certificate)));
          return 0;
        });
  }
}
