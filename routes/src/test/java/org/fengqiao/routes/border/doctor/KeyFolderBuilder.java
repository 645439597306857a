package org.fengqiao.routes.border.doctor;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A folder of a border's keys with one thing about the own certificate as a test wants it. */
public final class KeyFolderBuilder {

  private static final String PASSWORD = "a password";
  private static final X500Name OWN = new X500Name("CN=border.310000");
  private static final X500Name ISSUER = new X500Name("CN=issuer");

  private String algorithm = "EC";
  private Instant begin = Instant.now().minus(Duration.ofDays(1));
  private Instant end = Instant.now().plus(Duration.ofDays(400));
  private int usage = KeyUsage.digitalSignature;
  private KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
  private String alias = "320000";
  private boolean ofAnotherKey;
  private boolean chained;

  KeyFolderBuilder algorithm(String other) {
    algorithm = other;
    return this;
  }

  KeyFolderBuilder valid(Instant from, Instant to) {
    begin = from;
    end = to;
    return this;
  }

  KeyFolderBuilder usage(int other) {
    usage = other;
    return this;
  }

  KeyFolderBuilder purposes(KeyPurposeId... others) {
    purposes = others;
    return this;
  }

  KeyFolderBuilder neighbourAlias(String other) {
    alias = other;
    return this;
  }

  KeyFolderBuilder ofAnotherKey() {
    ofAnotherKey = true;
    return this;
  }

  /** Puts a certificate behind it that did not sign it. */
  KeyFolderBuilder wronglyChained() {
    chained = true;
    return this;
  }

  /** Writes the folder. */
  public Path in(Path folder) throws Exception {
    KeyPair pair = pair(algorithm);
    KeyPair certified = ofAnotherKey ? pair(algorithm) : pair;
    Certificate[] chain =
        chained
            ? new Certificate[] {
              certificate(certified, OWN, ISSUER), certificate(pair("EC"), ISSUER, ISSUER)
            }
            : new Certificate[] {certificate(certified, OWN, OWN)};
    KeyStore keys = store();
    keys.setKeyEntry("own", pair.getPrivate(), PASSWORD.toCharArray(), chain);
    KeyStore trusted = store();
    KeyFolderBuilder neighbour = new KeyFolderBuilder();
    trusted.setCertificateEntry(alias, neighbour.certificate(pair("EC"), OWN, OWN));
    Files.createDirectories(folder);
    write(keys, folder.resolve("own.p12"));
    write(trusted, folder.resolve("trusted.p12"));
    Files.writeString(folder.resolve("password"), PASSWORD);
    return folder;
  }

  private X509Certificate certificate(KeyPair pair, X500Name subject, X500Name issuer)
      throws Exception {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer, BigInteger.ONE, Date.from(begin), Date.from(end), subject, pair.getPublic());
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    String signature =
        pair.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
  }

  private static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(algorithm.equals("EC") ? 256 : 2_048);
    return generator.generateKeyPair();
  }

  private static KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void write(KeyStore store, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }
}
