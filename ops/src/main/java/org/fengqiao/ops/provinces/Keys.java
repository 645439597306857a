package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fengqiao.routes.border.BorderCertificates;

/**
 * The provinces' keys. Each is made by the JDK's own tool, for the names under which the campaign
 * reaches its door, and from a day ago: a province's clock may be hours behind.
 */
final class Keys {

  private static final long SECONDS = 60;

  private Keys() {}

  /**
   * Makes the keys and lets every province trust all others.
   *
   * @param folder new folder, in which each province gets its own
   */
  static void create(Path folder, List<Office> offices, Network network)
      throws IOException, InterruptedException {
    for (Office office : offices) {
      own(folder.resolve(office.province()), office, network.names(office));
    }
    BorderCertificates.create(folder, offices.stream().map(Office::province).toList());
  }

  private static void own(Path folder, Office office, List<String> names)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String password = UUID.randomUUID().toString();
    Files.writeString(folder.resolve("password"), password);
    String addresses = names.stream().map(each -> "ip:" + each).collect(Collectors.joining(","));
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=border." + office.province() + ",O=Fengqiao Hub,C=CN",
                "-ext",
                "san=dns:localhost," + addresses,
                "-startdate",
                "-1d",
                "-validity",
                "400",
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("own.p12").toString(),
                "-storepass:file",
                folder.resolve("password").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!tool.waitFor(SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
      throw new IllegalStateException("keytool made no key for " + office.province());
    }
  }
}
