package org.fengqiao.connectors.token;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one spelling of a name. Blanks go and middle dots become one; characters are never folded,
 * for that can change a legal name (㐂 is not 喜). Words that name nobody give nothing.
 */
final class FullName {

  private static final Set<String> NOBODY =
      Set.of(
          "不详", "匿名", "未知", "无名", "无名氏", "群众", "市民", "路人", "报警人", "当事人", "本人", "个人", "居民", "业主",
          "村民", "不愿透露", "拒绝透露", "保密", "测试", "无", "空");
  private static final Pattern STAND_IN =
      Pattern.compile(".*([某*×?？]|xx|XX).*|.{1,2}(先生|女士|小姐|同志|师傅|老师)");
  private static final Pattern DOTS = Pattern.compile("[•‧∙・･．.●]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
  private static final Pattern LETTERLESS = Pattern.compile("[^\\p{L}]*");
  private static final int LONGEST = 100;

  private FullName() {}

  /** The normal form; empty when the text names nobody. */
  static Optional<String> normalise(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    String name = DOTS.matcher(BLANKS.matcher(raw).replaceAll("")).replaceAll("·");
    boolean nobody =
        name.length() < 2
            || NOBODY.contains(name)
            || LETTERLESS.matcher(name).matches()
            || STAND_IN.matcher(name).matches();
    return nobody ? Optional.empty() : Optional.of(name);
  }
}
