package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CreditCode;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/** Counts the parties of one case by side and turns what identifies them into tokens. */
final class PartyCollector {

  private static final class Tally {
    private int natural;
    private int organisations;
    private final TreeSet<String> divisions = new TreeSet<>();
  }

  private final Tokeniser tokeniser;
  private final FieldFiller filler;
  private final Map<Side, Tally> tallies = new EnumMap<>(Side.class);
  private final List<LinkToken> tokens = new ArrayList<>();

  PartyCollector(Tokeniser tokeniser, FieldFiller filler) {
    this.tokeniser = tokeniser;
    this.filler = filler;
  }

  void collect(PartyRule rule, RowView row) {
    for (SourceRow partyRow : row.rows(rule.child())) {
      collectRow(rule, rule.child() == null ? row : row.at(partyRow));
    }
  }

  List<DisputeSide> sides() {
    List<DisputeSide> sides = new ArrayList<>();
    tallies.forEach(
        (side, tally) ->
            sides.add(
                new DisputeSide(
                    side, tally.natural, tally.organisations, List.copyOf(tally.divisions))));
    return sides;
  }

  List<LinkToken> tokens() {
    return tokens;
  }

  int count() {
    return tallies.values().stream().mapToInt(t -> t.natural + t.organisations).sum();
  }

  private void collectRow(PartyRule rule, RowView party) {
    List<String> names = names(rule, party);
    boolean anything =
        !names.isEmpty()
            || rule.numbers().stream().anyMatch(column -> party.text(column) != null)
            || rule.phones().stream().anyMatch(column -> party.text(column) != null);
    if (!anything) {
      return;
    }
    Object sideName = filler.fill("sides.side", rule.side(), party);
    Side side = sideName == null ? Side.UNKNOWN : Side.valueOf(sideName.toString());
    Tally tally = tallies.computeIfAbsent(side, key -> new Tally());
    boolean creditCode = takeNumbers(rule, party, side);
    takePhones(rule, party, side);
    Object kind = filler.fill("sides.kind", rule.kind(), party);
    for (String name : names.isEmpty() ? List.of("") : names) {
      boolean organisation =
          kind == null
              ? creditCode || Identities.isOrganisation(name)
              : kind.equals(PartyRule.Kind.ORGANISATION.name());
      if (organisation) {
        tally.organisations++;
      } else {
        tally.natural++;
      }
      String comparable = Identities.comparable(name);
      if (!comparable.isEmpty()) {
        tokens.add(tokeniser.token(TokenKind.FULL_NAME, side, comparable));
      }
    }
    Object division = filler.fill("sides.division", rule.division(), party);
    if (division != null) {
      tally.divisions.add(division.toString());
    }
  }

  private boolean takeNumbers(PartyRule rule, RowView party, Side side) {
    boolean creditCode = false;
    for (ColumnReference column : rule.numbers()) {
      String text = party.text(column);
      CitizenNumber citizen = CitizenNumber.read(text).number();
      if (citizen != null) {
        tokens.add(tokeniser.token(TokenKind.CITIZEN_NUMBER, side, citizen.value18()));
        continue;
      }
      CreditCode code = CreditCode.read(text).code();
      if (code != null) {
        // Nine characters in both: a court's old organisation code meets a credit code.
        tokens.add(tokeniser.token(TokenKind.CREDIT_CODE, side, code.organisationCode()));
        creditCode = true;
      }
    }
    return creditCode;
  }

  private void takePhones(PartyRule rule, RowView party, Side side) {
    for (ColumnReference column : rule.phones()) {
      for (PhoneNumber.Reading reading : PhoneNumber.read(party.text(column))) {
        PhoneNumber number = reading.number();
        if (number != null && number.kind() == PhoneNumber.Kind.MOBILE) {
          tokens.add(tokeniser.token(TokenKind.MOBILE, side, number.value()));
        }
      }
    }
  }

  private static List<String> names(PartyRule rule, RowView party) {
    List<String> names = new ArrayList<>();
    for (ColumnReference column : rule.names()) {
      String text = party.text(column);
      if (text != null) {
        String split = rule.split();
        for (String name : split == null ? List.of(text) : List.of(text.split("[" + split + "]"))) {
          if (!name.isBlank()) {
            names.add(name.strip());
          }
        }
      }
    }
    return names;
  }
}
