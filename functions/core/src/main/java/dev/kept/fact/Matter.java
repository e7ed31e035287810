package dev.kept.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of the matter around it: which case, whose, and who has it.
 *
 * @param caseId the case; null where the fact belongs to a customer, as a call does
 * @param number the number people know the case by; null where it is the id
 * @param assignee who has it; null where nobody or not told
 * @param team who answers for it; null where not told
 * @param tags labels of the source, as written
 * @param sourceId the id that the source never changes, where {@code caseId} is a name that it may;
 *     null where they are one
 * @param needs what the body does not say and must be fetched: {@code text}, {@code author}
 */
public record Matter(
    @Nullable CaseId caseId,
    @Nullable String number,
    @Nullable String subject,
    Customer customer,
    @Nullable Named assignee,
    @Nullable Named team,
    List<String> tags,
    List<String> needs,
    @Nullable String sourceId) {

  /** Somebody or some group, by the source's id and, where told, a name. */
  public record Named(@Nullable String id, @Nullable String name, @Nullable String email) {

    public static Named id(String id) {
      return new Named(id, null, null);
    }
  }

  public Matter {
    tags = List.copyOf(tags);
    needs = List.copyOf(needs);
  }

  /** Of a case that has one id. */
  public Matter(
      @Nullable CaseId caseId,
      @Nullable String number,
      @Nullable String subject,
      Customer customer,
      @Nullable Named assignee,
      @Nullable Named team,
      List<String> tags,
      List<String> needs) {
    this(caseId, number, subject, customer, assignee, team, tags, needs, null);
  }

  public static Matter of(CaseId caseId) {
    return new Matter(caseId, null, null, Customer.UNKNOWN, null, null, List.of(), List.of());
  }

  /** For facts that belong to a customer and not to a case. */
  public static Matter of(Customer customer) {
    return new Matter(null, null, null, customer, null, null, List.of(), List.of());
  }

  /** The same of another case. */
  public Matter in(@Nullable CaseId other) {
    return new Matter(other, number, subject, customer, assignee, team, tags, needs, sourceId);
  }

  public Matter with(Customer changed) {
    return new Matter(caseId, number, subject, changed, assignee, team, tags, needs, sourceId);
  }
}
