package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenKind;

/** A record's fields as the cases of a feed file write them. */
public final class RecordText {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Tokens of parts and sounds follow from these; to list them all would hide what matters. */
  private static final Set<TokenKind> WHOLE =
      EnumSet.of(
          TokenKind.CITIZEN_NUMBER, TokenKind.CREDIT_CODE, TokenKind.MOBILE, TokenKind.FULL_NAME);

  private RecordText() {}

  /** The texts of a field: one, or those of a list. Of tokens those of whole identifiers. */
  public static List<String> of(CaseRecord record, String field) {
    Object value = record.get(field);
    return value instanceof Collection<?> list
        ? list.stream().filter(RecordText::isTold).map(RecordText::text).toList()
        : List.of(text(value));
  }

  private static boolean isTold(Object value) {
    return !(value instanceof LinkToken token) || WHOLE.contains(token.getKind());
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Instant time -> WALL.format(LocalDateTime.ofInstant(time, SourceDate.ZONE));
      case CaseReference number ->
          number.getScheme() + " " + number.getValue() + " " + number.getRelation();
      case DisputeSide side ->
          "%s %d+%d %s"
              .formatted(
                  side.getSide(),
                  side.getNaturalCount(),
                  side.getOrganisationCount(),
                  String.join(" ", side.getDivisions()))
              .strip();
      case LinkToken token -> token.getKind() + " " + token.getSide();
      default -> value.toString();
    };
  }
}
