package org.fengqiao.routes.border.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Greets a neighbour's broker as the bridge does, and says in plain words why that fails. That the
 * certificate shown has ended is no reason: it is one that is pinned, and {@link CertificateDoctor}
 * looks at those.
 */
public final class Handshake {

  private static final int PATIENCE_MILLIS = 5_000;
  // A broker that does not want this certificate says so right after the handshake.
  private static final int OBJECTION_MILLIS = 1_000;

  private Handshake() {}

  /**
   * Tries it once; sends nothing.
   *
   * @param folder of the keys
   * @param address host:port
   * @return what is wrong; nothing when all is well, or when the folder does not open
   */
  public static Optional<Complaint> with(Path folder, String address) {
    int colon = address.lastIndexOf(':');
    String host = address.substring(0, Math.max(0, colon));
    try (SSLSocket socket = (SSLSocket) context(folder).getSocketFactory().createSocket()) {
      socket.connect(
          new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))),
          PATIENCE_MILLIS);
      return greet(socket, host, address);
    } catch (SSLException refused) {
      return Optional.of(new Complaint(ailment(refused), address, ""));
    } catch (IOException | IllegalArgumentException away) {
      return Optional.of(new Complaint(Ailment.AWAY, address, ""));
    } catch (GeneralSecurityException noKeys) {
      return Optional.empty();
    }
  }

  private static Optional<Complaint> greet(SSLSocket socket, String host, String address)
      throws IOException {
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3"});
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.startHandshake();
    socket.setSoTimeout(OBJECTION_MILLIS);
    try {
      return socket.getInputStream().read() < 0
          ? Optional.of(new Complaint(Ailment.NOT_PINNED_THERE, address, ""))
          : Optional.empty();
    } catch (SocketTimeoutException silent) {
      // It waits for us to speak first.
      return Optional.empty();
    } catch (SocketException hungUp) {
      // It went away so fast that its objection was lost.
      return Optional.of(new Complaint(Ailment.NOT_PINNED_THERE, address, ""));
    }
  }

  private static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
    KeyFiles files;
    try {
      files = KeyFiles.open(folder);
    } catch (IOException closed) {
      throw new GeneralSecurityException(closed);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(files.own(), files.password());
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(files.trusted());
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static Ailment ailment(SSLException refused) {
    String said = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("received fatal alert")) {
      return said.contains("protocol_version") || said.contains("handshake_failure")
          ? Ailment.NO_TLS
          : Ailment.NOT_PINNED_THERE;
    }
    if (said.contains("no subject alternative") || said.contains("no name matching")) {
      return Ailment.STRANGE_NAME;
    }
    return said.contains("certificat") || said.contains("pkix") ? Ailment.STRANGER : Ailment.NO_TLS;
  }
}
