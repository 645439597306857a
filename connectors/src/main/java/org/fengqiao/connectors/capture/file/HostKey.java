package org.fengqiao.connectors.capture.file;

import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;

/** Takes a server for the right one only by the fingerprint that its administrator has named. */
final class HostKey implements ServerKeyVerifier {

  private final String pinned;
  private volatile String shown = "";

  /**
   * Pins a key.
   *
   * @param pinned its fingerprint; empty when nobody has named it yet, so that none will do
   */
  HostKey(String pinned) {
    this.pinned = pinned;
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
    String fingerprint = String.valueOf(KeyUtils.getFingerPrint(key));
    shown = fingerprint;
    return fingerprint.equals(pinned);
  }

  /** Whether the server has shown another key. */
  boolean isOther() {
    return !shown.isEmpty() && !shown.equals(pinned);
  }

  /** What the feed meets when the server has shown another key. */
  CaptureException failure(FeedPlace place) {
    return pinned.isEmpty() ? place.stops("C440", shown) : place.stops("C441", shown, pinned);
  }
}
