package org.fengqiao.connectors.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server whose root is a folder of this machine. */
public final class TestSftp implements AutoCloseable {

  /** Who may log in. */
  public static final String USER = "hub";

  /** By this password. */
  public static final String PASSWORD = "secret";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair key;

  /** Starts a server with a new key. */
  public TestSftp(Path root) {
    try {
      key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
      server.setHost("127.0.0.1");
      server.setPort(0);
      server.setKeyPairProvider(KeyPairProvider.wrap(key));
      server.setPasswordAuthenticator(
          (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
      server.setFileSystemFactory(new VirtualFileSystemFactory(root));
      server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets whoever has the key log in without a password. */
  public void allow(PublicKey login) {
    server.setPublickeyAuthenticator(
        (user, shown, session) -> user.equals(USER) && KeyUtils.compareKeys(shown, login));
  }

  /** The server's public key as its administrator finds it in a file. */
  public String publicKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  /** The key by which the server is known. */
  public String fingerprint() {
    return KeyUtils.getFingerPrint(key.getPublic());
  }

  /** Address of the server's root, without a key. */
  public String url() {
    return "sftp://127.0.0.1:" + server.getPort() + "/";
  }

  /** How the edge reaches the server's root. */
  public ConnectionSettings connection() {
    return new ConnectionSettings(url() + "?host-key=" + fingerprint(), USER, PASSWORD);
  }

  /** Cuts off everybody who is logged in. */
  public void cutOff() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
