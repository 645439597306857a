package org.fengqiao.connectors.token;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an organisation (法人和其他组织). */
public final class OrganisationName {

  private static final Pattern ENDINGS =
      Pattern.compile(
          ".*(公司|集团|银行|分行|支行|厂|店|行|社|所|院|校|学|中心|委员会|合作社|工作室|事务所|商行|超市|协会|政府|局|馆|站|队|部|经营户)(\\(.*\\)|（.*）)?");
  private static final Pattern COMPANIES =
      Pattern.compile("(?:公司|集团|[银分支商]行|委员会|中心|超市|协会|政府|[商饭酒书门]店|[工药纸]厂)$");
  private static final int SHORTEST = 4;

  private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
  private static final Pattern REGION =
      Pattern.compile(
          "(?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东"
              + "|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|广西|西藏|宁夏|新疆)(?:\\p{IsHan}{2,3}族)?(?:自治区)?)?"
              + "(?:\\p{IsHan}{2,4}?(?<!超)市)?(?:\\p{IsHan}{1,3}?(?:(?<![小社园景])区|县))?");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?:股份有限公司|有限责任公司|有限公司|集团|总公司|分公司|公司|(?<=银行)).*");

  private OrganisationName() {}

  /** Tells it from a person's by its end, where the source does not. */
  public static boolean looksLikeOne(String name) {
    return name.length() >= SHORTEST
        && name.length() <= 100
        && ENDINGS.matcher(name).matches()
        && !mayBeAPersons(name);
  }

  /** 司马伟行 and 欧阳建社 are people, 东方商行 and 东方公司 are not. */
  private static boolean mayBeAPersons(String name) {
    return name.length() == SHORTEST
        && Surname.of(name).text().length() == 2
        && !COMPANIES.matcher(name).find();
  }

  /**
   * The trade name (字号) and trade of a company or bank, without region, legal form, branch and
   * brackets: by it 上海市青浦区甲乙物业管理有限公司 and 甲乙物业管理公司 meet. Empty for other organisations.
   */
  static Optional<String> tradeName(String simplified) {
    String name = BRACKETS.matcher(simplified).replaceAll("");
    Matcher form = LEGAL_FORM.matcher(name);
    if (!form.find()) {
      return Optional.empty();
    }
    String registered = name.substring(0, form.start());
    Matcher region = REGION.matcher(registered);
    String trade = region.lookingAt() ? registered.substring(region.end()) : registered;
    // 上海银行 is no region's branch of 银行.
    return Optional.of(trade.length() < 2 || trade.equals("银行") ? registered : trade)
        .filter(found -> found.length() > 1);
  }
}
