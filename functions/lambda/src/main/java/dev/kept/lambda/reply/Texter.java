package dev.kept.lambda.reply;

import dev.kept.desk.Recipient;
import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.CustomersMeant;
import dev.kept.lambda.pages.PageData;
import dev.kept.lambda.pages.SpokenPromise;
import dev.kept.policy.Member;
import dev.kept.waking.Erasure;
import dev.kept.words.TextWords;
import dev.kept.words.TimeWords;
import java.time.Instant;

/**
 * One of our own people who texts.
 *
 * @param texts what they were told before
 * @param at when their message came in
 */
record Texter(PageData data, Erasure erasure, TextLog texts, Member member, Instant at) {

  String address() {
    return member.address();
  }

  SpokenPromise promises() {
    return new SpokenPromise(data);
  }

  CustomersMeant customers() {
    return new CustomersMeant(data);
  }

  Question question() {
    return new Question(data.files(), erasure, member.address());
  }

  /** In their zone. */
  TextWords words() {
    Recipient reader = Recipient.of(data.policies().current(), member.address());
    return new TextWords(new TimeWords(reader.zone(), at));
  }

  /** What the customer of a case is called. */
  String customer(CaseId caseId) {
    return customers().of(caseId, at).map(SpokenPromise.Whose::shown).orElse("a customer");
  }
}
