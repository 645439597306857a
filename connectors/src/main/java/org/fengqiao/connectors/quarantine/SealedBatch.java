package org.fengqiao.connectors.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;

/**
 * Rows that are sealed under one content key. Each is a CMS message of its own (RFC 5083,
 * AES-256-GCM by RFC 5084) that holds the wrapped key, so any CMS tool opens it; its text is the
 * place, a line end, and the row.
 */
final class SealedBatch implements RowSeal.Batch {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecretKeySpec contentKey;
  private final DERSet recipients;
  private final SecureRandom random;

  SealedBatch(byte[] contentKey, RecipientInfo recipient, SecureRandom random) {
    this.contentKey = new SecretKeySpec(contentKey, "AES");
    this.recipients = new DERSet(recipient);
    this.random = random;
  }

  @Override
  public byte[] seal(byte[] content, byte[] place) {
    // Two rows of one key must never share a nonce: 2 to the 96 are enough to draw them.
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] encrypted = encrypted(nonce, text(content, place));
    int length = encrypted.length - TAG_BYTES;
    EncryptedContentInfo text =
        new EncryptedContentInfo(
            CMSObjectIdentifiers.data, algorithm(nonce), octets(encrypted, 0, length));
    AuthEnvelopedData sealed =
        new AuthEnvelopedData(
            null, recipients, text, null, octets(encrypted, length, encrypted.length), null);
    try {
      return new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, sealed)
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory", e);
    }
  }

  /** What is sealed: the place first, so that a seal that was moved is seen. */
  static byte[] text(byte[] content, byte[] place) {
    byte[] text = Arrays.copyOf(place, place.length + 1 + content.length);
    text[place.length] = '\n';
    System.arraycopy(content, 0, text, place.length + 1, content.length);
    return text;
  }

  private byte[] encrypted(byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.ENCRYPT_MODE, contentKey, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have " + CIPHER, e);
    }
  }

  private static AlgorithmIdentifier algorithm(byte[] nonce) {
    ASN1EncodableVector parameters = new ASN1EncodableVector();
    parameters.add(new DEROctetString(nonce));
    parameters.add(new ASN1Integer(TAG_BYTES));
    return new AlgorithmIdentifier(CMSAlgorithm.AES256_GCM, new DERSequence(parameters));
  }

  private static DEROctetString octets(byte[] bytes, int from, int to) {
    return new DEROctetString(Arrays.copyOfRange(bytes, from, to));
  }
}
