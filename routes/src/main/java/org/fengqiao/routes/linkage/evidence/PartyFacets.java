package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * The facets with the tokens of parties (当事人).
 *
 * @param number citizen number (公民身份号码)
 * @param birthYear name's sound with year of birth
 * @param mobile mobile number
 * @param name full name
 * @param organisation organisation's code
 * @param sound sound of the name
 * @param part parts of the name
 * @param numberPart parts of a citizen number
 * @param mobilePart parts of a mobile number
 */
public record PartyFacets(
    String number,
    String birthYear,
    String mobile,
    String name,
    String organisation,
    String sound,
    String part,
    String numberPart,
    String mobilePart) {

  List<String> inOrder() {
    return List.of(
        number, birthYear, mobile, name, organisation, sound, part, numberPart, mobilePart);
  }
}
