package dev.kept.reading;

import dev.kept.fact.Signal.Kind;
import java.util.List;

/** What customers and our own people say in English besides promises. */
final class EnglishSignals {
  private EnglishSignals() {}

  private static final String CUSTOMER =
      """
      CHASE
        any update|updates|news|progress|word|luck|movement|sign; any update on; still waiting|await|awaiting
        still have|had not; have|had not|n't heard; heard nothing; not heard|received .. yet; never heard back
        no one|nobody has .. yet; where is my|the; where are my|the|you; when will|can|is|are
        following|follow up on; chasing .. up; chasing; just check|checking|wondering; check in on|again; wondering when|if
        what is happening|going; what's happening|going; how much longer; is there .. update|news
        been waiting; was told|promised; were told|promised; you said|promised|told; supposed to; was expecting
        please advise|update; keep me posted; can someone|anyone .. update; bump; status of|on; what is the status
        have you .. yet; did you|anyone .. yet; third|second|fourth time; again and again; any chance .. update
        still no|nothing|not|never; yet to hear|receive|see; no reply|response|answer|call|sign|word from?
        getting back to me; get back to me; ever going to; hello NUMBER; waiting for .. days|weeks|hours|week
      NOT_DONE
        nobody|noone called|came|showed|turned|rang|contacted|replied|responded|answered|phoned|arrived|emailed
        no one|body called|came|showed|turned|rang|contacted|replied|responded|answered|phoned|arrived|emailed
        no one|body has|have|ever .. called|come|shown|turned|rung|contacted|replied|responded|been|phoned
        nobody has|have|ever .. called|come|shown|turned|rung|contacted|replied|responded|been|phoned
        never called|came|showed|arrived|rang|turned|received|got|heard|happened|phoned|fixed|sent
        did not call|come|show|arrive|ring|turn|receive|get|happen|phone|work|reply|hear; no show; no-show
        have not received|got|gotten|heard|seen|been; has not been|arrived|come|called|happened; not|n't been|yet arrived|received
        still broken|leaking|down|out|dripping; still not working|fixed|resolved|done|here|sorted|arrived|received; still does not
        still no call|refund|reply|email|technician|engineer|answer|sign; not fixed; missed my|our|the appointment
        without .. call|reply|response; waited in|home all; came back again; are back again
      ACCEPTANCE
        apology|apologies accepted; no worries|problem|harm; that is ok|okay|alright|fine|all right; it is ok|okay|alright|fine
        all good|forgiven|sorted|fixed|resolved|done|fine|well; appreciate the|your apology|honesty|call|help|effort|quick
        works|working now|perfectly|again|great|fine; happy now|with; do not worry about it; water under; we are good; i am happy
        thank you for sorting|fixing|calling|coming|resolving|apologising|apologizing|making|getting
        thanks for sorting|fixing|calling|coming|resolving|apologising|apologizing|making|getting; these things happen
      RELEASE
        no need any more|anymore|now|longer|to; no longer need|needed|require|required|necessary|interested|want; never mind; nevermind
        not need .. any more|anymore|longer; forget it|about; do not bother|worry|need .. call|come|send; do not bother
        cancel the|my|our|it|this|that .. appointment|visit|order|call|request|booking; please cancel
        found|hired|got|used someone|somebody|another|else; went with|elsewhere; fixed|sorted|solved|resolved it myself|ourselves
        managed to fix|sort|solve|resolve; already sorted|fixed|resolved|done|solved; ignore my|this; changed my mind
        sorted|fixed itself; disregard; not necessary; you can close|cancel
      THANKS
        thank you; thanks; thx; cheers; many thanks; ty; much appreciated; appreciate it; tysm; thank u; grateful
      ANGER
        unacceptable; ridiculous; disgusting; disgusted; disgraceful; appalling; furious; outrageous; fed up; sick of; joke
        worst; terrible; horrible; awful; pathetic; useless; incompetent; shame; ashamed; liars; lying; lied; fuming; angry
        wtf; ffs; bullshit; damn; hell; shit; fuck; fucking; scam; fraud; lawyer; solicitor; legal action; sue; ombudsman
        trading standards; small claims; bbb; report you; complaint; complain; never again; cancel .. account|contract|service; rip off
        had enough; last straw; waste of; had it with; urgent; urgently; emergency; frustrated; frustrating; livid
        very|so|really|extremely disappointed|upset|unhappy|annoyed; not happy|good enough; lost .. patience; dangerous; unsafe
        kids|baby|children are|is .. sick|cold; no heat|heating|hot|water; flooding; gas leak; smell gas
      NO_RUSH
        no rush|hurry; not urgent|in; whenever .. can|suits|convenient|ready|free; take your time; when you get .. chance|moment|minute
        at your convenience|leisure; not .. in a hurry|rush; no pressure; in your own time; not a priority; low priority
      PROVIDES
        attached|enclosed is|are|please|the|my; here is|are|you; see attached; i have attached|sent|uploaded|emailed|filled|done|completed|dmed|paid|signed
        just sent|emailed|uploaded|dmed|filled|paid; my number|phone|address|email|mobile|cell|account|order|postcode|zip|name|reference is
        you can reach|call|ring|get me; call|reach|ring me on|at; as requested|asked; find attached; photo|photos|picture|pictures|screenshot attached
        details sent; dm sent; order number|id|no|ref; account number|no; please find
      """;

  private static final String STAFF =
      """
      APOLOGY
        sorry; apologise|apologize; apology; apologies; forgive us|me; regret; my bad; our mistake|fault|error; we let you down
        should have called|told|come|let|been|done|replied|phoned; we got .. wrong; i got .. wrong
      EXCUSE
        we|i was|were|have been|had been .. busy|swamped|overwhelmed|short-staffed|understaffed|snowed|slammed|tied; short staffed|on staff|handed
        due to high|unusual|unexpected|heavy|an|a|the .. volume|volumes|demand|workload|backlog|holiday|holidays|sickness
        higher|high|unusually than|call|ticket|contact .. volume|volumes|normal|usual; high volume; busy time|period|season|week|day
        staff|staffing shortage|shortages|issues|off|sick; off sick; out sick; on holiday|vacation|leave; because of the weather|holiday|holidays|traffic|volume
        slipped through|my|our; fell through .. cracks; got lost in; computer|system|phones was|were|went|has been down; run off our
        circumstances beyond|outside; bear with us; had a lot on; very|really|extremely|so busy; system error|glitch|issue
      BLAME
        you should have|not; you did not|never; you failed to; you need to have; as i|we already|previously said|told|explained|mentioned
        as previously stated|mentioned|explained; that is not our|my; not our fault|responsibility|problem; their fault|mistake|error
        supplier|courier|carrier|contractor|colleague|driver let|failed|forgot|did|never; fault of
        you gave us|me the wrong; you were not|out; because you|they; out of our|my hands; nothing to do with us; blame
      REASSURANCE
        rest assured; be assured; assure you; do not worry; not to worry; no need to worry; we value; valued customer; your business|call|patience is important
        we take this|these|your|customer .. seriously; take .. very seriously; we understand how|your|that; we appreciate your patience; bear with us
        you are in good hands; customer satisfaction; we care; our priority; top priority; high priority; everything we can
      """;

  private static final String NOTE =
      """
      REPORTS_PROMISE
        told|promised|assured|advised|informed ABOUT|NAME .. WILL|WOULD; said i|we|he|she|they|someone will|would; told|promised|assured|advised|informed ABOUT|NAME
        promised .. callback|call|visit|refund|email|update|reply; agreed to call|send|visit|refund|ring|phone; let ABOUT know .. WILL|WOULD
      REPORTS_DONE
        called|rang|phoned|emailed|texted|visited|refunded ABOUT|NAME; spoke|spoken|talked to|with ABOUT|NAME; left .. voicemail|message|vm; sent ABOUT
        call completed|made|done; visit|job|work completed|done|finished; all done|fixed|fine|sorted|good; fixed and tested; issued|processed .. refund
      """;

  static void addTo(PhraseBook<Kind> customer, PhraseBook<Kind> staff, PhraseBook<Kind> note) {
    add(customer, CUSTOMER);
    add(staff, STAFF);
    add(note, STAFF);
    add(note, NOTE);
  }

  private static void add(PhraseBook<Kind> book, String table) {
    Kind kind = Kind.THANKS;
    for (String line : Table.cells(table, "\n")) {
      List<String> cells = Table.cells(line, ";");
      if (Character.isUpperCase(line.charAt(0))) {
        kind = Kind.valueOf(line);
      } else {
        for (String phrase : cells) {
          book.add(phrase, kind);
        }
      }
    }
  }
}
