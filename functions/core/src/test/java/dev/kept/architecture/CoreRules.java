package dev.kept.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the core may know, and what its packages may know of one another. */
final class CoreRules {

  /** The packages along the flow, each with those before it that it may know. */
  static final Map<String, List<String>> MAY_KNOW =
      Map.of(
          "fact", List.of(),
          "calendar", List.of(),
          "reading", List.of("fact", "calendar"),
          "policy", List.of("fact", "calendar"),
          "casefile", List.of("fact", "calendar", "reading", "policy"),
          "desk", List.of("fact", "calendar", "policy", "casefile"),
          "words", List.of("fact", "calendar", "policy", "casefile", "desk"),
          "waking", List.of("fact", "calendar", "reading", "policy", "casefile", "desk", "words"));

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.YearMonth",
          "java.time.Year");

  private CoreRules() {}

  static ArchRule knowsOnlyTheJdk() {
    return classes()
        .that()
        .resideInAPackage("dev.kept..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.kept..", "java..", "javax.crypto..", "org.jspecify..")
        .because("the core is pure");
  }

  static ArchRule readsNoClock() {
    return noClasses()
        .that()
        .resideInAPackage("dev.kept..")
        .should()
        .callCodeUnitWhere(describe("reads the time of the machine", CoreRules::readsTheTime))
        .because("now is an argument: whoever looks, whenever, sees the same");
  }

  private static boolean readsTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getName();
    boolean now = CLOCKS.contains(owner) && name.equals("now");
    boolean system =
        owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
    boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
    boolean source = owner.equals("java.time.InstantSource") && name.equals("system");
    return now || system || clock || source;
  }

  static ArchRule doesNoInputOrOutput() {
    return noClasses()
        .that()
        .resideInAPackage("dev.kept..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
        .because("ports are interfaces; who implements them lives elsewhere");
  }

  static ArchRule knowsOnlyWhatComesBefore(String name) {
    String[] allowed =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "java..", "javax.crypto..", "org.jspecify..", "dev.kept." + name),
                MAY_KNOW.getOrDefault(name, List.of()).stream().map(p -> "dev.kept." + p))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("dev.kept." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("packages follow the flow");
  }
}
