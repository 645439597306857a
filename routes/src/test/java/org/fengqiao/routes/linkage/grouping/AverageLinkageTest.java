package org.fengqiao.routes.linkage.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

  private final AverageLinkage linkage = new AverageLinkage(0);

  @Test
  void aChainOfLinksDoesNotSwallowStrangers() {
    // 0-1-2-3-4-5: neighbours agree, all others differ; components would make one of six.
    List<int[]> groups = linkage.group(6, (one, other) -> one - other == 1 ? 5 : -8);

    assertThat(groups).allSatisfy(group -> assertThat(group.length).isLessThanOrEqualTo(2));
    assertThat(groups).hasSize(3);
  }

  @Test
  void oneMissingLinkDoesNotKeepARecordOut() {
    List<int[]> groups = linkage.group(4, (one, other) -> one == 3 && other == 0 ? -3 : 6);

    assertThat(groups).containsExactly(new int[] {0, 1, 2, 3});
  }

  @Test
  void aPairThatMustStayApartDoes() {
    List<int[]> groups =
        linkage.group(
            3, (one, other) -> one == 2 && other == 0 ? AverageLinkage.NEVER : one == 1 ? 9 : 4);

    assertThat(groups).containsExactly(new int[] {0, 1}, new int[] {2});
  }

  @Test
  void aPairThatMustStandTogetherDoes() {
    List<int[]> groups = linkage.group(2, (one, other) -> AverageLinkage.ALWAYS);

    assertThat(groups).containsExactly(new int[] {0, 1});
  }

  @Test
  void theBestPairsAreJoinedFirst() {
    // 1 could go to either: it goes where it agrees best, and 2 then stays out.
    List<int[]> groups = linkage.group(3, (one, other) -> one == 1 ? 9 : other == 1 ? 5 : -12);

    assertThat(groups).containsExactly(new int[] {0, 1}, new int[] {2});
  }

  @Test
  void oneRecordIsAGroup() {
    assertThat(linkage.group(1, (one, other) -> 0)).containsExactly(new int[] {0});
  }
}
