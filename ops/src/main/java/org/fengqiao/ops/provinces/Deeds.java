package org.fengqiao.ops.provinces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** What a clerk says of an alert: mostly what may be said there, for either side may have moved. */
final class Deeds {

  private static final List<String> COLOURS = List.of("BLUE", "YELLOW", "ORANGE", "RED");
  private static final int NUMBERS = 99_999;

  private final Random random;

  Deeds(Random random) {
    this.random = random;
  }

  /**
   * A form of the console.
   *
   * @param form its name
   * @param fields as a browser sends them
   */
  record Deed(String form, String fields) {}

  /** The next deed on an alert. */
  Deed on(OpenAlerts.Line alert) {
    int dice = random.nextInt(100);
    if (alert.state().equals("INVITED") && dice < 50) {
      return reply(alert);
    }
    if (dice < 10) {
      return new Deed("close", "result=" + any("SUCCEEDED", "FAILED", "TERMINATED"));
    }
    if (dice < 30) {
      return invite(alert);
    }
    if (!alert.sent()) {
      return new Deed(
          "feedback",
          "progress="
              + any("CHECKING", "CHECKING", "CONTACTED", "MEDIATING", "MEDIATING", "RESOLVED"));
    }
    return dice < 36
        ? new Deed("cancel", "supersedes=" + alert.content() + "&reason=DUPLICATE")
        : new Deed(
            "update",
            "supersedes="
                + alert.content()
                + "&level="
                + COLOURS.get(random.nextInt(COLOURS.size()))
                + "&requestedAction="
                + any("TAKE_NOTE", "JOINT_CHECK", "JOINT_MEDIATION"));
  }

  private Deed invite(OpenAlerts.Line alert) {
    return new Deed(
        "invite",
        "inviteNo="
            + number(alert)
            + "&mode="
            + any("TAKE_PART", "JOINT", "CIRCUIT", "VIDEO")
            + "&leadDivision="
            + alert.pair().substring(0, 6)
            + "&consents=TYS2026-1&proposedAt="
            + inDays(21)
            + "&venueCode="
            + alert.pair().substring(7)
            + "&venueKind=BORDER_ROOM&replyDue="
            + inDays(11));
  }

  private static String inDays(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days) + "T09:00";
  }

  private Deed reply(OpenAlerts.Line alert) {
    String yes = "inviteNo=" + number(alert);
    return new Deed("reply", random.nextInt(3) == 0 ? yes + "&declined=NO_MEDIATOR" : yes);
  }

  // Both sides know it from the alert's own number.
  private static String number(OpenAlerts.Line alert) {
    int serial = Integer.parseInt(alert.id().substring(alert.id().length() - 6));
    return URLEncoder.encode("沪边司调邀〔2026〕第" + (1 + serial % NUMBERS) + "号", StandardCharsets.UTF_8);
  }

  private String any(String... all) {
    return all[random.nextInt(all.length)];
  }
}
