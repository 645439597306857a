package org.fengqiao.routes.border.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.fs.SftpFileSystem;
import org.fengqiao.routes.border.partner.Transport;

/** One visit at a partner's SFTP server, which is known by the fingerprint of its key alone. */
final class SftpDrop implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SshClient client;
  private final SftpFileSystem files;
  private final Path folder;

  private SftpDrop(SshClient client, SftpFileSystem files, Path folder) {
    this.client = client;
    this.files = files;
    this.folder = folder;
  }

  /**
   * Logs in.
   *
   * @throws IOException when the server is away, shows another key, or does not know ours
   */
  static SftpDrop open(Transport.Sftp place) throws IOException {
    SshClient client = SshClient.setUpDefaultClient();
    // What lies in the home folder of whoever runs the hub must not decide.
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setAgentFactory(null);
    client.setKeyIdentityProvider(new FileKeyPairProvider(place.key()));
    client.setServerKeyVerifier(
        (session, address, key) -> place.hostKey().equals(KeyUtils.getFingerPrint(key)));
    client.start();
    try {
      ClientSession session =
          client.connect(place.user(), place.host(), place.port()).verify(PATIENCE).getSession();
      session.auth().verify(PATIENCE);
      SftpFileSystem files = SftpClientFactory.instance().createSftpFileSystem(session);
      return new SftpDrop(client, files, files.getPath(place.folder()));
    } catch (IOException e) {
      client.stop();
      throw e;
    }
  }

  /** A folder of the drop. */
  Path folder(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    try {
      files.close();
    } finally {
      client.stop();
    }
  }
}
