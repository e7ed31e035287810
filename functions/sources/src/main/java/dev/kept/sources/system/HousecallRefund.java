package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.sources.json.Look;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money that went back, in an invoice of Housecall Pro: a payment of less than nothing. */
final class HousecallRefund {

  private HousecallRefund() {}

  static Fact read(HousecallJob job) {
    JsonNode invoice = job.body().path("invoice");
    String id = HousecallPro.required(Look.id(invoice, "id"), "invoice.id");
    JsonNode payment = lastBack(invoice.path("payments"));
    String paid = payment == null ? null : Look.id(payment, "id");
    return new Fact.PaymentRefunded(
        job.toldOf(invoice).origin("payment.refunded", paid == null ? id + ":refund" : paid),
        payment == null ? null : amount(payment));
  }

  private static @Nullable JsonNode lastBack(JsonNode payments) {
    JsonNode last = null;
    for (JsonNode payment : payments) {
      JsonNode cents = payment.path("amount");
      if (cents.isIntegralNumber() && cents.canConvertToLong() && cents.longValue() < 0) {
        last = payment;
      }
    }
    return last;
  }

  /** Cents, as people write money. */
  private static String amount(JsonNode payment) {
    return BigDecimal.valueOf(payment.path("amount").longValue(), 2).abs().toPlainString();
  }
}
