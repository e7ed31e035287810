package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Gives each mail an address of its own for answers. An answer reaches a person too: the address
 * that it would have gone to without us stands beside it.
 */
public final class Answerable implements Letter.Writer {

  private static final String REPLY_TO = "Reply-To";

  private final Letter.Writer inner;
  private final CaseFiles files;
  private final ReplyAddress address;
  private final Supplier<List<String>> keys;

  /**
   * Over another writer.
   *
   * @param keys newest first; what an older one made works on, for it is kept
   */
  public Answerable(
      Letter.Writer inner, CaseFiles files, ReplyAddress address, Supplier<List<String>> keys) {
    this.inner = inner;
    this.files = files;
    this.address = address;
    this.keys = keys;
  }

  @Override
  public Mail write(Letter letter) {
    String token =
        ReplyAddress.token(keys.get().getFirst(), letter.id(), letter.reader().address());
    new Pointer(files, token).leave(letter);
    return answeredAt(inner.write(letter), address.with(token));
  }

  @Override
  public Mail signIn(String id, Recipient reader, String business) {
    return inner.signIn(id, reader, business);
  }

  @Override
  public Mail unclear(Letter.Unclear unclear) {
    return inner.unclear(unclear);
  }

  private static Mail answeredAt(Mail mail, String own) {
    Map<String, String> headers = new TreeMap<>(mail.headers());
    headers.merge(REPLY_TO, own, (human, ours) -> ours + ", " + human);
    return new Mail(
        mail.id(), mail.to(), mail.subject(), mail.text(), mail.html(), headers, mail.brief());
  }
}
