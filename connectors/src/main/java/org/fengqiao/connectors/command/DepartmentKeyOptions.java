package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.quarantine.DepartmentKey;
import org.fengqiao.connectors.quarantine.SealKey;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * The department's private key, without which no sealed row opens: a PKCS#12 file, or the file that
 * lay at the edge before departments had certificates.
 */
final class DepartmentKeyOptions {

  private static final String STORE = ".p12";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--key", descriptionKey = "key", required = true)
  private Path file = Path.of("");

  @Option(names = "--key-password-file", descriptionKey = "key-password-file")
  private @Nullable Path passwordFile;

  /** What opens the department's rows; refuses a file that is no key. */
  SealOpener opener() {
    Path whole = file.toAbsolutePath();
    try {
      if (!whole.toString().endsWith(STORE)) {
        return new SealKey(HexFormat.of().parseHex(Files.readString(whole).strip()));
      }
      KeyFolder folder = new KeyFolder(Objects.requireNonNull(whole.getParent()));
      String name = String.valueOf(whole.getFileName());
      Path password = passwordFile;
      return DepartmentKey.read(
          folder,
          name,
          password == null
              ? folder.password(name)
              : Files.readString(password).strip().toCharArray());
    } catch (KeyException unusable) {
      throw refused(String.valueOf(unusable.getMessage()));
    } catch (IOException | IllegalArgumentException noKey) {
      throw refused(Texts.of("refused.key", file));
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }
}
