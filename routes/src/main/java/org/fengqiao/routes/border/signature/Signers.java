package org.fengqiao.routes.border.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.PemText;

/**
 * The neighbours' certificates that count for signatures and not for TLS, one file each: {@code
 * signers/PROVINCE.pem}, and while that changes its key a second one whose name begins with it, as
 * {@code 320000.2.pem}. A province that has any here is believed by these alone.
 */
public final class Signers {

  /** Below the folder of a border's keys. */
  public static final String FOLDER = "signers";

  private static final Pattern NAME = Pattern.compile("([0-9]{2}0000)(\\.[^.]+)?\\.pem");

  private Signers() {}

  /** Every file there, by name; none where the folder is missing. */
  public static List<Path> files(Path keys) throws IOException {
    Path folder = keys.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  /** Whether the file is called after a province. */
  public static boolean named(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  /**
   * All of them by province.
   *
   * @param keys the folder of a border's keys
   * @throws IOException when a file is not called after a province or holds no certificate
   */
  public static Map<String, List<X509Certificate>> read(Path keys) throws IOException {
    Map<String, List<X509Certificate>> signers = new HashMap<>();
    for (Path file : files(keys)) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (!name.matches()) {
        throw new IOException(file + " is not called after a province, as 320000.pem");
      }
      signers.computeIfAbsent(name.group(1), none -> new ArrayList<>()).add(certificate(file));
    }
    return signers;
  }

  /**
   * Lays a certificate beside those of the province that are there.
   *
   * @param keys the folder of a border's keys
   * @return the file
   */
  public static Path pin(Path keys, String province, X509Certificate certificate)
      throws IOException, CertificateEncodingException {
    Path folder = Files.createDirectories(keys.resolve(FOLDER));
    Path file = folder.resolve(province + ".pem");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(province + "." + number + ".pem");
    }
    return Files.writeString(file, PemText.of("CERTIFICATE", certificate.getEncoded()));
  }

  /**
   * The certificate in a file, PEM or DER, of whatever curve.
   *
   * @throws IOException when it holds none
   */
  public static X509Certificate certificate(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (CertificateFactory.getInstance("X.509", SignatureKind.PROVIDER).generateCertificate(in)
          instanceof X509Certificate certificate) {
        return certificate;
      }
      throw new IOException(file + " must hold a certificate in PEM");
    } catch (CertificateException e) {
      throw new IOException(file + " must hold a certificate in PEM", e);
    }
  }
}
