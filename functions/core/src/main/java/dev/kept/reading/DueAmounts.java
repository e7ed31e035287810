package dev.kept.reading;

import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Lead;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When lengths of time run out: hours on the clock, days at the close of the last one, business
 * days and hours as the business is open. Of a range the upper end is due.
 */
record DueAmounts(DueDates dates) {

  DueOutcome outcome(Amount amount, Lead lead) {
    DueQuantity least = amount.least();
    DueOutcome most = amount(amount.most(), amount.business());
    if (lead == Lead.AFTER) {
      Instant start = least == null ? most.due() : amount(least, amount.business()).due();
      LocalDate date = dates.calendar().dateOf(start);
      return amount.most().unit().isClock()
          ? DueOutcome.between(start, dates.closeAfter(start))
          : DueOutcome.between(dates.earliest(date), most.due());
    }
    if (least == null) {
      return most;
    }
    DueOutcome from = amount(least, amount.business());
    boolean clock = least.unit().isClock();
    Instant earliest = clock ? from.due() : opening(least, amount.business());
    return DueOutcome.between(earliest, most.due()).orAlso(most.alsoAccept());
  }

  private DueOutcome amount(DueQuantity quantity, boolean business) {
    if (quantity.unit().isClock()) {
      Duration time = quantity.onClock();
      return DueOutcome.by(
          business
              ? dates.calendar().open(time).orElse(dates.reference().plus(time))
              : dates.reference().plus(time));
    }
    LocalDate date = day(quantity, business);
    DueOutcome due = DueOutcome.by(dates.due(date));
    return dates.calendar().isOpenDay(date)
        ? due
        : due.orAlso(
            dates.calendar().nextOpenDay(date).map(dates::due).map(List::of).orElseGet(List::of));
  }

  private Instant opening(DueQuantity quantity, boolean business) {
    return dates.earliest(day(quantity, business));
  }

  private LocalDate day(DueQuantity quantity, boolean business) {
    if (!business || quantity.unit().compareTo(DueUnit.WEEK) > 0) {
      return quantity.after(dates.today());
    }
    int perUnit = quantity.unit() == DueUnit.WEEK ? 5 : 1;
    int days = (int) Math.ceil(quantity.amount() * perUnit);
    return days < 1
        ? dates.today()
        : dates.calendar().businessDay(days).orElseGet(() -> dates.today().plusDays(days));
  }
}
