package dev.kept.sources.fetch;

import dev.kept.fact.CustomerKey;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.sources.json.Ids;
import dev.kept.sources.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our own people out of a system, added to those whom the policy knows. Nobody is taken away, and
 * what the policy says of somebody stands.
 */
public final class Roster {

  private final Policy policy;
  private final String source;
  private final @Nullable String region;
  private final Map<String, Member> people = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Begins with everybody whom the policy knows.
   *
   * @param source under whose name the ids are
   */
  public Roster(Policy policy, String source, @Nullable String region) {
    this.policy = policy;
    this.source = source;
    this.region = region;
    policy.people().forEach(member -> people.put(member.address(), member));
  }

  /**
   * The id that marks somebody as brought by a table or a system, so that a changed policy file
   * does not lose them.
   */
  public static String mark(String address) {
    return "import:" + address;
  }

  /** The policy with these people; itself where it says all of it already. */
  public Policy policy() {
    List<Member> all = List.copyOf(people.values());
    return all.equals(policy.people()) ? policy : policy.withPeople(all);
  }

  /** What was not taken, a line each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** False where there is no address, by which people are known. */
  public boolean add(Known known) {
    Optional<String> found = known.addresses().stream().filter(CustomerKey::isAddress).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    String address = found.get().strip().toLowerCase(Locale.ROOT);
    Member before = people.get(address);
    Set<String> ids = new LinkedHashSet<>(before == null ? Set.of() : before.ids());
    ids.add(mark(address));
    add(source + ":" + Ids.bounded(known.id()), address, ids);
    known.others().forEach(other -> add(source + ":" + other, address, ids));
    for (String written : known.numbers()) {
      String number = Numbers.e164(written, region);
      if (number != null && !policy.ownNumbers().contains(number)) {
        add("tel:" + number, address, ids);
      }
    }
    Member base = before == null ? Member.of(address, address, null) : before;
    boolean named = known.name() != null && base.name().equals(address);
    people.put(
        address,
        new Member(
            address,
            named ? String.valueOf(known.name()) : base.name(),
            ids,
            base.team(),
            base.standIn(),
            base.zone(),
            base.quietFrom(),
            base.quietUntil(),
            base.away(),
            base.channels()));
    return true;
  }

  /** An id or a number of two people would make one of them. */
  private void add(String id, String address, Set<String> ids) {
    Optional<Member> other =
        people.values().stream()
            .filter(member -> member.ids().contains(id) && !member.address().equals(address))
            .findFirst();
    if (other.isPresent()) {
      problems.add("%s is %s already, and not %s".formatted(id, other.get().address(), address));
    } else {
      ids.add(id);
    }
  }
}
