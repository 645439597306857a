package org.fengqiao.connectors.quarantine;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.schemas.message.Department;

/**
 * A department's files in the edge's key folder.
 *
 * @param folder the key folder
 * @param department whose they are
 */
public record DepartmentFiles(KeyFolder folder, Department department) {

  private static final int PASSWORD_BYTES = 18;

  /** The certificate with which the edge seals. */
  public String certificateName() {
    return name() + ".crt";
  }

  /** A private key that was made here and should be elsewhere; its password lies beside it. */
  public String handedOver() {
    return "hand-over/" + name() + ".p12";
  }

  /** What lay at the edge before departments had certificates: sealed, opened and digested. */
  public String formerSeal() {
    return name() + ".seal";
  }

  /** The secret by which rows are told apart. */
  public String digests() {
    return name() + ".digest";
  }

  private String name() {
    return department.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The certificate.
   *
   * @throws KeyException K001 or K010 when it cannot be used
   */
  public DepartmentCertificate certificate() {
    return DepartmentCertificate.read(folder, certificateName());
  }

  /**
   * Makes a pair of keys when there is no certificate, so that no row stays unsealed: the private
   * key lies in {@link #handedOver()} until someone takes it to the department.
   *
   * @return whether a pair was made
   */
  public boolean makePairAtFirst() {
    if (folder.has(certificateName())) {
      return false;
    }
    byte[] password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    folder.write(
        handedOver() + KeyFolder.PASSWORD_SUFFIX,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(password)
            .getBytes(StandardCharsets.US_ASCII));
    DepartmentKeyPair pair = DepartmentKeyPair.of(department);
    // The private key first: a row must not be sealed with a certificate whose key is lost.
    pair.addTo(folder, handedOver(), folder.password(handedOver()));
    return folder.write(certificateName(), pair.certificate());
  }
}
