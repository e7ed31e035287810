package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void everyRoleAndEveryTagHasABitOfItsOwn() {
    assertThat(Arrays.stream(Role.values()).map(role -> List.of(role.later, role.bit)))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Tag.values()).map(tag -> tag.bit)).doesNotHaveDuplicates();
  }

  @Test
  void everyRoleIsPlayedBySomeWord() {
    for (Role role : Role.values()) {
      assertThat(English.LANGUAGE.lexicon().words()).as("%s", role).anyMatch(word -> word.is(role));
    }
  }
}
