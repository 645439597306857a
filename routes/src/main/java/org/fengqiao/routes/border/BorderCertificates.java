package org.fengqiao.routes.border;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.fengqiao.routes.border.signature.OwnerOnlyFile;
import org.fengqiao.routes.border.signature.SelfSigned;
import org.fengqiao.routes.border.signature.SignatureKind;

/**
 * Makes the keys with which hubs of several provinces know each other, without an authority above
 * them: each gets a key and a self-signed certificate ({@code own.p12}) and the certificates of all
 * others ({@code trusted.p12}, alias = province). Between real provinces each makes its own and the
 * certificates are exchanged by hand; here they come from one place, for the demo and for tests.
 */
public final class BorderCertificates {

  private static final SecureRandom RANDOM = new SecureRandom();
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
    } catch (GeneralSecurityException e) {
      throw new IOException("border certificates in " + folder + " could not be made", e);
    }
  }

  private static Certificate ownCertificate(Path folder, String province)
      throws IOException, GeneralSecurityException {
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
    try (OutputStream out = OwnerOnlyFile.write(folder.resolve(BorderKeys.PASSWORD_FILE))) {
      out.write(Base64.getUrlEncoder().withoutPadding().encode(secret));
    }
    KeyPair pair = SignatureKind.ECDSA.pair();
    X509Certificate certificate = selfSigned(pair, province);
    KeyStore store = emptyStore();
    store.setKeyEntry(
        BorderKeys.OWN_ALIAS, pair.getPrivate(), password(folder), new Certificate[] {certificate});
    write(store, file, password(folder));
    return certificate;
  }

  private static X509Certificate selfSigned(KeyPair pair, String province)
      throws IOException, GeneralSecurityException {
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
    return SelfSigned.certificate(
        SignatureKind.ECDSA,
        pair,
        new X500Name("CN=border." + province + ",O=Fengqiao Hub,C=CN"),
        Extension.create(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth})),
        Extension.create(Extension.subjectAlternativeName, false, new GeneralNames(hosts)));
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
    try (OutputStream out = OwnerOnlyFile.write(file)) {
      store.store(out, password);
    }
  }

  private static char[] password(Path folder) throws IOException {
    return Files.readString(folder.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
  }
}
