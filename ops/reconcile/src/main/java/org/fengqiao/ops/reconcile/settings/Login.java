package org.fengqiao.ops.reconcile.settings;

/**
 * How a system is reached.
 *
 * @param url JDBC url, or the folder of dropped files
 * @param user empty for none
 * @param password empty for none
 */
public record Login(String url, String user, String password) {

  /** The url alone: what may stand in a report or a log. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "");
  }
}
