package org.fengqiao.routes.border.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** PKCS#12 stores of one signing key each, of kinds that the platform's own stores do not know. */
public final class SigningStore {

  private static final String ALIAS = "own";
  // As many as the platform takes; the password is random and of 192 bits.
  private static final int ITERATIONS = 10_000;

  private SigningStore() {}

  /**
   * Reads a store, whoever wrote it.
   *
   * @throws IOException when the file is missing or does not open with the password
   * @throws GeneralSecurityException when it holds no key under the alias own
   */
  public static SigningKey read(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12", SignatureKind.PROVIDER);
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    if (!(store.getKey(ALIAS, password) instanceof PrivateKey key)) {
      throw new GeneralSecurityException("no key under the alias " + ALIAS);
    }
    return new SigningKey(
        key,
        Arrays.stream(store.getCertificateChain(ALIAS)).map(X509Certificate.class::cast).toList());
  }

  /** Writes a store that nobody but its owner reads. */
  public static void write(SigningKey key, Path file, char[] password) throws IOException {
    try (OutputStream out = OwnerOnlyFile.write(file)) {
      out.write(pfx(key, password).getEncoded());
    } catch (OperatorCreationException | PKCSException e) {
      throw new IOException("a store could not be made", e);
    }
  }

  private static PKCS12PfxPdu pfx(SigningKey key, char[] password)
      throws IOException, OperatorCreationException, PKCSException {
    OutputEncryptor encryption =
        new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
            .setProvider(SignatureKind.PROVIDER)
            .setIterationCount(ITERATIONS)
            .build(password);
    PKCS12SafeBag[] certificates = new PKCS12SafeBag[key.chain().size()];
    for (int i = 0; i < certificates.length; i++) {
      PKCS12SafeBagBuilder bag = new JcaPKCS12SafeBagBuilder(key.chain().get(i));
      certificates[i] = (i == 0 ? named(bag) : bag).build();
    }
    return new PKCS12PfxPduBuilder()
        .addData(named(new JcaPKCS12SafeBagBuilder(key.key(), encryption)).build())
        .addEncryptedData(encryption, certificates)
        .build(
            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                .setProvider(SignatureKind.PROVIDER)
                .setIterationCount(ITERATIONS),
            password);
  }

  // By the same name and number a reader knows which certificate is the key's.
  private static PKCS12SafeBagBuilder named(PKCS12SafeBagBuilder bag) {
    return bag.addBagAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS))
        .addBagAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {1}));
  }
}
