package dev.kept.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose matter it is, as far as one event says.
 *
 * @param phone E.164, or only digits where nobody says of which country: then it is no key; null
 *     where not told or withheld
 */
public record Customer(
    @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String phone) {

  public static final Customer UNKNOWN = new Customer(null, null, null, null);

  /**
   * Every way by which this event lets us know the customer. What stands for an address and is none
   * ("n/a") would make one customer of many, and is no way.
   */
  public List<CustomerKey> keys(String source) {
    List<CustomerKey> keys = new ArrayList<>(3);
    if (id != null) {
      keys.add(CustomerKey.known(source, id));
    }
    if (email != null && CustomerKey.isAddress(email)) {
      keys.add(CustomerKey.mail(email));
    }
    if (phone != null && phone.startsWith("+")) {
      keys.add(CustomerKey.telephone(phone));
    }
    return keys;
  }
}
