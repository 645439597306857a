package org.fengqiao.routes.border.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A key and what vouches for it.
 *
 * @param key the private one
 * @param chain its certificate, and after it those that vouch for it
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  /**
   * In a border's folder, the key that signs and has no part in TLS; where it is missing the key of
   * TLS signs.
   */
  public static final String FILE = "signature.p12";

  /** The key that will sign, made so that the neighbours can pin its certificate before it does. */
  public static final String NEXT = "next-" + FILE;

  /** Copies the chain. */
  public SigningKey {
    chain = List.copyOf(chain);
  }

  /** A new key whose certificate vouches for itself. */
  public static SigningKey make(SignatureKind kind, X500Principal name)
      throws GeneralSecurityException {
    KeyPair pair = kind.pair();
    return new SigningKey(
        pair.getPrivate(),
        List.of(SelfSigned.certificate(kind, pair, X500Name.getInstance(name.getEncoded()))));
  }

  /** Whether the certificate belongs to the key; not asked of keys that are of no kind. */
  public boolean fits() {
    Optional<SignatureKind> kind = SignatureKind.of(certificate().getPublicKey());
    byte[] text = {1, 2, 3};
    return kind.isEmpty()
        || kind.equals(SignatureKind.of(key))
            && kind.get().verifies(text, kind.get().sign(text, key), certificate().getPublicKey());
  }

  /** Its certificate. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  @Override
  public String toString() {
    return "SigningKey[" + certificate().getSubjectX500Principal().getName() + "]";
  }
}
