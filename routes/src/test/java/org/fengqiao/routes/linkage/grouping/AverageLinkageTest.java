package org.fengqiao.routes.linkage.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

  private final AverageLinkage linkage = new AverageLinkage(0, 50);

  @Test
  void aChainOfLinksDoesNotSwallowStrangers() {
    // 0-1-2-3-4-5: neighbours agree, all others differ; components would make one of six.
    List<int[]> groups = linkage.group(6, (one, other) -> one - other == 1 ? 5 : -8).groups();

    assertThat(groups).allSatisfy(group -> assertThat(group.length).isLessThanOrEqualTo(2));
    assertThat(groups).hasSize(3);
  }

  @Test
  void oneMissingLinkDoesNotKeepARecordOut() {
    List<int[]> groups = linkage.group(4, (one, other) -> one == 3 && other == 0 ? -3 : 6).groups();

    assertThat(groups).containsExactly(new int[] {0, 1, 2, 3});
  }

  @Test
  void aPairThatMustStayApartDoes() {
    List<int[]> groups =
        linkage
            .group(
                3, (one, other) -> one == 2 && other == 0 ? AverageLinkage.NEVER : one == 1 ? 9 : 4)
            .groups();

    assertThat(groups).containsExactly(new int[] {0, 1}, new int[] {2});
  }

  @Test
  void aPairThatMustStandTogetherDoes() {
    List<int[]> groups = linkage.group(2, (one, other) -> AverageLinkage.ALWAYS).groups();

    assertThat(groups).containsExactly(new int[] {0, 1});
  }

  @Test
  void theBestPairsAreJoinedFirst() {
    // 1 could go to either: it goes where it agrees best, and 2 then stays out.
    List<int[]> groups =
        linkage.group(3, (one, other) -> one == 1 ? 9 : other == 1 ? 5 : -12).groups();

    assertThat(groups).containsExactly(new int[] {0, 1}, new int[] {2});
  }

  @Test
  void whoMustStandTogetherIsOutvotedByWhoMustNot() {
    List<int[]> groups =
        linkage
            .group(
                3,
                (one, other) ->
                    one == 2 && other == 0 ? AverageLinkage.NEVER : AverageLinkage.ALWAYS)
            .groups();

    assertThat(groups).hasSize(2);
  }

  @Test
  void whatIsTooLargeTogetherStaysApartAndSaysSo() {
    Grouping grouping =
        new AverageLinkage(0, 3).group(5, (one, other) -> one >= 3 == other >= 3 ? 9 : 4);

    assertThat(grouping.groups()).containsExactly(new int[] {0, 1, 2}, new int[] {3, 4});
    assertThat(grouping.tooLarge())
        .singleElement()
        .satisfies(
            apart -> {
              assertThat(apart.one()).containsExactly(0, 1, 2);
              assertThat(apart.other()).containsExactly(3, 4);
              assertThat(apart.average()).isEqualTo(4);
            });
  }

  @Test
  void whatAPersonPutsTogetherIsNeverTooLarge() {
    List<int[]> groups =
        new AverageLinkage(0, 1).group(2, (one, other) -> AverageLinkage.ALWAYS).groups();

    assertThat(groups).containsExactly(new int[] {0, 1});
  }

  @Test
  void oneRecordIsAGroup() {
    assertThat(linkage.group(1, (one, other) -> 0).groups()).containsExactly(new int[] {0});
  }
}
