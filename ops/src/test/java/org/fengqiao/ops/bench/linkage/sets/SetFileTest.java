package org.fengqiao.ops.bench.linkage.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetFileTest {

  @TempDir Path folder;

  @Test
  void columnsOfAnUnseenFileAreGuessedAndThoseThatTellNothingLeftOut() throws IOException {
    Path file = TypedPeople.write(folder, 60, 11, 1);

    KnownSet set = SetFile.read("people", file, SetDescription.unseen("people.csv", "person"));

    assertThat(set.attributes())
        .containsExactly(
            new Attribute("given", ValueKind.NAME),
            new Attribute("family", ValueKind.NAME),
            new Attribute("born", ValueKind.DATE),
            new Attribute("town", ValueKind.NAME),
            new Attribute("phone", ValueKind.NUMBER),
            new Attribute("mail", ValueKind.MAIL));
    assertThat(IntStream.of(set.truth()).distinct().count()).isEqualTo(60);
    assertThat(new Siblings(set).of(0)).hasValue(1);
    assertThat(new Siblings(set).of(3)).isEmpty();
  }

  @Test
  void aColumnThatRepeatsTwoOthersIsLeftOut() throws IOException {
    Path file =
        write(
            "given,family,whole,person",
            "ann,lee,ann lee,1",
            "ann,lee,ann lee,1",
            "bo,may,bo may,2");

    KnownSet set = SetFile.read("people", file, SetDescription.unseen("people.csv", "person"));

    assertThat(set.attributes()).extracting(Attribute::name).containsExactly("given", "family");
  }

  @Test
  void aDescribedFileTellsTruthInPartOfAColumn() throws IOException {
    SetDescription febrl = Objects.requireNonNull(SetDescription.described().get("febrl1"));
    String rest = ", street_number, address_1, address_2, suburb, postcode, state, date_of_birth";
    Path file =
        write(
            "rec_id, given_name, surname" + rest + ", soc_sec_id",
            "rec-7-org, ann, lee, 6, a street, , bourne, 4011, wa, 19081209, 6988048",
            "rec-7-dup-0, ann, le, 6, a street, , bourne, 4011, wa, 19081209, 6988048",
            "rec-8-org, bo, may, 7, b street, , calder, 4012, nsw, 19181209, 6988049");

    KnownSet set = SetFile.read("febrl1", file, febrl);

    assertThat(set.attributes())
        .hasSize(10)
        .startsWith(new Attribute("given_name", ValueKind.NAME));
    assertThat(set.truth()).hasSize(3).containsOnly(0, 1);
    assertThat(set.rows().getFirst()).startsWith("ann", "le", "6");
  }

  @Test
  void aMissingColumnAndARowWithoutTruthAreNamed() throws IOException {
    Path file = write("given,family,person", "ann,lee,7", "bo,may,");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetFile.read("x", file, SetDescription.unseen("x", "cluster")))
        .withMessageContaining("cluster")
        .withMessageContaining("family");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetFile.read("x", file, SetDescription.unseen("x", "person")))
        .withMessageContaining("2")
        .withMessageNotContaining("may");
  }

  @ParameterizedTest
  @CsvSource({
    "1971-06-24, DATE",
    "19710624, DATE",
    "24/06/1971, DATE",
    "0412345678, NUMBER",
    "ann@post.example, MAIL",
    "o'neill, NAME",
    "12 long street, TEXT",
    "a description of something rather long, TEXT"
  })
  void kindsAreGuessed(String value, ValueKind kind) {
    assertThat(ValueKind.guess(List.of(value, value, ""))).isEqualTo(kind);
  }

  @Test
  void fewValuesInManyRowsAreCodes() {
    List<String> states =
        IntStream.range(0, 200).mapToObj(row -> row % 2 == 0 ? "nsw" : "wa").toList();

    assertThat(ValueKind.guess(states)).isEqualTo(ValueKind.CODE);
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("set.csv"), List.of(lines));
  }
}
