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
import java.util.stream.Stream;

/**
 * The keys of one hub on the border: its own private key, and the certificates of the neighbours it
 * trusts, pinned by alias: the province, and while that changes its key a second one that begins
 * with it, as 320000.2. What is taken out of the store is trusted no more. Read from the folder
 * that {@link BorderCertificates} writes.
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
  private final Map<String, List<X509Certificate>> neighbours;

  private BorderKeys(
      Path folder,
      String password,
      PrivateKey own,
      List<X509Certificate> ownChain,
      Map<String, List<X509Certificate>> neighbours) {
    this.folder = folder;
    this.password = password;
    this.own = own;
    this.ownChain = List.copyOf(ownChain);
    this.neighbours = Map.copyOf(neighbours);
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
      return new BorderKeys(folder, password, key, chain, neighbours);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "hub.border.certificates: "
              + folder
              + " must hold own.p12, trusted.p12 and the file password that opens both",
          e);
    }
  }

  private static KeyStore open(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }

  /** The same keys, and certificates that are pinned elsewhere than in the folder. */
  BorderKeys with(Map<String, List<X509Certificate>> further) {
    Map<String, List<X509Certificate>> all = new HashMap<>(neighbours);
    further.forEach(
        (province, certificates) ->
            all.merge(
                province,
                certificates,
                (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
    return new BorderKeys(folder, password, own, ownChain, all);
  }

  PrivateKey own() {
    return own;
  }

  /**
   * The keys that are pinned for a neighbour: one, or two while it changes its key; none for a
   * province that this hub does not trust.
   */
  List<PublicKey> of(String province) {
    return neighbours.getOrDefault(province, List.of()).stream()
        .map(X509Certificate::getPublicKey)
        .toList();
  }

  /** The province for which exactly this certificate is pinned. */
  Optional<String> provinceOf(X509Certificate certificate) {
    return neighbours.entrySet().stream()
        .filter(neighbour -> neighbour.getValue().contains(certificate))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** This hub's certificate, and after it those that vouch for it. */
  List<X509Certificate> ownChain() {
    return ownChain;
  }

  /** The pinned certificates by province. */
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
    return "BorderKeys[" + folder + ", trusts " + neighbours.keySet() + "]";
  }
}
