package org.fengqiao.routes.border;

import java.security.PrivateKey;
import java.security.PublicKey;

/** How statements between provinces are signed. */
interface SignatureAlgorithm {

  /** The signature over the content. */
  byte[] sign(byte[] content, PrivateKey key);

  /** Whether the signature over the content was made with the key's other half. */
  boolean verifies(byte[] content, byte[] signature, PublicKey key);
}
