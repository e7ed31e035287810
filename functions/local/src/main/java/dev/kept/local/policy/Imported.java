package dev.kept.local.policy;

import dev.kept.policy.Member;
import dev.kept.sources.fetch.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People whom a table brought, and whom the policy file may not know. They carry a mark, so that a
 * changed file neither loses them nor brings back somebody whom it named once and no longer does.
 */
public final class Imported {

  private Imported() {}

  /** The id that marks somebody as imported. */
  public static String mark(String address) {
    return Roster.mark(address);
  }

  /** The people of a file, and those who were imported; what the file says of somebody stands. */
  static List<Member> kept(List<Member> file, List<Member> current) {
    Map<String, Member> people = new LinkedHashMap<>();
    file.forEach(member -> people.put(member.address(), member));
    for (Member member : current) {
      if (member.ids().contains(mark(member.address()))) {
        people.merge(member.address(), member, Imported::withIds);
      }
    }
    return new ArrayList<>(people.values());
  }

  private static Member withIds(Member file, Member imported) {
    Set<String> ids = new LinkedHashSet<>(file.ids());
    ids.addAll(imported.ids());
    return new Member(
        file.address(),
        file.name(),
        ids,
        file.team(),
        file.standIn(),
        file.zone(),
        file.quietFrom(),
        file.quietUntil(),
        file.away(),
        file.channels());
  }
}
