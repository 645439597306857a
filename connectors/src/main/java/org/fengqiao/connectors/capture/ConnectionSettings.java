package org.fengqiao.connectors.capture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a legacy system. Its text form hides the password.
 *
 * @param url JDBC url, folder, or base url of a service
 * @param user read-only user; empty where none is needed
 * @param password of the user, or another secret that the source asks for; empty where none is
 *     needed
 * @param authorities certificates (PEM) of the authorities that a service's own must come from;
 *     null when those do that the Java platform trusts
 */
public record ConnectionSettings(
    String url, String user, String password, @Nullable Path authorities) {

  /** Settings of a source that the platform's certificate authorities vouch for, if any do. */
  public ConnectionSettings(String url, String user, String password) {
    this(url, user, password, null);
  }

  @Override
  public String toString() {
    return "ConnectionSettings[url=" + url + ", user=" + user + "]";
  }
}
