package dev.kept.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold on all modules, and each fails on a class that is wrong on purpose. */
class ModuleRulesTest {

  private static final JavaClasses KEPT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.kept");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ModuleRules.sourcesKnowNoAws(), dev.kept.sources.WrongOnPurpose.class),
        Arguments.of(ModuleRules.onlyTheEdgesReadTheClock(), dev.kept.sources.WrongOnPurpose.class),
        Arguments.of(
            ModuleRules.onlyTheCommandPrintsStackTraces(), dev.kept.sources.WrongOnPurpose.class),
        Arguments.of(
            ModuleRules.theFunctionsKnowNoOneMachine(), dev.kept.lambda.WrongOnPurpose.class),
        Arguments.of(ModuleRules.theFunctionsBindNoData(), dev.kept.lambda.WrongOnPurpose.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsAndCanFail(ArchRule rule, Class<?> wrong) {
    assertThatCode(() -> rule.check(KEPT)).doesNotThrowAnyException();
    JavaClasses onPurpose = new ClassFileImporter().importClasses(wrong);
    assertThatThrownBy(() -> rule.check(onPurpose)).isInstanceOf(AssertionError.class);
  }
}
