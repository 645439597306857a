package org.fengqiao.connectors.token;

import java.util.Optional;
import java.util.Set;

/**
 * The one spelling of a name. Blanks go and middle dots become one; characters are never folded,
 * for that can change a legal name (㐂 is not 喜). Words that name nobody give nothing.
 */
final class FullName {

  private static final Set<String> NOBODY =
      Set.of(
          "不详", "匿名", "未知", "无名", "无名氏", "群众", "市民", "路人", "报警人", "当事人", "本人", "个人", "居民", "业主",
          "村民", "不愿透露", "拒绝透露", "保密", "测试", "无", "空");
  private static final Set<String> TITLES = Set.of("先生", "女士", "小姐", "同志", "师傅", "老师");
  private static final String MASKS = "某*×?？";
  private static final String DOTS = "•‧∙・･．.●";
  private static final int LONGEST = 100;

  private FullName() {}

  /** The normal form; empty when the text names nobody. */
  static Optional<String> normalise(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    String name = folded(raw);
    boolean nobody =
        name.length() < 2
            || NOBODY.contains(name)
            || name.codePoints().noneMatch(Character::isLetter)
            || isStandIn(name);
    return nobody ? Optional.empty() : Optional.of(name);
  }

  private static String folded(String raw) {
    StringBuilder name = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isBlank(c)) {
        name.append(DOTS.indexOf(c) < 0 ? c : '·');
      }
    }
    return name.toString();
  }

  private static boolean isBlank(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u3000', '\u200B', '\uFEFF' -> true;
      default -> false;
    };
  }

  /** 张某, 张**, 李xx and 王先生 stand for many people. */
  private static boolean isStandIn(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (MASKS.indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    int characters = name.codePointCount(0, name.length());
    return name.contains("xx")
        || name.contains("XX")
        || (characters == 3 || characters == 4)
            && TITLES.contains(name.substring(name.length() - 2));
  }
}
