package org.fengqiao.routes.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The province's counties on a map that the operator brings with its approval number (审图号): in
 * China a map is published only as it was approved, and with that number on it (地图管理条例, State
 * Council Decree 664). The hub draws none of its own.
 */
final class DistrictMap {

  /** Larger files are details that no page can show. */
  static final long MOST_BYTES = 8L * 1_024 * 1_024;

  private static final Set<String> SHAPES = Set.of("Polygon", "MultiPolygon");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final byte[] json;
  private final String approval;

  private DistrictMap(byte[] json, String approval) {
    this.json = json;
    this.approval = approval;
  }

  /**
   * Reads a map.
   *
   * @param file GeoJSON; each feature is a county whose six digits stand in {@code
   *     properties.adcode}
   * @param approval its approval number
   * @throws IllegalArgumentException when the file is none; says where and what to do
   */
  static DistrictMap read(Path file, String approval) {
    if (approval.isBlank()) {
      throw new IllegalArgumentException(
          "hub.map.approval: 请填写地图的审图号 / say the map's approval number; a map is not shown"
              + " without it");
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refused(file, "超过 8 MiB,请简化边界 / more than 8 MiB: simplify its outlines");
      }
      List<Map<String, Object>> counties = counties(file, JSON.readTree(bytes));
      return new DistrictMap(
          JSON.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", counties)),
          approval.strip());
    } catch (IOException | JacksonException e) {
      throw refused(file, "无法读取为 JSON / cannot be read as JSON");
    }
  }

  /** The map for the browser: outlines by code, and nothing else that the file may hold. */
  byte[] json() {
    return json.clone();
  }

  /** Its approval number, which stands beside it. */
  String approval() {
    return approval;
  }

  private static List<Map<String, Object>> counties(Path file, JsonNode map) {
    JsonNode features = map.path("features");
    if (!features.isArray() || features.isEmpty()) {
      throw refused(file, "不是要素集 / is no FeatureCollection with features");
    }
    List<Map<String, Object>> counties = new ArrayList<>();
    for (JsonNode feature : features) {
      String code = feature.path("properties").path("adcode").asString("");
      String where = "features[" + counties.size() + "]";
      if (!code.matches("[1-9][0-9]{5}")) {
        throw refused(file, where + ".properties.adcode: 须为 6 位区划代码 / say its six digits");
      }
      if (!SHAPES.contains(feature.path("geometry").path("type").asString(""))) {
        throw refused(file, where + ".geometry: 须为多边形 / a Polygon or MultiPolygon");
      }
      counties.add(
          Map.of(
              "type",
              "Feature",
              "properties",
              Map.of("code", code),
              "geometry",
              feature.path("geometry")));
    }
    return counties;
  }

  private static IllegalArgumentException refused(Path file, String why) {
    return new IllegalArgumentException("hub.map.file: " + file.getFileName() + ": " + why);
  }
}
