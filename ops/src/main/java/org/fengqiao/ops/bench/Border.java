package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.rig.BorderPost;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.routes.border.BorderCertificates;

/** The border between Shanghai, where the measured path runs, and Jiangsu, its neighbour. */
final class Border {

  private final BorderPost shanghai = new BorderPost("310000", "310118", FreePort.next());
  private final BorderPost jiangsu = new BorderPost("320000", "320509", FreePort.next());
  private final Path certificates;

  /**
   * Gives both provinces their certificates.
   *
   * @param folder where these lie
   */
  Border(Path folder) throws IOException {
    certificates = folder.resolve("certificates");
    BorderCertificates.create(certificates, List.of(shanghai.province(), jiangsu.province()));
  }

  Map<String, String> settingsOfShanghai() {
    return shanghai.settings(jiangsu, certificates);
  }

  Map<String, String> settingsOfJiangsu() {
    return jiangsu.settings(shanghai, certificates);
  }
}
