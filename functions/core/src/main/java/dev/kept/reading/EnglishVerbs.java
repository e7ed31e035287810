package dev.kept.reading;

import java.util.List;
import java.util.Set;

/** The verbs of English that service people use, with their forms. */
final class EnglishVerbs {
  private EnglishVerbs() {}

  /** Regular ones; a plus doubles the last letter ("stopped"). */
  private static final String REGULAR =
      """
      abide accept access accommodate acknowledge act add address adjust advise affect agree aim
      allow amend analyse analyze announce answer anticipate apologise apologize appear apply
      appreciate approach approve arrange arrive ask assess assign assist assume assure attach
      attempt attend avoid await bill block book bother brief call cancel+ care carry cause change
      charge chase chat+ check circle circulate clarify clean clear click close collect comment
      communicate compensate complain complete concern conclude conduct confirm connect consider
      consult contact continue control convert cook coordinate copy correct count courier cover
      create credit debit decide deduct delay delete deliver demand depend deploy deserve design
      dial discuss dispatch distribute document double download draft drop+ ease echo edit email
      e-mail enable end engage enjoy enquire enrol+ ensure enter escalate examine exchange execute
      expect expedite explain explore express extend face facilitate fail fax file fill finalise
      finalize finance finish fix flag+ follow forward fulfil+ gather grant guarantee guide handle
      happen hear help highlight hook hope identify implement improve include inform inquire
      inspect install instruct insure intend investigate invite invoice involve issue itemise join keep
      kick label last launch learn let+ like link list listen live load locate lock log+ look loop
      love mail maintain manage mark match matter mean measure mend mention message miss monitor
      move need negotiate note notify offer open operate order organise organize overnight own
      pack pass patch pencil perform phone pick ping place plan+ play please plug+ pm point post
      postpone practise prefer prepare present press print prioritise prioritize proceed process
      procure produce progress promise propose provide publish pull purchase push query question
      queue raise reach realise realize receive recheck recommend record recover redeliver
      redo reduce refer+ refill refund regard register regret reimburse reinstate reissue relate
      relax relay release remain remedy remember remind remove renew repair repeat replace reply
      report represent request require research reschedule reserve reset+ resolve respond restock
      restore result resume retrieve retry return reunite reverse revert review revise route
      sample satisfy save schedule scan+ seek select serve service settle share ship+ shout show
      sign sort source spray stay stick stop+ straighten submit+ suggest supply support suppose
      surprise survey switch talk target test text thank ticket tidy top+ touch trace track train
      transfer+ travel treat trouble troubleshoot try turn type understand unlock update upgrade
      upload use verify view visit vote wait waive walk want warn wash watch wish wonder work
      absorb activate adapt administer alert align allocate alter append archive authorise authorize
      award backdate balance bill+ boost bump bundle buzz calculate calibrate cap+ certify classify
      collate combine commence commission compare compile configure consolidate construct convene
      convey customise customize date debug decline decommission decorate defer+ demonstrate deposit
      descale describe detail detect determine develop diagnose direct disable disburse disconnect
      discount dispense dispose dispute divert drain drill duplicate earmark elaborate eliminate
      employ empty encourage endorse erase establish estimate evaluate exclude exempt expire export
      extract fetch field fill+ filter flush forgo format furnish gauge greet grind hail hasten haul
      heat honour honor host hurry illustrate import incorporate increase indicate initial initiate
      insert insulate interview introduce jot+ knock land lease lift liaise lubricate migrate
      minimise minimize mitigate mop+ mount obtain offset omit+ onboard optimise optimize outline
      overhaul page paint park part partner photograph pilot+ polish populate pour prescribe
      preserve prevent probe program+ programme promote prompt prove provision pump quote reactivate
      readdress reallocate reassess reassign reattempt reboot recall recharge recommence reconfirm
      reconnect reconsider redirect redispatch re-send re-issue re-book re-deliver re-run re-check
      re-test re-order re-open re-raise refile refit+ refresh reinspect reinstall reiterate
      reinvestigate remake remit+ render renegotiate reopen reorder repaint repack reposition reprint
      reprocess rerun reroute resubmit rescan rescue reship+ restart restate restructure retain
      retest retouch revalidate revisit revoke rewire rinse round rush sand scope screen screenshot
      scrub+ seal search secure separate shift shorten signpost skim+ slot+ smooth solve split spot+
      square squeeze stamp stock strengthen strip+ substitute summarise summarize swap+ sync tabulate
      tackle tag+ tailor task tender terminate tighten time tow trial trigger trim+ tune tweak tweet
      unblock uninstall unsubscribe validate value ventilate vet+ void voice warm weigh wire witness
      root cheer pray rustle hunt whizz nip+ zip+ beaver hassle phase scout source tot+ trade unjam unclog unfreeze
      endeavour endeavor strive bait caulk chip+ fumigate glaze grout hoover insulate jet+ lag+ launder mow plane plaster plumb prune
      rekey regrout relight repoint reseal reseed reglaze rotate shampoo snake spackle stain thaw tile till vacuum varnish wax weed
      worry wrap+ ring bring draw nudge dig+ swing pop+ poke relocate rectify diarise follow-up
      """;

  /** Base, past, participle, one verb a line. */
  private static final String IRREGULAR =
      """
      be was been;begin began begun;break broke broken;bring brought brought;build built built
      bleed bled bled;feed fed fed;fit fitted fitted;lay laid laid;lend lent lent;oversee oversaw overseen
      redraw redrew redrawn;remake remade remade;repay repaid repaid;rewrite rewrote rewritten;ride rode ridden
      rise rose risen;sweep swept swept;steal stole stolen;split split split;spread spread spread;sleep slept slept
      wake woke woken;wind wound wound;withdraw withdrew withdrawn;bind bound bound;bid bid bid;light lit lit
      foresee foresaw foreseen;become became become;arise arose arisen;swim swam swum;drink drank drunk
      sing sang sung;shut shut shut;hide hid hidden;shake shook shaken;outgrow outgrew outgrown;grow grew grown
      buy bought bought;catch caught caught;choose chose chosen;come came come;cost cost cost
      cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;drive drove driven
      eat ate eaten;fall fell fallen;feel felt felt;find found found;fly flew flown
      forget forgot forgotten;get got got;give gave given;go went gone;grab grabbed grabbed
      hear heard heard;hold held held;keep kept kept;know knew known;lead led led;leave left left
      let let let;lose lost lost;make made made;mean meant meant;meet met met;pay paid paid
      put put put;read read read;ring rang rung;run ran run;say said said;see saw seen
      seek sought sought;sell sold sold;send sent sent;resend resent resent;set set set
      show showed shown;sit sat sat;speak spoke spoken;spend spent spent;stand stood stood
      stick stuck stuck;swing swung swung;take took taken;teach taught taught;tell told told
      think thought thought;throw threw thrown;undo undid undone;redo redid redone
      understand understood understood;undertake undertook undertaken;wear wore worn
      win won won;write wrote written;reset reset reset;hit hit hit;rebook rebooked rebooked
      dm dmed dmed;have had had
      """;

  private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

  private static final Set<String> DOUBLING =
      Set.of(
          "get", "put", "set", "let", "run", "win", "cut", "sit", "dig", "begin", "grab", "fit",
          "split", "shut", "swim", "bid");

  static void addTo(Lexicon lexicon) {
    for (String verb : Table.words(REGULAR)) {
      addRegular(lexicon, verb);
    }
    for (String verb : Table.cells(IRREGULAR, ";\n")) {
      List<String> forms = Table.words(verb);
      addForms(lexicon, forms.get(0), stem(forms.get(0)), forms.get(1), forms.get(2));
    }
    lexicon.ending("ing", Tag.ING);
    lexicon.ending("ly", Tag.ADVERB);
    lexicon.ending("ed", Tag.PAST, Tag.DONE);
    form(lexicon, "emailing", "email", Tag.ING);
    form(lexicon, "travelling", "travel", Tag.ING);
    form(lexicon, "travelled", "travel", Tag.PAST, Tag.DONE);
    form(lexicon, "canceling", "cancel", Tag.ING);
    form(lexicon, "canceled", "cancel", Tag.PAST, Tag.DONE);
    form(lexicon, "dm'd", "dm", Tag.PAST, Tag.DONE);
    form(lexicon, "dm'ed", "dm", Tag.PAST, Tag.DONE);
  }

  private static void addRegular(Lexicon lexicon, String written) {
    boolean doubles = written.endsWith("+");
    String base = doubles ? written.substring(0, written.length() - 1) : written;
    String stem = doubles ? base + base.charAt(base.length() - 1) : stem(base);
    String past;
    if (base.endsWith("y") && !vowel(base, 2)) {
      past = base.substring(0, base.length() - 1) + "ied";
    } else {
      past = stem + "ed";
    }
    addForms(lexicon, base, stem, past, past);
  }

  private static void addForms(
      Lexicon lexicon, String base, String stem, String past, String done) {
    form(lexicon, base, base, Tag.BASE);
    form(lexicon, stem + "ing", base, Tag.ING);
    form(lexicon, past, base, Tag.PAST);
    form(lexicon, done, base, Tag.DONE);
    if (base.endsWith("y") && !vowel(base, 2)) {
      form(lexicon, base.substring(0, base.length() - 1) + "ies", base, Tag.FINITE);
    } else if (hisses(base)) {
      form(lexicon, base + "es", base, Tag.FINITE);
    } else {
      form(lexicon, base + "s", base, Tag.FINITE);
    }
  }

  private static boolean hisses(String base) {
    return "sxzo".indexOf(base.charAt(base.length() - 1)) >= 0
        || base.endsWith("sh")
        || base.endsWith("ch");
  }

  /** What "-ing" and "-ed" are put on. */
  private static String stem(String base) {
    if (base.equals("be") || base.endsWith("ee") || !base.endsWith("e")) {
      return doublesByItself(base) ? base + base.charAt(base.length() - 1) : base;
    }
    return base.substring(0, base.length() - 1);
  }

  private static boolean doublesByItself(String base) {
    return DOUBLING.contains(base);
  }

  private static boolean vowel(String word, int fromEnd) {
    return word.length() >= fromEnd && VOWELS.contains(word.charAt(word.length() - fromEnd));
  }

  private static void form(Lexicon lexicon, String text, String base, Tag... tags) {
    Word word = lexicon.tag(text, tags);
    if (word.base == word && !text.equals(base)) {
      word.base = lexicon.word(base);
    }
  }
}
