package org.fengqiao.schemas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rooms of one module. A room uses only rooms that stand before it, so that a newcomer can walk
 * the record's way and a change cannot reach back.
 *
 * @param module the module's package; the classes in it itself are doors, behind all rooms
 * @param order the rooms' packages below the module's, first the one that uses no other
 */
public record Rooms(String module, List<String> order) {

  /** Copies the order. */
  public Rooms {
    order = List.copyOf(order);
  }

  /** The rooms of a module in their order. */
  public static Rooms of(String module, String... order) {
    return new Rooms(module, List.of(order));
  }

  /** Every class has its place, and nobody goes back. */
  public ArchRule enteredInOrder() {
    String remedy =
        "the order is "
            + String.join(", ", order)
            + ": move the class to the earlier room, let the later room implement an interface of"
            + " the earlier one, or pass the value in; a new room gets its place in this list";
    List<ArchRule> rules = new ArrayList<>();
    rules.add(
        classes()
            .that()
            .resideInAPackage(module + "..")
            .should()
            .resideInAnyPackage(
                Stream.concat(Stream.of(module), order.stream().map(this::packagesOf))
                    .toArray(String[]::new))
            .because(remedy));
    for (int room = 0; room < order.size(); room++) {
      Stream<String> behind = order.stream().skip(room + 1).map(this::packagesOf);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(packagesOf(order.get(room)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(Stream.concat(Stream.of(module), behind).toArray(String[]::new))
              .because(remedy));
    }
    rules.add(slices().matching(module + ".(**)").should().beFreeOfCycles().because(remedy));
    return CompositeArchRule.of(rules);
  }

  /**
   * The rooms in one room stand side by side.
   *
   * @param parent the room that holds them
   */
  public ArchRule sideBySideIn(String parent) {
    return slices()
        .matching(module + "." + parent + ".(*)..")
        .should()
        .notDependOnEachOther()
        .because(
            "each can be read, changed and removed alone: what two of them need belongs into "
                + parent);
  }

  /**
   * Libraries are let in only where their words are translated into ours.
   *
   * @param why what the reader does instead
   * @param libraries packages of the libraries
   * @param rooms the rooms that may use them; the module's doors where the room is named ""
   */
  public ArchRule onlyIn(String why, List<String> libraries, String... rooms) {
    return noClasses()
        .that()
        .resideInAPackage(module + "..")
        .and()
        .resideOutsideOfPackages(Stream.of(rooms).map(this::packagesOf).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries.toArray(String[]::new))
        .because(why);
  }

  private String packagesOf(String room) {
    return room.isEmpty() ? module : module + "." + room + "..";
  }
}
