package org.fengqiao.connectors.token;

import java.util.Collection;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CreditCode;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Reads the identifiers of a party and gives tokens for those that are sound. What is masked,
 * mistyped or nobody's gives no token: a wrong token joins strangers.
 */
public final class PartyTokens {

  /** A longer cell is a narrative or worse; searching it for numbers would hold the feed up. */
  private static final int LONGEST_CELL = 500;

  private final Tokeniser tokeniser;

  /** Uses one tokeniser. */
  public PartyTokens(Tokeniser tokeniser) {
    this.tokeniser = tokeniser;
  }

  /** Adds the tokens of a citizen number (15 digits upgraded) or of an organisation's code. */
  public void addNumber(String cell, Side side, Collection<LinkToken> tokens) {
    CitizenNumber citizen = CitizenNumber.read(cell).number();
    if (citizen != null) {
      tokeniser.add(TokenKind.CITIZEN_NUMBER, side, citizen.value18(), tokens);
      return;
    }
    CreditCode code = CreditCode.read(cell).code();
    if (code != null) {
      // The nine characters that the old and the new code of one organisation share.
      tokeniser.add(TokenKind.CREDIT_CODE, side, code.organisationCode(), tokens);
    }
  }

  /** Adds the tokens of each mobile number in the cell; landlines and service numbers give none. */
  public void addPhones(String cell, Side side, Collection<LinkToken> tokens) {
    if (cell.length() > LONGEST_CELL) {
      return;
    }
    for (PhoneNumber.Reading reading : PhoneNumber.read(cell)) {
      PhoneNumber number = reading.number();
      if (number != null && number.kind() == PhoneNumber.Kind.MOBILE) {
        tokeniser.add(TokenKind.MOBILE, side, number.value(), tokens);
      }
    }
  }

  /** Adds the tokens of a full name. */
  public void addName(String cell, Side side, Collection<LinkToken> tokens) {
    FullName.normalise(cell)
        .ifPresent(name -> tokeniser.add(TokenKind.FULL_NAME, side, name, tokens));
  }
}
