package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.Log;
import dev.kept.lambda.pages.PageData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes answers to our mails. Believed is who writes from the address that the mail went to, to the
 * address that only this mail named. What is understood is told as if they had pressed the button;
 * what is not changes nothing, and they are told once what would be. Machines are not answered.
 */
public final class Replies {

  /** What a connection by which mail comes in is called. */
  public static final String SYSTEM = "mail";

  private final CaseFiles files;
  private final Understanding understanding;
  private final Consumer<Fact> tell;
  private final Consumer<NotUnderstood> ask;
  private final Log log;

  /**
   * Somebody is to be told that we did not understand.
   *
   * @param about null where the mail was about several commitments
   */
  public record NotUnderstood(
      String token, String person, CaseId caseId, Optional<CommitmentId> about) {}

  /**
   * Over what is kept.
   *
   * @param tell takes what was said, durably
   * @param ask has somebody told, once, that they were not understood
   */
  public Replies(PageData data, Consumer<Fact> tell, Consumer<NotUnderstood> ask, Log log) {
    this.files = data.files();
    this.understanding = new Understanding(data);
    this.tell = tell;
    this.ask = ask;
    this.log = log;
  }

  /**
   * Takes a message of the queue if it is a mail by SES.
   *
   * @throws IllegalArgumentException if it is one that cannot be read
   */
  public boolean takes(String message, Instant now) {
    Optional<SesReceipt> receipt = SesReceipt.parse(message);
    receipt.ifPresent(mail -> {
      if (mail.fit()) {
        take(InboundMail.parse(mail.raw()), mail.recipients(), now);
      } else {
        ignored("unfit");
      }
    });
    return receipt.isPresent();
  }

  /**
   * Takes a mail as it travelled.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public void take(byte[] raw, Instant now) {
    take(InboundMail.parse(raw), List.of(), now);
  }

  private void take(InboundMail mail, List<String> recipients, Instant now) {
    List<String> to = new ArrayList<>(recipients);
    to.addAll(mail.to());
    Optional<String> token = ReplyAddress.tokenIn(to);
    if (mail.automatic() || token.isEmpty()) {
      ignored(mail.automatic() ? "automatic" : "no-token");
      return;
    }
    Pointer pointer = new Pointer(files, token.get());
    List<Fact.NoticeSent> told = pointer.told();
    if (told.isEmpty()) {
      ignored("unknown-token");
    } else if (!told.getFirst().statement().person().equalsIgnoreCase(mail.from())) {
      ignored("another-sender");
    } else if (!understood(mail, told, now)) {
      Fact.NoticeSent first = told.getFirst();
      ask.accept(
          new NotUnderstood(
              token.get(),
              first.statement().person(),
              Objects.requireNonNull(first.origin().matter().caseId()),
              told.size() > 1
                  ? Optional.empty()
                  : Optional.ofNullable(first.statement().commitment())));
    }
  }

  private boolean understood(InboundMail mail, List<Fact.NoticeSent> told, Instant now) {
    List<Fact> facts =
        told.size() > 1
            ? List.of()
            : understanding.facts(told.getFirst(), mail.text(), mail.id() + mail.text(), now);
    facts.forEach(tell);
    return !facts.isEmpty();
  }

  private void ignored(String why) {
    log.event("reply.ignored", Map.of("why", why));
  }
}
