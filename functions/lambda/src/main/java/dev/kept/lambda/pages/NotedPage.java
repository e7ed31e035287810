package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was noted, and how to take it back. */
final class NotedPage {

  /** The name under which the address carries what was noted. */
  static final String RECEIPT = "noted";

  private final PageData data;
  private final Access access;
  private final Templates templates;

  NotedPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  /** Where one sees what was noted. */
  static HttpResponse seen(String receipt, Visit visit) {
    String start = visit.carry().isEmpty() ? "?" : visit.carry() + "&";
    return Html.seeOther(Addresses.NOTED + start + RECEIPT + "=" + receipt);
  }

  /** The page; empty where nothing was noted that this visitor may see. */
  Optional<String> html(HttpRequest request, Visit visit) {
    return Form.query(request)
        .get(RECEIPT)
        .flatMap(token -> access.unseal(token, visit.now()))
        .filter(claim -> claim.person().equals(visit.reader()))
        .flatMap(FormToken::ofReceipt)
        .filter(noted -> access.allowsCase(request, noted.caseId(), visit.now()))
        .map(noted -> html(noted, visit));
  }

  private String html(FormToken noted, Visit visit) {
    Seen seen = data.lookAt().run(noted.caseId(), visit.now());
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    String quote =
        AnswerPage.find(seen, noted.about()).map(commitment -> commitment.quote()).orElse("");
    return templates.render(
        "noted",
        visit,
        Map.of(
            "title",
            noted.choice() == Choice.UNDO ? "Taken back" : "Noted",
            "words",
            words(noted.choice(), names.customer()),
            "quote",
            quote,
            "link",
            Addresses.of(noted.caseId()),
            "desk",
            visit.board() && !visit.reader().isEmpty(),
            "undo",
            noted.choice() == Choice.UNDO ? List.of() : List.of(undo(noted, visit))));
  }

  private String undo(FormToken noted, Visit visit) {
    return access.seal(
        FormToken.undoing(noted.person(), noted.caseId(), noted.factId()).button(visit.now()));
  }

  private static String words(Choice choice, String customer) {
    return switch (choice) {
      case DECLINE -> "Whoever asked you hears so; it is where it was.";
      case OTHER_TIME -> "From now on it is held to that time.";
      case DONE -> "It is done. Your word of how stands in the story.";
      case THAT_CALL -> "That call was the one that had been promised.";
      case ACCEPT -> "It is yours now. Its time is as it was, and you will be reminded of it.";
      case NOT_YET -> "It is still to be done.";
      case HAVE_IT -> "You have it. Others see that, and are not asked before your time is up.";
      case SORRY_SAID -> customer + " has heard that we are sorry.";
      case ACCEPTED -> customer + " has shown that all is well again.";
      case TRIED ->
          "You tried in time. There are two business days more to reach " + customer + ".";
      case NEW_TIME -> "The new time stands, and the old one is not broken.";
      case HAND_OVER ->
          "Your colleague is asked by mail. Nothing moves before they say yes; its time never does.";
      case LET_OFF -> customer + " does not need it any more. Nobody is asked for it again.";
      case NOT_A_PROMISE -> "It was no promise. We forget about it.";
      case PROMISED -> "We hold you to it, and remind you in time.";
      case A_PROMISE -> "It is a promise, whoever writes it, and is watched.";
      case A_PHRASE -> "It is a phrase, whoever writes it. We count it and remind nobody.";
      case OWN_PHRASE -> "It was no promise, nor is this sentence one when they write it again.";
      case ANY_PHRASE -> "It was no promise, nor is this sentence one, whoever writes it.";
      case UNDO -> "It is as if you had not pressed. You can answer anew.";
    };
  }
}
