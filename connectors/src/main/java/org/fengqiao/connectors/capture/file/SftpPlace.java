package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.fs.SftpFileSystem;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;

/**
 * A folder of an SFTP server, whose key must be the one that was pinned. Files are fetched one at a
 * time and read here, for readers go over a file several times; the file at the server is put away
 * only after its last row was confirmed, so a kill in between fetches it once more.
 */
final class SftpPlace implements DropPlace {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  // OpenSSH ends with a protocol error when one has tried too often.
  private static final Set<Integer> LOGIN_REFUSED =
      Set.of(
          SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
          SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR);
  private static final String FETCHED = "fetched";

  private final SshClient client;
  private final SftpFileSystem files;
  private final Path folder;
  private final String server;
  private final Path staging;

  private SftpPlace(SshClient client, SftpFileSystem files, SftpUrl url, Path staging) {
    this.client = client;
    this.files = files;
    this.folder = files.getPath(url.folder());
    this.server = url.server();
    this.staging = staging;
  }

  /**
   * Logs in at the server and opens the folder.
   *
   * @throws CaptureException C444, C440, C441, C443 or C445 when someone must act first; C442 when
   *     the server does not answer
   */
  static SftpPlace open(FeedPlace place, ConnectionSettings connection) throws CaptureException {
    SftpUrl url = SftpUrl.of(connection.url());
    if (url == null) {
      throw place.stops("C444");
    }
    HostKey hostKey = new HostKey(url.hostKey());
    SshClient client = client(hostKey);
    try {
      login(client, url, connection, place);
      SftpFileSystem files =
          SftpClientFactory.instance()
              .createSftpFileSystem(session(client, url, connection, hostKey, place));
      return new SftpPlace(client, files, url, staging(place));
    } catch (IOException e) {
      client.stop();
      throw hostKey.isOther()
          ? hostKey.failure(place)
          : place.waits(e, "C442", e.getClass().getSimpleName(), url.server());
    } catch (CaptureException e) {
      client.stop();
      throw e;
    }
  }

  private static SshClient client(HostKey hostKey) {
    SshClient client = SshClient.setUpDefaultClient();
    // What lies in the home folder of whoever runs the edge must not decide.
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setAgentFactory(null);
    client.setServerKeyVerifier(hostKey);
    client.start();
    return client;
  }

  private static void login(
      SshClient client, SftpUrl url, ConnectionSettings connection, FeedPlace place)
      throws CaptureException {
    Path keyFile = url.keyFile();
    if (keyFile == null) {
      client.addPasswordIdentity(connection.password());
      return;
    }
    if (!Files.isReadable(keyFile)) {
      throw place.stops("C445", keyFile);
    }
    FileKeyPairProvider key = new FileKeyPairProvider(keyFile);
    if (!connection.password().isEmpty()) {
      key.setPasswordFinder(FilePasswordProvider.of(connection.password()));
    }
    client.setKeyIdentityProvider(key);
  }

  private static ClientSession session(
      SshClient client,
      SftpUrl url,
      ConnectionSettings connection,
      HostKey hostKey,
      FeedPlace place)
      throws IOException, CaptureException {
    ClientSession session =
        client.connect(connection.user(), url.host(), url.port()).verify(PATIENCE).getSession();
    try {
      session.auth().verify(PATIENCE);
      return session;
    } catch (SshException e) {
      if (hostKey.isOther()) {
        throw hostKey.failure(place);
      }
      if (LOGIN_REFUSED.contains(e.getDisconnectCode())) {
        throw place.stops(e, "C443", connection.user());
      }
      throw e;
    }
  }

  /** A folder that only the edge's user may enter; what a killed edge left is removed. */
  private static Path staging(FeedPlace place) throws IOException {
    String begins = "hub-" + place.feed() + "-";
    Path staging = Files.createTempDirectory(begins);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(staging.resolveSibling(""), begins + "*")) {
      for (Path old : left) {
        if (!old.equals(staging)) {
          remove(old);
        }
      }
    }
    return staging;
  }

  private static void remove(Path staging) throws IOException {
    Files.deleteIfExists(staging.resolve(FETCHED));
    Files.deleteIfExists(staging);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Path content(Path file) throws IOException {
    Path fetched = staging.resolve(FETCHED);
    Files.copy(file, fetched, StandardCopyOption.REPLACE_EXISTING);
    return fetched;
  }

  @Override
  public CaptureException failure(FeedPlace place, IOException failure) {
    return files.isOpen() && failure instanceof NoSuchFileException
        ? place.waits(failure, "C301", failure.getClass().getSimpleName(), folder)
        : place.waits(failure, "C442", failure.getClass().getSimpleName(), server);
  }

  @Override
  public void close() {
    client.stop();
    try {
      remove(staging);
    } catch (IOException e) {
      throw new UncheckedIOException("The staging folder " + staging + " cannot be removed", e);
    }
  }
}
