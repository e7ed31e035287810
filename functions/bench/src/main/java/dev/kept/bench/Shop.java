package dev.kept.bench;

import dev.kept.fact.Action;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A made-up business: so many people in teams, each team with a lead, one manager and one owner.
 *
 * @param people all of them: makers, leads, the manager and the owner
 * @param repliesADay public replies of all together on a business day
 */
record Shop(String name, int people, int teams, int repliesADay) {

  static final ZoneId ZONE = ZoneId.of("America/Denver");
  static final String MANAGER = "manager@shop.example";
  static final String OWNER = "owner@shop.example";

  static final Shop FIRM = new Shop("a firm of 12", 12, 2, 120);
  static final Shop DESK = new Shop("a desk of 40", 40, 5, 600);

  /** Who writes to customers: everybody but manager and owner; a lead writes too. */
  List<Member> makers() {
    List<Member> makers = new ArrayList<>();
    for (int i = 0; i < people - 2; i++) {
      String team = "team" + i % teams;
      String name = i < teams ? "lead" + i : "maker" + i;
      makers.add(Member.of(name + "@shop.example", name, team, "desk:" + name, "phone:" + name));
    }
    return makers;
  }

  boolean isLead(String address) {
    return address.startsWith("lead");
  }

  /** Help desk and telephone are connected; nothing shows what is sent, refunded or visited. */
  Policy policy(Instant since) {
    Policy it = Defaults.policy(ZONE, OWNER);
    List<Team> all = new ArrayList<>();
    for (int i = 0; i < teams; i++) {
      String id = "team" + i;
      all.add(new Team(id, id, Set.of(), "lead" + i + "@shop.example", MANAGER, null));
    }
    List<Member> everybody = new ArrayList<>(makers());
    everybody.add(Member.of(MANAGER, "Manager", null));
    everybody.add(Member.of(OWNER, "Owner", null));
    return new Policy(
        1,
        name,
        it.locale(),
        it.calendar(),
        it.calendars(),
        all,
        everybody,
        OWNER,
        MANAGER,
        List.of(
            new Connection("desk", "generic", since, Set.of(), null, Set.of(Action.MESSAGE)),
            new Connection("phone", "generic", since, Set.of(), null, Set.of(Action.CALL))),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        it.dangerTags());
  }
}
