package dev.kept.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What the modules around the core may know. The class path says most of it; this says the rest.
 */
final class ModuleRules {

  private ModuleRules() {}

  static ArchRule sourcesKnowNoAws() {
    return noClasses()
        .that()
        .resideInAPackage("dev.kept.sources..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..", "dev.kept.store..")
        .because("a source turns JSON into facts, wherever it runs");
  }

  static ArchRule onlyTheEdgesReadTheClock() {
    return noClasses()
        .that()
        .resideInAnyPackage("dev.kept.sources..", "dev.kept.store..", "dev.kept.lambda.pages..")
        .should()
        .callCodeUnitWhere(describe("reads the time of the machine", ModuleRules::readsTheTime))
        .because("only what starts a program knows which clock it runs on");
  }

  static ArchRule theFunctionsKnowNoOneMachine() {
    return noClasses()
        .that()
        .resideInAPackage("dev.kept.lambda..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.kept.local..", "dev.kept.store.sqlite..", "java.sql..")
        .because("what is deployed does not know the runner of one machine");
  }

  static ArchRule theFunctionsBindNoData() {
    return noClasses()
        .that()
        .resideInAnyPackage("dev.kept.sources..", "dev.kept.store..", "dev.kept.lambda..")
        .and()
        .resideOutsideOfPackage("dev.kept.sources.mapping")
        .should()
        .callMethodWhere(describe("needs a mapper", ModuleRules::needsAMapper))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectMapper.class)
        .because("a data binder is a twentieth of a function's start, and kept-json does without");
  }

  static ArchRule onlyTheCommandPrintsStackTraces() {
    return noClasses()
        .that()
        .resideInAPackage("dev.kept..")
        .and()
        .resideOutsideOfPackage("dev.kept.local")
        .should()
        .callCodeUnitWhere(
            describe("prints a stack trace", call -> call.getName().equals("printStackTrace")))
        .because("an error says what, where and what would be right, in one line");
  }

  /** A tree that is asked for its text makes itself a mapper. */
  private static boolean needsAMapper(JavaCall<?> call) {
    return call.getName().matches("toString|toPrettyString")
        && call.getTargetOwner().isAssignableTo(JsonNode.class);
  }

  private static boolean readsTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.time.InstantSource") && name.equals("system"));
  }
}
