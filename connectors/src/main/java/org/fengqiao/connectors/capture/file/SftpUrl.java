package org.fengqiao.connectors.capture.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The address of a folder of an SFTP server: {@code
 * sftp://host:22/folder?host-key=SHA256:…&key-file=/etc/hub/id_ed25519}.
 *
 * @param host name or address of the server
 * @param port its port; 22 unless said
 * @param folder the folder, from the server's root
 * @param hostKey fingerprint of the server's key; empty when it was not pinned yet
 * @param keyFile file of the private key by which the edge logs in; null when it has a password
 */
record SftpUrl(String host, int port, String folder, String hostKey, @Nullable Path keyFile) {

  static final String BEGINS = "sftp://";

  private static final int PORT = 22;

  /** Takes an address apart; null when it is none. */
  static @Nullable SftpUrl of(String url) {
    try {
      URI address = new URI(url);
      String host = address.getHost();
      String folder = address.getPath();
      if (host == null || folder == null || folder.isEmpty() || address.getUserInfo() != null) {
        return null;
      }
      String keyFile = parameter(address, "key-file");
      return new SftpUrl(
          host,
          address.getPort() < 0 ? PORT : address.getPort(),
          folder,
          parameter(address, "host-key"),
          keyFile.isEmpty() ? null : Path.of(keyFile));
    } catch (URISyntaxException | InvalidPathException e) {
      return null;
    }
  }

  /** Host and port, as messages name the server. */
  String server() {
    return host + ":" + port;
  }

  private static String parameter(URI address, String name) {
    String query = address.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        // A fingerprint may hold a plus, which stands for a space only in forms.
        String value = pair.substring(name.length() + 1).replace("+", "%2B");
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
