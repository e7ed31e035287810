package dev.kept.bench;

import java.util.List;

/**
 * The noise budget, measured: how many notices a made-up month brings to whom, and how many of them
 * accuse somebody wrongly. The same seed gives the same figures.
 */
public final class NoiseBudget {

  private static final int DAYS = 21;
  private static final long SEED = 20_260_301;

  private NoiseBudget() {}

  /**
   * Plays a month of both shops.
   *
   * @param arguments the first seed, how many months, and {@code bad} for bad habits; all optional
   */
  public static void main(String... arguments) {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : SEED;
    int months = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    Habits habits = arguments.length > 2 ? Habits.BAD : Habits.USUAL;
    for (Shop shop : List.of(Shop.FIRM, Shop.DESK)) {
      for (int i = 0; i < months; i++) {
        System.out.println("seed " + (seed + i) + ": " + play(shop, habits, seed + i).text());
      }
    }
  }

  static Tally play(Shop shop, Habits habits, long seed) {
    return new Month(shop, habits, seed).play(DAYS);
  }
}
