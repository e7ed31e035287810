package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody says elsewhere than on a page, under the rules of its buttons: only what would be
 * offered to them there can be said, and the same thing said twice is one fact.
 */
public final class Spoken {

  private final PageData data;

  public Spoken(PageData data) {
    this.data = data;
  }

  /**
   * What is said.
   *
   * @param person the address of who says it
   * @param about the commitment, as text
   * @param choice the word of the button
   * @param fields what would be filled in beside it; a colleague who is not named is the stand-in,
   *     else the team's lead
   * @param id tells one saying from another
   */
  public record Word(
      String person,
      CaseId caseId,
      String about,
      String choice,
      Map<String, String> fields,
      String id) {

    public Word {
      fields = Map.copyOf(fields);
    }
  }

  /** The facts that it makes; none where it cannot be said as things stand. */
  public List<Fact> facts(Word word, Instant now) {
    Seen seen = data.lookAt().run(word.caseId(), now);
    Visit visit = new Visit(now, "", word.person(), false, false);
    Optional<Choice> choice = Choice.of(word.choice());
    Optional<Commitment> commitment = AnswerPage.find(seen, word.about());
    if (choice.isEmpty() || commitment.isEmpty()) {
      return List.of();
    }
    CaseId caseId = seen.reading().caseId();
    FormToken token =
        new FormToken(
            word.person(), choice.get(), caseId, word.about(), FormToken.hash("said " + word.id()));
    if (seen.facts().stream().anyMatch(fact -> fact.id().equals(token.factId()))) {
      return seen.facts().stream().filter(fact -> fact.id().equals(token.factId())).toList();
    }
    Standing standing = Standing.of(commitment.get(), seen, data, visit);
    return standing.offer().choices().contains(choice.get())
        ? facts(word, token, standing, now)
        : List.of();
  }

  /** Takes back what somebody said: the same facts as by the button beside it. */
  public List<Fact> undo(String person, CaseId caseId, FactId said, Instant now) {
    FormToken token = FormToken.undoing(person, caseId, said);
    return new Pressed(token, Answerer.person(person, data.policies().current(), caseId), now)
        .undo();
  }

  private List<Fact> facts(Word word, FormToken token, Standing standing, Instant now) {
    Policy policy = data.policies().current();
    Map<String, String> fields = new HashMap<>(word.fields());
    if (token.choice() == Choice.HAND_OVER) {
      colleague(word.person(), standing, policy)
          .ifPresent(whom -> fields.putIfAbsent("whom", whom));
    }
    try {
      Filled filled = Filled.of(new Form(fields), token.choice(), standing);
      return new Pressed(token, Answerer.person(word.person(), policy, token.caseId()), now)
          .answer(filled, standing.offer());
    } catch (Filled.Unfit unfit) {
      return List.of();
    }
  }

  private static Optional<String> colleague(String person, Standing standing, Policy policy) {
    List<String> possible = standing.offer().colleagues().stream().map(Member::address).toList();
    return Stream.of(
            policy.member(person).map(Member::standIn),
            policy.team(standing.commitment().team()).map(Team::lead))
        .flatMap(Optional::stream)
        .filter(possible::contains)
        .findFirst();
  }
}
