package org.fengqiao.routes.border.partner;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS in which the other side must show one of the certificates that are pinned, to the last byte.
 * Names and authorities count for nothing, so the host's name is not compared either.
 */
public final class PinnedTls {

  private static final char[] IN_MEMORY = {};

  private PinnedTls() {}

  /**
   * Makes a context for either side.
   *
   * @param key this hub's
   * @param chain its certificate, and after it those that vouch for it
   * @param pinned who may be at the other end
   * @throws IllegalStateException when the key does not fit the certificate
   */
  public static SSLContext context(
      PrivateKey key, List<X509Certificate> chain, Collection<X509Certificate> pinned) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("own", key, IN_MEMORY, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
      own.init(store, IN_MEMORY);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(own.getKeyManagers(), new TrustManager[] {new Pins(pinned)}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "own.p12 holds a key that TLS cannot use; create the pair again", e);
    }
  }

  /** Trusts the pinned certificates while they hold, and nothing else. */
  private static final class Pins extends X509ExtendedTrustManager {

    private final Set<X509Certificate> pinned;

    private Pins(Collection<X509Certificate> pinned) {
      this.pinned = Set.copyOf(pinned);
    }

    private void check(X509Certificate[] chain) throws CertificateException {
      if (chain.length == 0 || !pinned.contains(chain[0])) {
        throw new CertificateException("not a pinned certificate");
      }
      chain[0].checkValidity();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
