package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.store.dynamo.PaperDynamo;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What something costs does not depend on how many other cases are open. */
class GrowthTest {

  private static Map<String, Double> among(int cases) {
    PaperDynamo table = new PaperDynamo();
    OpenCases.fill(table, cases);
    return Growth.units(table, "kept");
  }

  @Test
  void anEventAWakeAndASweepCostAsMuchAmongManyAsAmongFew() {
    Map<String, Double> few = among(600);
    Map<String, Double> many = among(20_000);

    assertThat(few).hasSize(8).allSatisfy((what, units) -> assertThat(units).isPositive());
    assertThat(many)
        .allSatisfy(
            (what, units) -> assertThat(units).as(what).isLessThanOrEqualTo(1.05 * few.get(what)));
  }
}
