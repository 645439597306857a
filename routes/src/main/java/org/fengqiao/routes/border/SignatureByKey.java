package org.fengqiao.routes.border;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.fengqiao.routes.border.signature.SignatureKind;

/** ECDSA by keys of P-256, SM2 by keys of its curve, and nothing by any other. */
final class SignatureByKey implements SignatureAlgorithm {

  @Override
  public byte[] sign(byte[] content, PrivateKey key) {
    return SignatureKind.of(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "this hub's key is neither of P-256 nor of SM2; create the pair again"))
        .sign(content, key);
  }

  @Override
  public boolean verifies(byte[] content, byte[] signature, PublicKey key) {
    return SignatureKind.of(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "a pinned certificate's key is neither of P-256 nor of SM2; ask that neighbour"
                        + " for another"))
        .verifies(content, signature, key);
  }
}
