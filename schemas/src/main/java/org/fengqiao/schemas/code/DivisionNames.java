package org.fengqiao.schemas.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds a county by the ways its name is written: 青浦区, 青浦, 上海市青浦区, 上海青浦, 江苏省苏州市吴江区, 苏州吴江. A writing
 * that fits several counties (普陀区 in Shanghai and in Zhejiang) finds none unless a province
 * decides.
 */
final class DivisionNames {

  private static final String AMBIGUOUS = "";
  private static final List<String> PROVINCE_ENDINGS =
      List.of("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市");
  private static final List<String> PREFECTURE_ENDINGS = List.of("市", "地区", "盟");
  private static final List<String> COUNTY_ENDINGS = List.of("新区", "区", "县", "市", "旗");

  private final Map<String, String> everywhere = new HashMap<>();
  private final Map<String, Map<String, String>> byProvince = new HashMap<>();

  DivisionNames(DivisionTable table, DivisionHistory history) {
    table.counties().values().forEach(county -> add(county, county.name()));
    // A former name only where today's names leave room for it: 海门市 finds 海门区, but 崇川区 finds
    // today's 崇川区.
    DivisionNames former = new DivisionNames();
    history.entries().values().stream()
        .flatMap(List::stream)
        .forEach(entry -> former.addFormer(table, entry));
    former.everywhere.forEach(everywhere::putIfAbsent);
    former.byProvince.forEach(
        (province, names) ->
            names.forEach(byProvince.computeIfAbsent(province, p -> new HashMap<>())::putIfAbsent));
  }

  private DivisionNames() {}

  private void addFormer(DivisionTable table, DivisionHistory.Entry entry) {
    Division today = table.counties().get(entry.successor());
    if (today != null) {
      add(today, entry.name());
    }
  }

  private void add(Division county, String countyName) {
    Map<String, String> inProvince =
        byProvince.computeIfAbsent(county.provinceCode(), p -> new HashMap<>());
    for (String own : written(countyName, COUNTY_ENDINGS)) {
      put(inProvince, own, county.code());
      for (String prefecture : written(county.prefectureName(), PREFECTURE_ENDINGS)) {
        put(inProvince, prefecture + own, county.code());
      }
    }
    Set<String> provinces = written(county.provinceName(), PROVINCE_ENDINGS);
    for (String own : written(countyName, COUNTY_ENDINGS)) {
      put(everywhere, own, county.code());
      provinces.forEach(province -> put(everywhere, province + own, county.code()));
      for (String prefecture : written(county.prefectureName(), PREFECTURE_ENDINGS)) {
        put(everywhere, prefecture + own, county.code());
        provinces.forEach(province -> put(everywhere, province + prefecture + own, county.code()));
      }
    }
  }

  private static void put(Map<String, String> names, String written, String code) {
    names.merge(written, code, (known, added) -> known.equals(added) ? known : AMBIGUOUS);
  }

  /** The name, and the name without its ending where at least two characters remain. */
  private static Set<String> written(String name, List<String> endings) {
    Set<String> forms = new TreeSet<>(Set.of(name));
    endings.stream()
        .filter(ending -> name.endsWith(ending) && name.length() - ending.length() >= 2)
        .findFirst()
        .ifPresent(ending -> forms.add(name.substring(0, name.length() - ending.length())));
    return forms;
  }

  Optional<String> find(String written) {
    return known(everywhere.get(written));
  }

  /**
   * As {@link #find}, but a writing that fits one county of the province is that county wherever
   * else it fits.
   */
  Optional<String> find(String written, String province) {
    return known(byProvince.getOrDefault(province, Map.of()).get(written)).or(() -> find(written));
  }

  private static Optional<String> known(@Nullable String code) {
    return code == null || code.equals(AMBIGUOUS) ? Optional.empty() : Optional.of(code);
  }
}
