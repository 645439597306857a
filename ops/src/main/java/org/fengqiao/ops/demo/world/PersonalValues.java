package org.fengqiao.ops.demo.world;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every personal value that departments wrote about some disputes: what must never be found outside
 * them. Its text form says counts only.
 *
 * @param names names of persons and organisations, three characters or more
 * @param identifiers citizen numbers and credit codes, as typed
 * @param phones phone numbers
 */
public record PersonalValues(Set<String> names, Set<String> identifiers, Set<String> phones) {

  private static final Set<String> NAME_COLUMNS =
      Set.of(
          "xm", "sqrxm", "tjybm", "djr", "bjrxm", "cjrxm", "qsr", "bqsr", "tjry", "zdfg", "sjry",
          "名称", "承办人名称");
  private static final Set<String> NUMBER_COLUMNS = Set.of("zjhm", "身份证号码", "组织机构代码");
  private static final Set<String> PHONE_COLUMNS = Set.of("sjh", "sqrdh", "bjdh", "lxdh", "联系电话");
  private static final Pattern SEPARATORS = Pattern.compile("[、,]");
  private static final Pattern DIGITS = Pattern.compile("\\d");
  private static final int SHORTEST_NAME = 3;

  /** The values of one dispute. */
  public static PersonalValues of(TrueDispute dispute) {
    return of(Stream.of(dispute));
  }

  /** The values of many disputes. */
  public static PersonalValues of(Stream<TrueDispute> disputes) {
    var values = new PersonalValues(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    disputes
        .flatMap(dispute -> dispute.traces().stream())
        .flatMap(trace -> trace.rows().stream())
        .forEach(values::add);
    return values;
  }

  private void add(LegacyRow row) {
    for (String column : row.table().personal()) {
      if (row.value(column) instanceof String text) {
        if (NAME_COLUMNS.contains(column)) {
          SEPARATORS
              .splitAsStream(text)
              .map(String::strip)
              .filter(name -> name.length() >= SHORTEST_NAME)
              .forEach(names::add);
        } else if (NUMBER_COLUMNS.contains(column) && DIGITS.matcher(text).find()) {
          identifiers.add(text.strip());
        } else if (PHONE_COLUMNS.contains(column)) {
          phones.add(text);
        }
      }
    }
  }

  @Override
  public String toString() {
    return "PersonalValues["
        + names.size()
        + " names, "
        + identifiers.size()
        + " identifiers, "
        + phones.size()
        + " phones]";
  }
}
