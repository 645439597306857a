package org.fengqiao.ops.rig;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One hub's place on a provincial border, on this machine.
 *
 * @param province 6 digits
 * @param division county of the hub's own office, 6 digits
 * @param port of its door for the neighbour
 */
public record BorderPost(String province, String division, int port) {

  /**
   * The hub's settings that connect it to its neighbour by mutual TLS.
   *
   * @param certificates folder in which each province has its own
   */
  public Map<String, String> settings(BorderPost neighbour, Path certificates) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hub.province", province);
    settings.put("hub.border.division", division);
    settings.put("hub.border.listen", address());
    settings.put("hub.border.neighbours[0].province", neighbour.province());
    settings.put("hub.border.neighbours[0].broker", neighbour.address());
    settings.put("hub.border.certificates", certificates.resolve(province).toString());
    return settings;
  }

  private String address() {
    return "127.0.0.1:" + port;
  }
}
