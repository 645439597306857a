package org.fengqiao.routes.border;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;

/** Two offices that hand each other the certificates of keys which sign from then on. */
public final class SignerExchange {

  private SignerExchange() {}

  /**
   * Gives a province another key to sign with, after its neighbours have pinned it.
   *
   * @param keys where the provinces' folders stand
   */
  public static void change(Path keys, SignatureKind to, String province, String... neighbours)
      throws IOException {
    SignerDesk desk = new SignerDesk(keys.resolve(province));
    X509Certificate certificate = Signers.certificate(desk.makeNext(to));
    for (String neighbour : neighbours) {
      new SignerDesk(keys.resolve(neighbour)).pin(province, certificate);
    }
    desk.useNext();
  }
}
