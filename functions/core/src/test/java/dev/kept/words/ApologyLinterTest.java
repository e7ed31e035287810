package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.words.ApologyLinter.Finding;
import dev.kept.words.ApologyLinter.Offence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApologyLinterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry. We said we would call you on Tuesday, and we did not.",
        "I’m sorry. We said we would call you on Tuesday, and we didn’t.",
        "I am sorry. I told you I would send the report by noon, and I did not send it.",
        "I'm so sorry. We promised to come to you on Friday and nobody came.",
        "I'm sorry, Dana. We agreed on 10 am on Monday, and we were not there.",
        "Dear Dana, I'm sorry. We said we would refund you by Friday, and we have not.",
        "Hi Sam,\nI'm sorry. I said I would ring you yesterday, and I never rang.",
        "I'm sorry. We told you “we'll call you tomorrow”, and we did not do it.",
        "I'm sorry. You asked us on Monday to call you, and we did not.",
        "I'm sorry. You called us on Monday and expected us to call back, and we did not.",
        "I'm very sorry. We promised you an answer by Wednesday. You never got one.",
        "I'm sorry. I said the engineer would come on Thursday morning. Nobody did.",
        "I'm sorry. We agreed to have your heating fixed by Friday, and we have not fixed it.",
        "I'm sorry. I wrote that I would look into it by Monday. I did not.",
        "I'm truly sorry. We said we would collect the old unit on Monday, and we didn't.",
        "Hello Ms Okoye, I'm sorry. We said we would send the papers, and we did not send them.",
        "I'm sorry. We said we would treat the house again this week, and we have not called you to arrange it.",
        "I'm sorry. We promised you a call before four. No one called.",
        "I'm sorry. I told you the part would be here on Tuesday, and I never let you know it was not.",
        "I'm sorry. I said I would ask my lead on Friday and tell you, and I haven't.",
      })
  void aGoodApologyPasses(String text) {
    assertThat(ApologyLinter.check(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We are sorry. We said we would call, and we did not.                                             | NOT_SORRY_FIRST
          Sorry! We said we would call, and we did not.                                                    | NOT_SORRY_FIRST
          We said we would call you on Tuesday and did not. I'm sorry.                                     | NOT_SORRY_FIRST
          Thanks for writing. I'm sorry. We said we would call, and we did not.                            | NOT_SORRY_FIRST
          I'm sorry.                                                                                       | SAYS_NOT_WHAT
          I'm sorry for the delay.                                                                         | SAYS_NOT_WHAT
          I'm sorry that you had to wait so long for us.                                                   | SAYS_NOT_WHAT
          I'm sorry if you were upset. We said we would call, and we did not.                              | IF
          I'm sorry if this hurt you. We promised a call, and nobody called.                               | IF
          I'm sorry. We said we would call, and we did not, in case that matters.                          | IF
          I'm sorry, but we said we would call and did not.                                                | BUT
          I'm sorry. We said we would call, and we did not; however, we wrote to you.                      | BUT
          I'm sorry. We said we would call, and we did not, although we tried.                             | BUT
          I'm sorry. We said we would call, and we did not, because the line was down.                     | EXCUSE
          I'm sorry. We said we would call, and we did not: we were busy.                                  | EXCUSE
          I'm sorry. We told you Friday, and we did not come due to high demand.                           | EXCUSE,EXCUSE
          I'm sorry. We said we would call, and we did not. We are short-staffed this week.                | EXCUSE
          I'm sorry. I said I would call, and I did not. It slipped my mind.                               | EXCUSE
          I'm sorry. We promised to come and never came. The traffic was terrible.                         | EXCUSE
          I'm sorry. We said we would call, and we did not, for reasons beyond our control.                | EXCUSE
          I'm sorry. We said we would call, and we didn't. There was a misunderstanding.                   | EXCUSE
          I'm sorry. We said we would call, and we did not. Unforeseen circumstances came up.              | EXCUSE,EXCUSE
          I'm sorry. We said we would call, and did not. You should have called us.                        | BLAME
          I'm sorry. We agreed on ten, and we did not come. You were not home.                             | BLAME
          I'm sorry. We said we would call, and did not. You never replied to us.                          | BLAME
          I'm sorry. We said we would call, and did not. My colleague forgot.                              | BLAME
          I'm sorry. We said we would send it, and did not. Our supplier failed.                           | BLAME
          I'm sorry. We said we would call, and did not. Mistakes were made.                               | FOG
          I'm sorry for any inconvenience. We said we would call, and we did not.                          | FOG
          I'm sorry. We promised a call, and it never came: it was overlooked.                             | FOG
          I'm sorry. We said we would call, and we did not. It fell through the cracks.                    | FOG
          I'm sorry. We said we would call and did not. You may feel let down.                             | FOG
          I'm sorry. Unfortunately, we said we would call, and we did not.                                 | FOG
          I'm sorry. You are a valued customer. We said we would call, and we did not.                     | MARKETING
          I'm sorry. We said we would call, and we did not. Your satisfaction is what drives us.           | MARKETING
          I'm sorry. We said we would call, and did not. We strive to do better.                           | MARKETING
          I'm sorry. We said we would call, and did not. Thank you for your patience.                      | MARKETING
          I'm sorry. We said we would call, and did not. Here is a voucher.                                | MARKETING
          I'm sorry. We said we would call, and we did not. We will call you today.                        | NEW_PROMISE
          I'm sorry. We said we would call, and did not. I'll ring you at noon.                            | NEW_PROMISE
          I'm sorry. We said we would call, and did not. Rest assured.                                     | NEW_PROMISE
          I'm sorry. We said we would call, and did not. From now on you have my number.                   | NEW_PROMISE
          I'm sorry. We said we would call, and did not. I'm going to look into it.                        | NEW_PROMISE
          I'm sorry. We said we would call, and did not. I want to make it up to you.                      | NEW_PROMISE
          Apologies if you were waiting, but we were busy.                                                 | NOT_SORRY_FIRST,SAYS_NOT_WHAT,IF,BUT,EXCUSE
          """)
  void aBadApologyIsToldWhatIsWrong(String text, String offences) {
    String found =
        ApologyLinter.check(text).stream()
            .map(finding -> finding.offence().name())
            .collect(Collectors.joining(","));
    assertThat(found).isEqualTo(offences);
  }

  @Test
  void theWordsThatOffendAreNamed() {
    assertThat(
            ApologyLinter.check("I'm sorry, but we said we would call and did not. We were busy."))
        .containsExactly(new Finding(Offence.BUT, "but"), new Finding(Offence.EXCUSE, "busy"));
  }

  @Test
  void fortyFiveWordsAreEnough() {
    String good = "I'm sorry. We said we would call you on Tuesday, and we did not.";
    String long46 = good + " word".repeat(46 - good.split(" ").length);
    assertThat(ApologyLinter.check(long46.substring(0, long46.lastIndexOf(' ')))).isEmpty();
    assertThat(ApologyLinter.check(long46))
        .containsExactly(new Finding(Offence.TOO_LONG, "46 words"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "🙂🙂🙂", "İ'm sorry", "ʼ"})
  void whateverTheTextItIsReadAndNotForgiven(String text) {
    List<Finding> findings = ApologyLinter.check(text);
    assertThat(findings).extracting(Finding::offence).contains(Offence.NOT_SORRY_FIRST);
  }
}
