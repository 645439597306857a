package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of the shared vectors; persons in them are synthetic or a standard's printed example.
 */
class IdentifierVectorsTest {

  record Vector(String kind, String value, String expected, String note) {}

  static List<Vector> vectors() throws IOException {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    IdentifierVectorsTest.class.getResourceAsStream(
                        "/identifier_test_vectors.csv")),
                StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return parser.stream().map(IdentifierVectorsTest::vector).toList();
    }
  }

  private static Vector vector(CSVRecord row) {
    return new Vector(row.get("kind"), row.get("value"), row.get("expected"), row.get("note"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isReadAsExpected(Vector vector) {
    assertThat(read(vector)).as("%s", vector).isEqualTo(vector.expected());
  }

  /** The vectors' words for what our readers say. */
  private static String read(Vector vector) {
    return switch (vector.kind()) {
      case "GB11643-18", "GB11643-15" -> citizenNumber(vector.value());
      case "GB32100" -> creditCode(vector.value());
      case "CASE_NO" -> caseNumber(vector.value());
      case "PHONE" -> phone(vector.value());
      case "DATE" -> date(vector);
      case "POLICE_CALL_NO" -> callNumber(vector.value());
      default ->
          throw new AssertionError("A new kind of vector: " + vector.kind() + "; read it here");
    };
  }

  private static String citizenNumber(String value) {
    CitizenNumber.Reading reading = CitizenNumber.read(value);
    return switch (reading.quality()) {
      case VALID18 ->
          Objects.requireNonNull(reading.number()).value18().equals(value) ? "valid" : "normalise";
      case VALID15 ->
          Objects.requireNonNull(reading.number()).value18().equals("31011519000101001X")
              ? "valid"
              : "wrong";
      case BAD_CHECK, NOT_AN_IDENTIFIER -> "invalid";
      case MASKED -> "masked";
      case EMPTY -> "empty";
    };
  }

  private static String creditCode(String value) {
    return switch (CreditCode.read(value).quality()) {
      case VALID -> "valid";
      case BAD_CHECK, INVALID -> "invalid";
      case VALID_ORGANISATION, MASKED, EMPTY -> "wrong";
    };
  }

  private static String caseNumber(String value) {
    return switch (CourtCaseNumber.read(value).quality()) {
      case VALID -> "valid";
      case NORMALISED -> "normalise";
      case LEGACY -> "valid-legacy";
      case SUSPECT -> "suspect";
      case INVALID -> "invalid";
      case EMPTY -> "empty";
    };
  }

  private static String phone(String value) {
    List<PhoneNumber.Reading> readings = PhoneNumber.read(value);
    return readings.size() > 1
        ? "multi"
        : readings.stream().map(reading -> word(reading.quality())).collect(Collectors.joining());
  }

  private static String word(PhoneNumber.Quality quality) {
    return switch (quality) {
      case VALID -> "valid";
      case NORMALISED -> "normalise";
      case AMBIGUOUS -> "ambiguous";
      case SERVICE -> "service";
      case MASKED -> "masked";
      case INVALID -> "invalid";
    };
  }

  private static String date(Vector vector) {
    SourceDate.Reading reading = SourceDate.read(vector.value());
    return switch (reading.quality()) {
      case VALID ->
          Objects.requireNonNull(reading.at()).toLocalDate().toString().equals("2019-03-05")
              // "valid-excel" and the like name the way of writing; what counts is the day.
              ? vector.expected().startsWith("valid") ? vector.expected() : "valid"
              : "wrong day";
      case AMBIGUOUS -> "ambiguous";
      case INVALID -> "invalid";
      case SENTINEL -> "null-sentinel";
      case EMPTY -> "empty";
    };
  }

  private static String callNumber(String value) {
    return switch (PoliceCallNumber.read(value).quality()) {
      case VALID -> "valid";
      case LENGTH_VARIANT -> "length-variant";
      case INVALID -> "invalid";
      case EMPTY -> "empty";
    };
  }
}
