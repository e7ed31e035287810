package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.desk.Letter;
import dev.kept.desk.Told;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/** One notice in its letter, with the words for who and when. */
record Scene(Told told, Letter letter, CaseStory story, TimeWords time, Links links) {

  /** Of ours, and we know no name. */
  static final String SOMEBODY = "a colleague";

  private static final int QUOTE_WORDS = 24;

  static Scene of(Told told, Letter letter, Links links) {
    TimeWords time = new TimeWords(letter.reader().zone(), letter.now());
    return new Scene(told, letter, CaseStory.of(told), time, links);
  }

  String step() {
    return told.notice().statement().step();
  }

  String verdict() {
    return told.notice().statement().verdict();
  }

  Instant now() {
    return letter.now();
  }

  String customer() {
    String name = story.name();
    return name == null ? "a customer" : name;
  }

  /** To begin a sentence with. */
  String theCustomer() {
    return Plain.capital(customer());
  }

  static String quote(Commitment it) {
    if (it.id().isImplied()) {
      return Deeds.awaited(it);
    }
    return "“" + Plain.words(it.quote(), QUOTE_WORDS) + "”";
  }

  /** As colleagues say it: the policy's name, the source's, else "a colleague". */
  String name(Person person) {
    String source = told.notice().caseId().source();
    Policy policy = letter.policy();
    Optional<Member> known =
        person.id() == null ? Optional.empty() : policy.memberKnownAs(source, person.id());
    String name = known.map(Member::name).orElse(person.name());
    return name == null ? SOMEBODY : Plain.start(Plain.line(name), 60);
  }

  String name(String address) {
    return letter.policy().member(address).map(Member::name).orElse(address);
  }

  boolean isReader(Person person) {
    String source = told.notice().caseId().source();
    String address = letter.reader().address();
    return letter
        .policy()
        .member(address)
        .map(member -> member.ids().contains(source + ":" + person.id()))
        .orElse(address.equals(person.email()));
  }

  String caseLink() {
    return links.toCase(told.notice().caseId(), letter.reader().address());
  }

  Block.Link answer(CommitmentId about, Links.Answer answer, String label) {
    return new Block.Link(
        label, links.toAnswer(told.notice().caseId(), about, answer, letter.reader().address()));
  }
}
