package org.fengqiao.routes.border;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.border.signature.Signers;
import org.fengqiao.routes.border.signature.SigningKey;
import org.fengqiao.routes.border.signature.SigningStore;

/**
 * The keys of one hub on the border: its own private key, and the certificates of the neighbours it
 * trusts, pinned by alias: the province, and while that changes its key a second one that begins
 * with it, as 320000.2. What is taken out of the store is trusted no more. Read from the folder
 * that {@link BorderCertificates} writes.
 *
 * <p>The same keys serve TLS and sign statements, unless {@link SigningKey#FILE} and {@link
 * Signers} hold others for the latter: TLS here knows no SM2.
 */
final class BorderKeys {

  static final String OWN_FILE = "own.p12";
  static final String TRUSTED_FILE = "trusted.p12";
  static final String PASSWORD_FILE = "password";
  static final String OWN_ALIAS = "own";
  private static final int PROVINCE_DIGITS = 6;

  private final Path folder;
  private final String password;
  private final PrivateKey own;
  private final List<X509Certificate> ownChain;
  private final SigningKey signing;
  private final Map<String, List<X509Certificate>> neighbours;
  private final Map<String, List<X509Certificate>> signers;

  private BorderKeys(
      Path folder,
      String password,
      PrivateKey own,
      List<X509Certificate> ownChain,
      SigningKey signing,
      Map<String, List<X509Certificate>> neighbours,
      Map<String, List<X509Certificate>> signers) {
    this.folder = folder;
    this.password = password;
    this.own = own;
    this.ownChain = List.copyOf(ownChain);
    this.signing = signing;
    this.neighbours = Map.copyOf(neighbours);
    this.signers = Map.copyOf(signers);
  }

  /**
   * Reads the folder.
   *
   * @throws IllegalStateException when a file is missing or does not open with the password
   */
  static BorderKeys read(Path folder) {
    try {
      String password = Files.readString(folder.resolve(PASSWORD_FILE)).strip();
      KeyStore own = open(folder.resolve(OWN_FILE), password);
      if (!(own.getKey(OWN_ALIAS, password.toCharArray()) instanceof PrivateKey key)) {
        throw new GeneralSecurityException("no key under the alias " + OWN_ALIAS);
      }
      KeyStore trusted = open(folder.resolve(TRUSTED_FILE), password);
      Map<String, List<X509Certificate>> neighbours = new HashMap<>();
      for (String alias : Collections.list(trusted.aliases())) {
        neighbours
            .computeIfAbsent(alias.substring(0, PROVINCE_DIGITS), province -> new ArrayList<>())
            .add((X509Certificate) trusted.getCertificate(alias));
      }
      List<X509Certificate> chain =
          Arrays.stream(own.getCertificateChain(OWN_ALIAS))
              .map(X509Certificate.class::cast)
              .toList();
      return new BorderKeys(
          folder,
          password,
          key,
          chain,
          signing(folder, password, new SigningKey(key, chain)),
          neighbours,
          Signers.read(folder));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "hub.border.certificates: "
              + folder
              + " must hold own.p12, trusted.p12 and the file password that opens both, and where"
              + " signature.p12 and signers are there they must be whole; ops/hub border doctor says"
              + " what is wrong",
          e);
    }
  }

  private static SigningKey signing(Path folder, String password, SigningKey otherwise)
      throws IOException, GeneralSecurityException {
    Path file = folder.resolve(SigningKey.FILE);
    return Files.exists(file) ? SigningStore.read(file, password.toCharArray()) : otherwise;
  }

  private static KeyStore open(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }

  /**
   * The same keys, and certificates that are pinned elsewhere than in the folder.
   *
   * @param further for TLS, and for signatures of a province that has no others
   * @param furtherSigners for signatures alone
   */
  BorderKeys with(
      Map<String, List<X509Certificate>> further,
      Map<String, List<X509Certificate>> furtherSigners) {
    return new BorderKeys(
        folder,
        password,
        own,
        ownChain,
        signing,
        joined(neighbours, further),
        joined(signers, furtherSigners));
  }

  private static Map<String, List<X509Certificate>> joined(
      Map<String, List<X509Certificate>> some, Map<String, List<X509Certificate>> further) {
    Map<String, List<X509Certificate>> all = new HashMap<>(some);
    further.forEach(
        (province, certificates) ->
            all.merge(
                province,
                certificates,
                (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
    return all;
  }

  /** What opens every store of the folder. */
  char[] password() {
    return password.toCharArray();
  }

  /** The key of TLS. */
  PrivateKey own() {
    return own;
  }

  /**
   * The keys that are pinned for a neighbour: one, or two while it changes its key; none for a
   * province that this hub does not trust.
   */
  List<PublicKey> of(String province) {
    return signers(province).stream().map(X509Certificate::getPublicKey).toList();
  }

  /** The certificates by which a neighbour's signatures are checked. */
  List<X509Certificate> signers(String province) {
    return signers.getOrDefault(province, neighbours.getOrDefault(province, List.of()));
  }

  /** The provinces whose signatures can be checked. */
  Set<String> provinces() {
    return Stream.concat(neighbours.keySet().stream(), signers.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The province for which exactly this certificate is pinned for TLS. */
  Optional<String> provinceOf(X509Certificate certificate) {
    return neighbours.entrySet().stream()
        .filter(neighbour -> neighbour.getValue().contains(certificate))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** With what this hub signs. */
  SigningKey signing() {
    return signing;
  }

  /** This hub's certificate for TLS, and after it those that vouch for it. */
  List<X509Certificate> ownChain() {
    return ownChain;
  }

  /** The certificates that are pinned for TLS, by province. */
  Map<String, List<X509Certificate>> pinned() {
    return neighbours;
  }

  /** The parameters by which the broker's TLS ends use these keys. */
  Map<String, Object> transportParameters() {
    return Map.of(
        "sslEnabled",
        true,
        "enabledProtocols",
        "TLSv1.3",
        "keyStoreType",
        "PKCS12",
        "keyStorePath",
        folder.resolve(OWN_FILE).toAbsolutePath().toString(),
        "keyStorePassword",
        password,
        "trustStoreType",
        "PKCS12",
        "trustStorePath",
        folder.resolve(TRUSTED_FILE).toAbsolutePath().toString(),
        "trustStorePassword",
        password);
  }

  @Override
  public String toString() {
    return "BorderKeys[" + folder + ", trusts " + provinces() + "]";
  }
}
