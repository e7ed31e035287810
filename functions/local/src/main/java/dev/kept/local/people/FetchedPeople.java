package dev.kept.local.people;

import dev.kept.local.Complaint;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Book;
import dev.kept.sources.fetch.Books;
import dev.kept.sources.fetch.Known;
import dev.kept.sources.fetch.Roster;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our own people, as the connected systems know them, made part of the policy.
 *
 * @param dry shows what would change, and changes nothing
 */
record FetchedPeople(OpenData kept, boolean dry, PrintWriter out, AllPages pages) {

  FetchedPeople(OpenData kept, boolean dry, PrintWriter out) {
    this(kept, dry, out, AllPages.patient());
  }

  /** Asks one after the other; 1 if anything needs a look. */
  int all(List<Connection> connections) {
    boolean well = true;
    for (Connection connection : connections) {
      well &= fetch(connection);
    }
    return well ? 0 : 1;
  }

  private boolean fetch(Connection connection) {
    String region = kept.region(connection.region());
    Book book = Books.of(connection.system()).orElseThrow();
    List<Known> known = new ArrayList<>();
    try {
      Asking asking = kept.accounts().of(connection, region);
      pages.read(connection.name(), page -> book.staff(asking, page), known::add);
    } catch (IllegalArgumentException | dev.kept.lambda.Secrets.SecretMissing e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
    while (true) {
      Policy before = kept.policy();
      Roster roster = new Roster(before, connection.name(), region);
      List<Known> nameless = known.stream().filter(it -> !roster.add(it)).toList();
      Policy after = roster.policy();
      Optional<Policy> now =
          dry || after.equals(before) ? Optional.of(after) : kept.store().policies().replace(after);
      if (now.isPresent()) {
        tell(connection.name(), known.size(), nameless.size(), roster, before, now.get());
        return roster.problems().isEmpty();
      }
    }
  }

  private void tell(String name, int all, int nameless, Roster roster, Policy before, Policy now) {
    roster.problems().forEach(line -> out.printf("%s: %s%n", name, line));
    int added = 0;
    int changed = 0;
    for (Member member : now.people()) {
      Optional<Member> known = before.member(member.address());
      boolean fresh = known.isEmpty();
      boolean more = known.isPresent() && !known.get().equals(member);
      added += fresh ? 1 : 0;
      changed += more ? 1 : 0;
      if (dry && (fresh || more)) {
        out.printf("%s %s <%s>%n", fresh ? "new:  " : "more: ", member.name(), member.address());
      }
    }
    out.printf(
        "%s: %d people, %d %s new, %d %s more now, %d have no address and were passed over.%n",
        name, all, added, dry ? "would be" : "are", changed, dry ? "would know" : "know", nameless);
    out.println(
        dry
            ? "Nothing was changed."
            : now.version() == before.version()
                ? "The policy says all of it already: version %d stays.".formatted(now.version())
                : "The policy is version %d now.".formatted(now.version()));
  }
}
