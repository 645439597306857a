package org.fengqiao.schemas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What no module does, and what each module's own tests hold against its classes. */
public final class HouseRules {

  private static final String XML_READER = "org.fengqiao.connectors.capture.BoundedXml";

  private HouseRules() {}

  /** A module's production classes. */
  public static JavaClasses productionOf(String module) {
    return classesOf(module, new DoNotIncludeTests());
  }

  /** A module's test classes. */
  public static JavaClasses testsOf(String module) {
    return classesOf(module, new OnlyIncludeTests());
  }

  private static JavaClasses classesOf(String module, ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages(module);
  }

  /** Rules for production and tests alike. */
  public static Stream<ArchRule> forAllCode() {
    return Stream.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.debezium.engine.StopEngineException")
            .because(
                "Debezium marks the record at which it is thrown as processed, so it is lost: throw"
                    + " CaptureException, and close the engine from outside"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.component.debezium..")
            .because(
                "camel-debezium marks a record as processed when its route has failed: capture with"
                    + " the engine itself, as connectors.capture.cdc.LogCapture does"),
        noClasses()
            .should()
            .callMethodWhere(
                target(name("idempotentConsumer")).and(target(owner(nameMatching(".*camel.*")))))
            .because(
                "its key is stored before the work is done, so a kill between the two loses the"
                    + " message: commit an inbox row together with the effect, as"
                    + " routes.intake.Inbox does"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.jms\\.ObjectMessage|java\\.io\\.ObjectInputStream")
            .because(
                "reading an object from outside can load and run any class: send the bytes of"
                    + " MessageCodec in a BytesMessage"),
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(XML_READER)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "javax.xml.parsers..",
                        "javax.xml.transform..",
                        "javax.xml.validation..",
                        "javax.xml.xpath..",
                        "org.xml.sax..",
                        "org.w3c.dom..")
                    .or(name("javax.xml.stream.XMLInputFactory"))
                    // An element that a library hands over was read before.
                    .and(not(name("org.w3c.dom.Element"))))
            .because(
                "each factory reads foreign entities unless it is told not to: let "
                    + XML_READER
                    + " read the file, it has the one factory that is told"),
        noClasses()
            .should()
            .callMethodWhere(target(name("sleep")).and(target(owner(name("java.lang.Thread")))))
            .because(
                "a bare number hides what is waited for: in a test await the condition (awaitility);"
                    + " a loop that has a pace says it, TimeUnit.SECONDS.sleep(SECONDS_FOR_A_HUMAN)"),
        noClasses()
            .should()
            .haveNameMatching(".*\\.(?i:[^.]*(util|common|helper|manager)[^.]*)(\\..*)?")
            .because(
                "such a name says nothing of the job and draws more of the kind: name the class by"
                    + " its one job, or put the method where its data are"));
  }

  /** Rules for tests only. */
  public static Stream<ArchRule> forTests() {
    return Stream.of(
        noClasses()
            .should()
            .callMethodWhere(
                target(nameMatching("sleep|park|parkNanos|parkUntil"))
                    .and(
                        target(
                            owner(
                                nameMatching(
                                    "java\\.util\\.concurrent\\.(TimeUnit|locks\\.LockSupport)")))))
            .because(
                "a test that waits for time is slow where time suffices and red where it does not:"
                    + " await the condition (awaitility)"));
  }
}
