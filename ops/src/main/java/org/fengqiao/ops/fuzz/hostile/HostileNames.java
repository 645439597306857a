package org.fengqiao.ops.fuzz.hostile;

import java.util.List;
import java.util.Random;

/** Names that a file system takes and that programs trip over. */
final class HostileNames {

  private static final List<String> NAMES =
      List.of(
          "%06d- 名 字（终稿）（2）",
          "%06d--rf",
          "%06d-$(reboot)`id`",
          "%06d-..%%2f..%%2fetc%%2fpasswd",
          "%06d-\na new line",
          "%06d-'; drop table x; --",
          "%06d-\u202Egpj",
          "%06d-😀",
          "%06d-*?[a-z]{b}",
          "%06d-{0}%%s%%n",
          "%06d-C:\\x",
          "%06d-.archive.",
          "%06d-:stream",
          "%06d-" + "长".repeat(76),
          "%06d-" + "n".repeat(235));

  private HostileNames() {}

  /** A name of at most 255 bytes that begins with the number. */
  static String of(int number, Random dice, String extension) {
    return NAMES.get(dice.nextInt(NAMES.size())).formatted(number) + "." + extension;
  }
}
