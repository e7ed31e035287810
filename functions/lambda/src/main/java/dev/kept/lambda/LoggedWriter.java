package dev.kept.lambda;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in the log which cases a mail is about, by the id under which it is then sent. */
record LoggedWriter(Letter.Writer writer, Log log) implements Letter.Writer {

  @Override
  public Mail write(Letter letter) {
    String cases =
        letter.told().stream()
            .map(told -> told.notice().caseId().text())
            .distinct()
            .collect(Collectors.joining(" "));
    log.event(
        "mail.written",
        Map.of("mail", letter.id(), "desk", letter.reader().address(), "cases", cases));
    return writer.write(letter);
  }

  @Override
  public Mail unclear(Letter.Unclear unclear) {
    return writer.unclear(unclear);
  }

  @Override
  public Mail signIn(String id, Recipient reader, String business) {
    return writer.signIn(id, reader, business);
  }
}
