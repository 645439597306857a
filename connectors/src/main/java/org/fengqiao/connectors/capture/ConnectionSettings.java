package org.fengqiao.connectors.capture;

/**
 * How to reach a legacy system. Its text form hides the password.
 *
 * @param url JDBC url, folder, or base url of a service
 * @param user read-only user; empty where none is needed
 * @param password of the user; empty where none is needed
 */
public record ConnectionSettings(String url, String user, String password) {

  @Override
  public String toString() {
    return "ConnectionSettings[url=" + url + ", user=" + user + "]";
  }
}
