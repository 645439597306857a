package org.fengqiao.routes.border;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the keys with which hubs of several provinces know each other, without an authority above
 * them: each gets a key and a self-signed certificate ({@code own.p12}) and the certificates of all
 * others ({@code trusted.p12}, alias = province). Between real provinces each makes its own and the
 * certificates are exchanged by hand; here they come from one place, for the demo and for tests.
 */
public final class BorderCertificates {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFETIME = Duration.ofDays(3 * 365);
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1");

  private BorderCertificates() {}

  /** {@code BorderCertificates <folder> <province> <province> …} */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("用法 / usage: BorderCertificates <folder> <province> <province> …");
      System.exit(2);
    }
    create(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
  }

  /**
   * Writes {@code <folder>/<province>/own.p12}, {@code trusted.p12} and {@code password} for each
   * province, readable by the owner only. Keys that exist already are kept, so a second call with a
   * further province lets it join.
   *
   * @param folder where the provinces' folders stand
   * @param provinces 6-digit codes
   * @throws IOException when a folder or file cannot be written or read
   */
  public static void create(Path folder, List<String> provinces) throws IOException {
    try {
      Map<String, Certificate> certificates = new LinkedHashMap<>();
      for (String province : provinces) {
        certificates.put(province, ownCertificate(folder.resolve(province), province));
      }
      for (String province : provinces) {
        Map<String, Certificate> others = new LinkedHashMap<>(certificates);
        others.remove(province);
        writeTrusted(folder.resolve(province), others);
      }
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("border certificates in " + folder + " could not be made", e);
    }
  }

  private static Certificate ownCertificate(Path folder, String province)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Path file = folder.resolve(BorderKeys.OWN_FILE);
    if (Files.exists(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, password(folder));
      }
      return store.getCertificate(BorderKeys.OWN_ALIAS);
    }
    Files.createDirectories(folder);
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    try (OutputStream out = ownerOnly(folder.resolve(BorderKeys.PASSWORD_FILE))) {
      out.write(Base64.getUrlEncoder().withoutPadding().encode(secret));
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    KeyPair pair = generator.generateKeyPair();
    X509Certificate certificate = selfSigned(pair, province);
    KeyStore store = emptyStore();
    store.setKeyEntry(
        BorderKeys.OWN_ALIAS, pair.getPrivate(), password(folder), new Certificate[] {certificate});
    write(store, file, password(folder));
    return certificate;
  }

  private static X509Certificate selfSigned(KeyPair pair, String province)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=border." + province + ",O=Fengqiao Hub,C=CN");
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, RANDOM),
            // The neighbour's clock may be a little behind.
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(LIFETIME)),
            name,
            pair.getPublic());
    GeneralName[] hosts =
        HOSTS.stream()
            .map(
                host ->
                    new GeneralName(
                        Character.isDigit(host.charAt(0))
                            ? GeneralName.iPAddress
                            : GeneralName.dNSName,
                        host))
            .toArray(GeneralName[]::new);
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}))
        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static void writeTrusted(Path folder, Map<String, Certificate> others)
      throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    for (Map.Entry<String, Certificate> other : others.entrySet()) {
      store.setCertificateEntry(other.getKey(), other.getValue());
    }
    write(store, folder.resolve(BorderKeys.TRUSTED_FILE), password(folder));
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void write(KeyStore store, Path file, char[] password)
      throws IOException, GeneralSecurityException {
    try (OutputStream out = ownerOnly(file)) {
      store.store(out, password);
    }
  }

  private static OutputStream ownerOnly(Path file) throws IOException {
    if (!Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.newOutputStream(file);
  }

  private static char[] password(Path folder) throws IOException {
    return Files.readString(folder.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
  }
}
