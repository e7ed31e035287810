package dev.kept.words;

import dev.kept.fact.Regard;
import java.util.regex.Pattern;

/**
 * Takes out of a customer's words what nobody needs who reads them. Rather too much than too
 * little: what is gone is marked, so that nobody takes the rest for the whole.
 */
public final class Redaction {

  /** Twelve digits or more, as on a card; a telephone number begins with a plus sign. */
  private static final Pattern CARD = Pattern.compile("(?<![\\d+])\\d(?:[ -]?\\d){11,18}(?!\\d)");

  /** Two letters, two check digits and at least eleven more, in groups or in one. */
  private static final Pattern IBAN =
      Pattern.compile("(?i)\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z\\d]{4}){2,7}(?:[ -]?[A-Z\\d]{1,4})?\\b");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(pass ?word|pass ?code|pass ?phrase|pin|cvv2?|cvc2?|tan|one-time code|passwort"
              + "|kennwort|mot de passe|contraseña|wachtwoord)\\b(\\s*[:=]\\s*|\\s+(?:is|ist|est|es)\\s+)\\S+");

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
  private static final Pattern PHONE = Pattern.compile("(?<!\\w)\\+?\\d[\\d ()./-]{5,}\\d");

  /** "12 Elm Street", "Flat 3, 221b Baker St", "Hauptstraße 5", "4 rue de la Paix". */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iU)\\b\\d{1,5}(?:\\s?[a-z]\\b)?,?\\s+(?:\\p{L}[\\p{L}.'-]*\\s+){1,4}"
              + "(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|place|pl"
              + "|square|sq|boulevard|blvd|terrace|crescent|gardens|highway|hwy|parkway|row)\\b\\.?"
              + "|\\b\\p{L}+(?:stra(?:ß|ss)e|str\\.|weg|gasse|allee|platz)\\s+\\d{1,4}(?:\\s?[a-z])?\\b"
              + "|\\b\\d{1,4},?\\s+(?:rue|avenue|boulevard|place|chemin|via|calle)\\s+"
              + "(?:\\p{L}[\\p{L}.'-]*\\s?){1,4}");

  /** An account, a policy, a postcode: whose it is, such a number tells. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\w)#?[A-Z]{0,3}-?\\d{5,}\\b");

  private Redaction() {}

  /** What is told of a customer, without what opens an account or spends money. */
  public static Regard of(Regard regard) {
    String note = regard.note();
    return note == null
        ? regard
        : new Regard(regard.since(), Plain.start(forColleagues(note), Regard.LONGEST_NOTE));
  }

  /** For colleagues who must act: nothing that opens an account or spends money. */
  static String forColleagues(String text) {
    String ibans = IBAN.matcher(text).replaceAll("[number removed]");
    String cards = CARD.matcher(ibans).replaceAll("[number removed]");
    return SECRET.matcher(cards).replaceAll("$1$2[removed]");
  }

  /**
   * For people who only listen: nothing by which a stranger could find the customer either.
   *
   * @param most how many words are left; an ellipsis says that more followed
   */
  public static String forListeners(String text, int most) {
    String known = forColleagues(Plain.line(text));
    String mails = MAIL.matcher(known).replaceAll("[address removed]");
    String links = LINK.matcher(mails).replaceAll("[link removed]");
    String places = PLACE.matcher(links).replaceAll("[address removed]");
    String phones = PHONE.matcher(places).replaceAll("[number removed]");
    return Plain.words(NUMBER.matcher(phones).replaceAll("[number removed]"), most);
  }
}
