package org.fengqiao.connectors.mapping;

import java.util.regex.Pattern;

/** Tells an organisation from a person where the source does not, by the end of the name. */
final class OrganisationName {

  private static final Pattern ENDINGS =
      Pattern.compile(
          ".*(公司|集团|银行|分行|支行|厂|店|行|社|所|院|校|学|中心|委员会|合作社|工作室|事务所|商行|超市|协会|政府|局|馆|站|队|部|经营户)(\\(.*\\)|（.*）)?");
  private static final int SHORTEST = 4;

  private OrganisationName() {}

  static boolean looksLikeOne(String name) {
    return name.length() >= SHORTEST && name.length() <= 100 && ENDINGS.matcher(name).matches();
  }
}
