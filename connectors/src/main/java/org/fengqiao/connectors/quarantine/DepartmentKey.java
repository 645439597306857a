package org.fengqiao.connectors.quarantine;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;

/**
 * The private keys of a department, all that it ever had: it opens what was sealed with any of
 * their certificates. The edge has it only while the department's own staff uses it there.
 */
public final class DepartmentKey implements SealOpener {

  private final List<Holder> holders;

  private record Holder(JcaX509CertificateHolder certificate, PrivateKey key) {}

  private DepartmentKey(List<Holder> holders) {
    this.holders = holders;
  }

  /**
   * Reads a PKCS#12 key store.
   *
   * @param folder where it is
   * @param name of the file
   * @param password of the store and of its keys
   * @throws KeyException K001 when it cannot be read, K006 when it does not open, K012 when it
   *     holds no private key
   */
  public static DepartmentKey read(KeyFolder folder, String name, char[] password) {
    KeyStore store = folder.store(name, password);
    List<Holder> holders = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          holders.add(new Holder(new JcaX509CertificateHolder(certificate), key));
        }
      }
    } catch (GeneralSecurityException closed) {
      throw new KeyException(closed, "K006", folder.file(name));
    }
    if (holders.isEmpty()) {
      throw new KeyException("K012", folder.file(name));
    }
    return new DepartmentKey(List.copyOf(holders));
  }

  @Override
  public byte[] open(byte[] sealed, byte[] place) throws SealBrokenException {
    byte[] text = text(sealed);
    byte[] moved = SealedBatch.text(new byte[0], place);
    if (!Arrays.equals(text, 0, Math.min(moved.length, text.length), moved, 0, moved.length)) {
      throw new SealBrokenException(null);
    }
    return Arrays.copyOfRange(text, moved.length, text.length);
  }

  private byte[] text(byte[] sealed) throws SealBrokenException {
    try {
      for (RecipientInformation recipient :
          new CMSAuthEnvelopedData(sealed).getRecipientInfos().getRecipients()) {
        for (Holder holder : holders) {
          if (recipient.getRID().match(holder.certificate)) {
            return recipient.getContent(recipient(recipient, holder.key));
          }
        }
      }
    } catch (CMSException | RuntimeException broken) {
      // The parser meets a changed length or tag with whatever exception lies nearest.
      throw new SealBrokenException(broken);
    }
    throw new SealBrokenException(null);
  }

  private static Recipient recipient(RecipientInformation recipient, PrivateKey key) {
    return recipient instanceof KeyAgreeRecipientInformation
        ? new JceKeyAgreeEnvelopedRecipient(key).setProvider(DepartmentCertificate.PROVIDER)
        : new JceKeyTransEnvelopedRecipient(key).setProvider(DepartmentCertificate.PROVIDER);
  }
}
