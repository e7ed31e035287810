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
        did|has|have|will|can|could anyone|somebody|someone; get|have|give .. update|news|progress please; get|have an|any update; has|have DETERMINER|OUR .. yet
        latest on|with|news; you were|are going|meant to; still no sign|word|news of|from; still nothing; when should|do|does|did|would|might; any idea|clue when|how|what|where
        is|are anyone|anybody|you .. there; forgotten me|us|about; forgot me|us|about; how long is|will|does|before|until|till; how many more|times|weeks|days; by when
        where do|are we|things|you; are you still; is it|this ready|done|fixed|coming yet?; no further forward; gone quiet; radio silence; ignored; ignoring me|us
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
        is|are|has|have leaking|dripping|broken|down|failed|stopped|broke|gone again; happened|happening again; same problem|issue|fault again|as; back again; you said .. and it is|has|was
        have|had not had DETERMINER|OUR|any; not had DETERMINER|any; let me|us down again?; stood me|us up; did not happen|materialise|materialize|bother|fix|solve|work|help; failed to
        still no|without heat|heating|water|power|internet|signal|service; still does|do|did not; worse than before; not been done|sent|fixed|paid|refunded|called|contacted; not done|finished|complete
        without .. call|reply|response; waited in|home all; came back again; are back again
      ACCEPTANCE
        that|it is alright|ok|okay|fine|understandable|great|perfect; no harm done; no hard feelings; these things happen; fair enough; apology|apologies accepted; appreciate you|your owning|honesty|candour; much better
        apology|apologies accepted; no worries|problem|harm; that is ok|okay|alright|fine|all right; it is ok|okay|alright|fine
        all good|forgiven|sorted|fixed|resolved|done|fine|well; appreciate the|your apology|honesty|call|help|effort|quick
        works|working now|perfectly|again|great|fine; happy now|with; do not worry about it; water under; we are good; i am happy
        thank you for sorting|fixing|calling|coming|resolving|apologising|apologizing|making|getting
        thanks for sorting|fixing|calling|coming|resolving|apologising|apologizing|making|getting; these things happen
      RELEASE
        no need any more|anymore|now|longer|to; no longer need|needed|require|required|necessary|interested|want; never mind; nevermind
        not need .. any more|anymore|longer; forget it; forget about it|that|the; no need to|for; not|n't required; rather you did; all sorted on|at our|my; leave it|that for|now; do not bother|worry|need .. call|come|send; do not bother
        cancel the|my|our|it|this|that .. appointment|visit|order|call|request|booking; please cancel
        found|hired|got|used someone|somebody|another|else; went with|elsewhere; fixed|sorted|solved|resolved it myself|ourselves
        managed to fix|sort|solve|resolve; already sorted|fixed|resolved|done|solved; ignore my|this; changed my mind
        sorted|fixed itself; disregard; not necessary; you can close|cancel
      THANKS
        much|many obliged|thanks; obliged; bless you; nice one; star; lifesaver; ta; thank you; thanks; thx; cheers; many thanks; ty; much appreciated; appreciate it; tysm; thank u; grateful
      ANGER
        speak|talk to .. manager|supervisor|boss|owner|head; your manager|boss|supervisor; business elsewhere; shambles; farce; disgrace; nightmare; beyond a; absolutely .. not; how dare; insulting; rude; clueless; cowboys
        water .. ceiling|floor|wall|everywhere; pouring|gushing|flooded|burst|sparks|smoke|fire; newborn|baby|toddler|elderly|vulnerable|disabled|pregnant .. no|without|cold|heat|heating; elderly mother|father|parents|neighbour; year-old|84 .. heating; no heating|heat|power|electricity|gas; reported to|you; trading|consumer standards|protection; chargeback; tweet|post|review .. about|everywhere; losing my|our patience|mind|business; had it up; stressed; tears; ruined
        unacceptable; ridiculous; disgusting; disgusted; disgraceful; appalling; furious; outrageous; fed up; sick of; joke
        worst; terrible; horrible; awful; pathetic; useless; incompetent; shame; ashamed; liars; lying; lied; fuming; angry
        wtf; ffs; bullshit; damn; hell; shit; fuck; fucking; scam; fraud; lawyer; solicitor; legal action; sue; ombudsman
        trading standards; small claims; bbb; report you; complaint; complain; never again; cancel .. account|contract|service; rip off
        had enough; last straw; waste of; had it with; urgent; urgently; emergency; frustrated; frustrating; livid
        very|so|really|extremely disappointed|upset|unhappy|annoyed; not happy|good enough; lost .. patience; dangerous; unsafe
        kids|baby|children are|is .. sick|cold; no heat|heating|hot|water; flooding; gas leak; smell gas
      NO_RUSH
        can|could|will wait; own pace|time; whenever you|suits|is; no particular|great rush|hurry; not a|any rush|hurry; in no rush|hurry; not time sensitive|critical; end of the|next week is fine; not .. urgent; when|whenever you have|get|find .. minute|time|moment|chance; happy to wait; do not rush|hurry
        no rush|hurry; not urgent; not in a|any|no rush|hurry; whenever .. can|suits|convenient|ready|free; take your time; when you get .. chance|moment|minute
        at your convenience|leisure; not .. in a hurry|rush; no pressure; in your own time; not a priority; low priority
      PROVIDES
        attached|enclosed is|are|please|the|my; here is|are|you; see attached; i have attached|sent|uploaded|emailed|filled|done|completed|dmed|paid|signed
        just sent|emailed|uploaded|dmed|filled|paid; my number|phone|address|email|mobile|cell|account|order|postcode|zip|name|reference is
        you can reach|call|ring|get me; call|reach|ring|get|text me on|at NUMBER; as requested|asked; find attached; photo|photos|picture|pictures|screenshot attached
        serial|model|invoice|policy|tracking|meter|ticket|case number|no|id|code is|NUMBER; address|postcode|zip|email is; my .. is NUMBER; the .. number is; my|the address|email|e-mail|postcode is; details are|below|as; here you go; that is the|my; signed and; sent over|across|it; is enclosed
        details sent; dm sent; order number|id|no|ref; account number|no; please find
      """;

  private static final String STAFF =
      """
      APOLOGY
        messed|screwed|slipped up; dropped the ball; should .. have rung|called|told|come|let|been|done|replied|phoned|warned|explained|got|sent|kept; our fault|error|bad|oversight|mistake; let you down; not good enough; failed you; mea culpa; owe you; on me|us; we got it wrong; i|we take full? responsibility; own it|this|that
        sorry; apologise|apologize; apology; apologies; forgive us|me; regret; my bad; our mistake|fault|error; we let you down
        should have called|told|come|let|been|done|replied|phoned; we got .. wrong; i got .. wrong
      EXCUSE
        we|i was|were|have been|had been .. busy|swamped|overwhelmed|short-staffed|understaffed|snowed|slammed|tied; short staffed|on staff|handed
        traffic was|is|has; stuck in traffic; short of|on staff|people|hands|drivers|engineers; wrong inbox|folder|queue|person|department; got lost|stuck|buried; lost in the|our; went|gone to .. spam|junk; due to|because .. demand|volume|weather|traffic|sickness|illness|staffing|backlog; understaffed; flat out|tack; backlog; computer|computers|system|phones|internet .. down; power cut; hectic; rushed off; overstretched; double booked; double-booked
        due to high|unusual|unexpected|heavy|an|a|the .. volume|volumes|demand|workload|backlog|holiday|holidays|sickness
        higher|high|unusually than|call|ticket|contact .. volume|volumes|normal|usual; high volume; busy time|period|season|week|day
        staff|staffing shortage|shortages|issues|off|sick; off sick; out sick; on holiday|vacation|leave; because of the weather|holiday|holidays|traffic|volume
        slipped through|my|our; fell through .. cracks; got lost in; computer|system|phones was|were|went|has been down; run off our
        circumstances beyond|outside; bear with us; had a lot on; very|really|extremely|so busy; system error|glitch|issue
      BLAME
        you should have told|called|said|let|read|checked|asked|rung|sent|given|paid|known|phoned; you should not have; you did not|never; you failed to; you need to have; as i|we already|previously said|told|explained|mentioned
        as i|we said|told|explained|mentioned|stated before|already|earlier|yesterday|previously?; down to the|your|them; did not give|tell|send|provide|answer|let us|me|the; let us down; forgot to; they forgot|failed|lost|missed|did; you forgot|failed|missed|omitted|left; not up to us; had you told|called|said; if you had; wrong address|number|details you; driver|courier|supplier .. fault
        as previously stated|mentioned|explained; that is not our|my; not our fault|responsibility|problem; their fault|mistake|error
        supplier|courier|carrier|contractor|colleague|driver let|failed|forgot|did|never; fault of
        you gave us|me the wrong; you were not|out; because you|they; out of our|my hands; nothing to do with us; blame
      REASSURANCE
        rest assured; be assured; assure you; do not worry; not to worry; no need to worry; we value; valued customer; your business|call|patience is important
        we take this|these|your|customer .. seriously; take .. very seriously; we understand how|your|that; we appreciate your patience; bear with us
        in safe|good|capable hands; understand YOUR|how; hear you; do not panic|fret|stress; leave no stone; satisfaction is; matters to us; means .. to us; committed to; every effort; working hard|tirelessly|around; doing all|everything; bear with me|us
        you are in good hands; customer satisfaction; we care; our priority; top priority; high priority; everything we can
      """;

  private static final String NOTE =
      """
      REPORTS_PROMISE
        said .. would|will; told|promised|assured|advised|informed ABOUT|NAME NAME|WILL|I|WE; let ABOUT|NAME know; have|has been told|promised|advised; ABOUT expects|expecting|awaiting .. call|visit|email|part|refund; promised to; i|we|have promised|agreed
        told|promised|assured|advised|informed ABOUT|NAME .. WILL|WOULD; said i|we|he|she|they|someone will|would; told|promised|assured|advised|informed ABOUT|NAME
        promised .. callback|call|visit|refund|email|update|reply; agreed to call|send|visit|refund|ring|phone; let ABOUT know .. WILL|WOULD
      REPORTS_DONE
        called|rang|phoned|emailed|texted|visited|refunded ABOUT|NAME; spoke|spoken|talked to|with ABOUT|NAME; left .. voicemail|message|vm; sent ABOUT
        refund|credit processed|issued|sent|done|raised; job|work|visit|repair|call done|complete|completed|finished; replaced|fitted|installed|repaired and; picked up|collected by; delivered to|by; phoned|rang|called back; confirmed with ABOUT|NAME; dropped off; emailed|texted|messaged ABOUT|NAME|the
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
