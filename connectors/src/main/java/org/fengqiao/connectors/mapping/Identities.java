package org.fengqiao.connectors.mapping;

import java.util.Set;
import java.util.regex.Pattern;

/** What a party's name tells, without anyone having to see it. */
final class Identities {

  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*(公司|厂|店|银行|委员会|政府|局|中心|学校|医院|大学|合作社|协会|事务所|集团|商行|经营部|工作室|支行|分行|法院|基金|村委会|居委会|物业|平台|中介).*");
  private static final Pattern NOBODY = Pattern.compile(".*(某|不详|匿名|未知|无名|群众|不愿|保密|业主等|村民等).*");
  private static final Pattern DOTS = Pattern.compile("[•・‧．.]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0\\u200B\\uFEFF]+");
  private static final Pattern REMARKS = Pattern.compile("[(（].*?[)）]");
  private static final Set<String> TITLES = Set.of("先生", "女士", "小姐");
  private static final int SHORTEST = 2;

  private Identities() {}

  static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).matches();
  }

  /**
   * The name as it is compared: blanks and remarks gone, middle dots made one; empty when it names
   * nobody. Characters stay as they are, since folding them can change a legal name.
   */
  static String comparable(String name) {
    String bare = REMARKS.matcher(BLANKS.matcher(name).replaceAll("")).replaceAll("");
    String folded = DOTS.matcher(bare).replaceAll("·");
    for (String title : TITLES) {
      if (folded.endsWith(title)) {
        return "";
      }
    }
    return folded.length() < SHORTEST || NOBODY.matcher(folded).matches() ? "" : folded;
  }
}
