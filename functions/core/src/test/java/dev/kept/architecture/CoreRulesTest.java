package dev.kept.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold on the core, and each fails on a class that is wrong on purpose. */
class CoreRulesTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.kept");

  private static final JavaClasses WRONG =
      new ClassFileImporter().importPackages("dev.kept.architecture.wrong");

  static Stream<ArchRule> rules() {
    return Stream.of(
        CoreRules.knowsOnlyTheJdk(), CoreRules.readsNoClock(), CoreRules.doesNoInputOrOutput());
  }

  static Set<String> packages() {
    return CoreRules.MAY_KNOW.keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsOnTheCore(ArchRule rule) {
    assertThatCode(() -> rule.check(CORE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsOnAClassThatIsWrongOnPurpose(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyWhatComesBeforeIt(String name) {
    assertThatCode(() -> CoreRules.knowsOnlyWhatComesBefore(name).check(CORE))
        .doesNotThrowAnyException();
  }

  @Test
  void theRuleOfTheFlowFailsOnAFactThatKnowsAPolicy() {
    JavaClasses wrongFact =
        new ClassFileImporter().importClasses(dev.kept.fact.KnowsTheCalendar.class);
    assertThatThrownBy(() -> CoreRules.knowsOnlyWhatComesBefore("fact").check(wrongFact))
        .isInstanceOf(AssertionError.class);
  }
}
