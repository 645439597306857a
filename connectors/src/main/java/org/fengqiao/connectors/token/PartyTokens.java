package org.fengqiao.connectors.token;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CitizenNumberParts;
import org.fengqiao.schemas.identifier.CreditCode;
import org.fengqiao.schemas.identifier.MobileEnds;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the identifiers of a party and gives tokens: of those that are sound, of their parts and
 * sounds, and of the parts that masked and mistyped ones still have. What is nobody's gives no
 * token: a wrong token joins strangers.
 */
public final class PartyTokens {

  /** A longer cell is a narrative or worse; searching it for numbers would hold the feed up. */
  private static final int LONGEST_CELL = 500;

  private static final Pattern SEPARATORS = Pattern.compile("[/、,，;；|／\\n\\r]+");

  private final Tokeniser tokeniser;
  private final Similarity similarity;

  /** Uses one tokeniser, and makes no token of similarity. */
  public PartyTokens(Tokeniser tokeniser) {
    this(tokeniser, Similarity.NONE);
  }

  /**
   * Uses one tokeniser.
   *
   * @param similarity whether names also give tokens by which they are alike
   */
  public PartyTokens(Tokeniser tokeniser, Similarity similarity) {
    this.tokeniser = tokeniser;
    this.similarity = similarity;
  }

  /**
   * Adds the tokens of all that one row says of a party. Where that is one name and one person's
   * sound number, they also give tokens together.
   *
   * @param numbers cells with citizen numbers or organisations' codes
   * @param phones cells with telephone numbers; landlines and service numbers give no token
   * @param names full names, one in each
   * @param side the party's
   * @param tokens gets the tokens
   */
  public void add(
      List<String> numbers,
      List<String> phones,
      List<String> names,
      Side side,
      Collection<LinkToken> tokens) {
    Adding adding = new Adding(side, tokens);
    numbers.forEach(adding::numbers);
    phones.forEach(adding::phones);
    @Nullable CitizenNumber only = numbers.size() == 1 && names.size() == 1 ? adding.only : null;
    names.forEach(name -> adding.name(name, only));
  }

  /** One party's tokens in the making. */
  private final class Adding {
    private final Side side;
    private final Collection<LinkToken> tokens;
    private @Nullable CitizenNumber only;

    Adding(Side side, Collection<LinkToken> tokens) {
      this.side = side;
      this.tokens = tokens;
    }

    private void add(TokenKind kind, String normalised) {
      tokeniser.add(kind, side, normalised, tokens);
    }

    void numbers(String cell) {
      if (cell.length() > LONGEST_CELL) {
        return;
      }
      only = CitizenNumber.read(cell).number();
      if (only != null) {
        number(only);
      } else {
        SEPARATORS.splitAsStream(cell).forEach(this::number);
      }
    }

    private void number(CitizenNumber citizen) {
      add(TokenKind.CITIZEN_NUMBER, citizen.value18());
      CitizenNumberParts.of(citizen).forEach(part -> add(TokenKind.NUMBER_PART, part));
    }

    private void number(String text) {
      CitizenNumber citizen = CitizenNumber.read(text).number();
      if (citizen != null) {
        number(citizen);
        return;
      }
      CreditCode code = CreditCode.read(text).code();
      if (code != null) {
        // The nine characters that the old and the new code of one organisation share.
        add(TokenKind.CREDIT_CODE, code.organisationCode());
      }
      // One mistyped citizen number in thirty passes for a code.
      CitizenNumberParts.read(text).forEach(part -> add(TokenKind.NUMBER_PART, part));
    }

    void phones(String cell) {
      if (cell.length() > LONGEST_CELL) {
        return;
      }
      for (PhoneNumber.Reading reading : PhoneNumber.read(cell)) {
        PhoneNumber number = reading.number();
        if (number != null && number.kind() == PhoneNumber.Kind.MOBILE) {
          add(TokenKind.MOBILE, number.value());
          add(TokenKind.MOBILE_PART, MobileEnds.of(number.value()));
        }
      }
      MobileEnds.ofMasked(cell).forEach(ends -> add(TokenKind.MOBILE_PART, ends));
    }

    void name(String cell, @Nullable CitizenNumber number) {
      Optional<String> normal = FullName.normalise(cell);
      if (normal.isEmpty()) {
        return;
      }
      add(TokenKind.FULL_NAME, normal.get());
      String simplified = Simplified.of(normal.get());
      if (OrganisationName.looksLikeOne(simplified)) {
        OrganisationName.tradeName(simplified).ifPresent(name -> add(TokenKind.NAME_PART, name));
      } else {
        person(new PersonName(simplified), number);
      }
    }

    private void person(PersonName person, @Nullable CitizenNumber number) {
      for (String sound : person.sounds()) {
        add(TokenKind.NAME_SOUND, sound);
        if (number != null) {
          add(TokenKind.NAME_BIRTH_YEAR, sound + ' ' + number.birthDate().getYear());
        }
      }
      person.parts().forEach(part -> add(TokenKind.NAME_PART, part));
      if (similarity == Similarity.NAMES) {
        person.letters().ifPresent(name -> tokeniser.addSimilarity(side, name, tokens));
      }
    }
  }
}
