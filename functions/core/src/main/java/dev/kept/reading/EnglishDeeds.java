package dev.kept.reading;

import dev.kept.fact.Action;
import java.util.List;
import java.util.Locale;

/**
 * What can be promised in English, as phrases that begin with the verb. Each block names the action
 * and how much it weighs; of phrases that match, the longest speaks.
 */
final class EnglishDeeds {
  private EnglishDeeds() {}

  private static final String DEEDS =
      """
      CALL FIRM
        call|phone|ring|telephone; call|phone|ring YOU .. back?; give YOU .. call|ring|buzz|bell
        give .. call|ring|buzz|bell to? YOU?; speak|talk|chat to|with YOU; speak|talk|chat .. phone
        get with YOU; visit with YOU; be on the phone; pick up the phone; get YOU on the phone; discuss .. with YOU
        be in touch by|via|on .. phone|telephone; contact YOU .. phone|telephone|mobile|cell; reach YOU .. phone|telephone|mobile|cell|number; try YOU .. phone|again|number|mobile|cell
        get in touch with YOU .. phone|telephone|mobile|cell|number; give YOU .. tinkle|shout .. phone; get YOU .. line; jump on .. call; hop on .. call
        call|phone|ring .. to arrange|discuss|schedule|confirm|book; call|phone|ring YOU; ring|call round; get on the phone; have .. phone|telephone|ring YOU
        return YOUR call; schedule|arrange|book .. call|callback; set up .. call; schedule|arrange .. call with YOU; hold|conduct .. call with YOU
      VISIT FIRM
        get to YOU
      MESSAGE FIRM
        let YOU .. know; let YOU both|all|guys know; keep YOU .. posted|updated|apprised|informed|advised|abreast
        keep YOU .. loop|date; get|come|be|go|report|revert|circle|loop back to|with YOU; get back; revert
        get|come|be|report right|straight back to|with YOU
        reply; respond; answer; write YOU|back|to|again|by|on|before|when|once|today|tomorrow|tonight; email|e-mail|text|message|dm|pm|ping|im
        drop YOU .. line|email|e-mail|note|message|text; shoot YOU .. email|e-mail|note|message|text
        contact; contact YOU; reach out to? YOU?; reach out; reach YOU; notify; notify YOU; update|notify|inform our|all|the customers|passengers|clients|users|guests|members|residents|tenants; inform YOU; advise YOU; tell YOU; update YOU
        follow up; follow-up; follow up .. with YOU; follow up with; follow YOU up; followup
        be .. in touch|contact|communication; be back in touch; stay|keep in touch; get|come back in touch
        get|keep in touch|contact with YOU; touch base .. ; connect with YOU; confirm with|to YOU
        confirm .. by|via email|e-mail|text|phone|letter; confirm in writing; confirm .. in writing; confirm the|YOUR|DETERMINER time|date|slot|price|day|details; confirm tomorrow|tonight|by|on|once|when; communicate; reconnect
        loop YOU; check back|in with YOU; check back in with? YOU; send .. email|e-mail|message|text|note|update|dm|confirmation|reminder
        send out .. email|e-mail|message|text|note|update|confirmation; pop YOU .. email|message|text|note
        provide .. update|updates|answer|feedback|timeframe; provide YOU .. update|updates|answer
        give YOU .. update|updates|answer|news|details|detail|time|timeframe|eta|head|heads|shout
        have .. answer|update|news for YOU; share .. update|updates|news; post .. update|updates
        continue there|here; continue the conversation; meet YOU there; see YOU there; explain to YOU
        remind YOU; warn YOU; announce to YOU; break the news; say more; report back; relay .. to YOU
        issue .. update|updates; get .. answer|update|news|word to|for YOU; get YOU .. answer|update|news|word|eta|time|response|reply|confirmation
        update when|once|as|if|here|soon|shortly|with|by|there|again; circle|loop|swing back; revert back|with|to; drop .. line|note|message|email|text to? YOU; fill YOU in; clue YOU in; bring YOU up to speed
        talk YOU through; keep YOU right; write in|to YOU|confirm; advise YOU|further|accordingly; feed back to YOU; feedback to YOU
        say when|how; answer YOUR; reply here|there|to; confirm YOUR .. by|via|in; confirm whether|if|when|what|how|by|back; confirm the .. with|to YOU
        pass YOU .. information|info|news|details|updates; tweet|dm|pm YOU; tweet .. update|updates; come back on; have .. answer|word|clarity|decision; have more|details|news
        give .. decision|answer|update|verdict; share .. findings|outcome|result|results|details; let .. know the|what|how
      SEND FIRM
        send; resend; follow up with .. copy|copies|documents|document|form|forms; get back to|with YOU with .. quote|estimate|quotation|price; send .. to YOU; mail; ship; deliver; redeliver; dispatch; fax; courier; overnight
        forward; forward YOU; forward .. to YOU; post YOU; post .. to YOU; post .. out; provide; provide YOU
        supply; copy YOU; cc YOU; distribute; circulate; hand .. over; hand .. to YOU; bring
        get YOU a|an|the|that|those|some|this|your; get .. to YOU; get .. out to YOU; get .. over|across to YOU; drop .. off
        share .. with YOU; give YOU; hook YOU up; have .. for|to YOU; leave .. copy|note|key|keys|card|parcel|package|report|receipt|papers|documents|box|invoice; attach; issue
        pass .. to YOU; pop .. post; have .. paperwork|documents|copy|copies|contract|quote|invoice|report
        email|e-mail YOU the|a|an|your ; send .. replacement; upload; email|e-mail .. to YOU
        reissue; leave .. for YOU; transfer .. YOUR; pop|put|stick|drop|get|bung .. in the|tonight|today post|mail; pop|put|stick .. in an envelope
        drop .. in|into|through|at|by|round|over YOUR; drop|leave .. with reception|neighbour|neighbor|concierge|porter; drop IT|them in|round|over|off|by
        stick|pop|post|put .. through YOUR .. letterbox|door|letter; bring YOUR .. up|down|over|round|out; bring IT|DETERMINER|that|some .. up|down|over|round|out|to
        get .. couriered|sent|mailed|posted|shipped|delivered|dispatched|emailed|faxed; get .. over|across|down|up to YOU; get .. up|down to; wire; remit; hand deliver|in
        run .. over|up|down to YOU; have .. up|over|out|down to YOU; be .. up|over|out|down to YOU; send .. up|down|over|round|across|out|off|along; let YOU have
        go out|off in|by|to|with|on|today|tomorrow|tonight|first; be .. in the post|mail; be on YOUR doorstep; be in YOUR inbox|in-box|mailbox|hands|email|e-mail; turn .. around; post IT|them|DETERMINER|some
        email|e-mail|text|dm|fax IT|them|DETERMINER; copy|cc YOU in; file .. with YOU; get .. copy|copies|form|forms|contract|quote|quotation|estimate|price|draft|invoice|report|paperwork|documents|list|link|file|figures|numbers .. to|for YOU
        get YOU .. copy|copies|form|forms|contract|quote|quotation|estimate|price|prices|draft|invoice|report|paperwork|documents|list|link|file|figures|numbers|replacement
        have .. copy|copies|draft|report|contract|figures|numbers|quote|volumes|comments .. to|for YOU|them|ABOUT|NAME; restock YOU; drop ship|ship; fetch; fetch YOU; lend YOU; loan YOU
        be .. shipped|sent|delivered|posted; put|pop .. on YOUR desk|chair|porch|doorstep|table; return IT|them|DETERMINER .. to YOU; follow under separate cover; exchange
      SEND PLAIN
        follow; furnish; print .. for YOU; prepare; draft; draw up; put together; produce; publish; print; return; replace
      VISIT FIRM
        come; come out|round|over|by|back|in; visit; arrive; stop|drop|swing|pop|go|call|head|nip by|in|round|over|out|along|past
        be here; be .. there|over|out|round|onsite|on-site; be on site; be with YOU; be .. at YOUR; be back out
        attend; pick YOU up; pick up; pick .. up; meet YOU; meet with YOU; collect; get out to YOU
        get .. out to YOU; get|send .. PERSON out|over|round|there to YOU; be right? with YOU; be right there|over; send .. technician|engineer|plumber|electrician|someone|somebody|man|crew|driver|van|inspector|tech|team|guy
        send .. technicians|engineers|taxi|cab|locksmith|mechanic; send out|over|round|along|up .. technician|technicians|engineer|engineers|plumber|electrician|crew|team|tech|someone|somebody|inspector|van; make it out; turn up; inspect; install
        have .. technician|engineer|plumber|electrician|someone|crew|driver|tech .. there|out|over|round|come|visit|attend
        get .. technician|engineer|plumber|electrician|someone|crew|driver|tech .. there|out|over|round|to; drive out
        send PERSON|dispatch|maintenance|security|engineering; send PERSON|maintenance|security|engineering .. up|out|over|round|down|along; fit IT|them|DETERMINER|YOUR; have PERSON .. out|over|round|there; nip|pop|run|rush|whizz|run|zip round|over|down|out|up|in|by|along; be up|round|over|along|out to|in|with|at|by|between|within|shortly; be up|round|over|along; be right along|up|over|down
        be .. at .. site|house|flat|property|door|apartment|address|shop|unit; be .. at YOUR; be on the doorstep|scene; get|have .. someone|somebody .. out|over|round|there|up|down
        send .. member|crews|someone|somebody up|down|out|over|round; get down|round|over|out|up|there to|by|in|at|there; make .. way; call to YOUR; call at YOUR; call on YOU; look in on
        come and|to|up|down|along; come back out|round; pop|nip|run|drive|head back; walk .. through|over to YOU; drive over|down|up to; show up; be .. en route; send for; take .. look|see in person; deploy
        be out to|with|at|by|on|this|first|between|again; be round to|at|by|on|this|first|between|again|for; go round|over|out|along to? YOU?
      REFUND FIRM
        refund; reimburse; credit; compensate; pay YOU|back; repay; issue .. refund|credit|reimbursement
        be .. in|on YOUR account|card|bank|statement; land|hit|reach|drop .. in? YOUR .. account|card|bank; show|appear|reflect .. on|in YOUR .. account|statement|bill|card
        process .. refund|credit|reimbursement; give YOU .. refund|credit|money; waive; put .. refund through
        have PERSON .. refund; refund YOU; credit YOU; apply .. credit; arrange .. refund; send .. refund; reverse .. charge|fee|payment
        get YOU .. refund|money; return YOUR money; get .. refunded|credited|reimbursed; deduct; take .. off YOUR
        get .. back on|to|onto|into YOUR|DETERMINER .. card|account|statement|bill; knock|take .. off YOUR|DETERMINER .. bill|invoice|account|order|fee|price; get YOU .. money|deposit back?
        give .. money back; put .. money|difference|amount|refund|credit .. back; put .. back on|to|into YOUR .. card|account; return .. deposit|money|payment|fee|amount to? YOU?
        show|appear|post on|in|to YOUR; be .. in|on YOUR accounts|accts|a/c; have .. money|deposit .. back; get .. money .. to YOU; write .. off; refund|credit|reimburse IT|DETERMINER|YOUR
        make .. refund; raise|sort|arrange|issue|do .. refund|credit; sort out .. refund|credit; sort|arrange|raise|issue .. credit note; push .. refund .. through; pass .. refund|credit; do .. refund|credit; make to YOU; drop .. charge|fee; remove .. charge|fee; cover .. cost|costs|taxi|bill|fare
        send .. check|cheque|money; give YOU .. discount|voucher
      RESOLVE PLAIN
        look into|in|at|to; look .. into; take|have|give .. look|listen|read; look
        check on|into|with; investigate; fix; resolve; sort; repair; mend; correct; restore; handle
        take care of?; be taken care of?; get to the bottom of; get to; work on|with|towards|toward|to|hard|through
        work; escalate; raise; process; review; address; remedy; rectify; research; find out; chase
        find; deal with; get right? on|onto it|this|that|to; take it|this from there|here; get onto; get working; see to; see what|if|about|why|how|whether
        make sure|certain; ensure; get .. sorted|fixed|resolved|done|reported|straightened|corrected|working|running
        get .. updated|working|running|going|back|started|up; get IT|DETERMINER|YOUR|OUR|ABOUT .. DONE; have IT|DETERMINER|YOUR|OUR|ABOUT .. DONE; have .. looked|checked|fixed|sorted|corrected
        have YOU up; have .. resolved|repaired|replaced|back|working|changed|done|removed|updated|ready|reviewed
        have NAME BASE; have .. team|manager|supervisor|department|colleague|engineers|technicians BASE
        take .. on|over|up|forward; take responsibility for?; take .. action|ownership|steps
        get|be|speak|talk|liaise|consult|meet|touch with|to; speak|talk to|with; ask; follow up .. with|on
        follow up with|to .. team|teams|department|manager|management|supervisor|colleagues|store|supplier|carrier
        follow up on; follow up with ABOUT|NAME; get in touch|contact with; contact OUR|DETERMINER .. team|department|carrier|supplier|courier|warehouse|manufacturer
        tell; inform; notify OUR|DETERMINER .. team|department|supplier|manager; let .. know; advise; discuss; bring .. up with|to; bring .. attention|up
        do .. best|everything|utmost; do what|whatever|all; try; reach out to; touch base with; figure out
        figure .. out; straighten .. out; iron .. out; get .. figured|sorted out?; dig into; troubleshoot
        reinstate; reset; restock; reunite; complete; finish; finalize; finalise; clear; change; amend; adjust
        improve; put .. right|together|through|in; make .. right|good|up; follow through; keep .. eye; keep working|looking|trying
        monitor; coordinate; expedite; prioritise|prioritize; push; submit; file; locate; trace; track; test; clean
        continue BASE|ING; continue to BASE; go over|through; run; look after; pursue; verify; examine; analyze|analyse
        swap; switch .. over|out; escalate; escalate IT; chase .. up|down|for; chase up|down; sort .. out|it; sort out; get .. onto|on it|this|that|the; get to|on the bottom|case
        pick IT|DETERMINER|them up; pick up with|where|on; loop .. in|into; loop in; rope in; bring in; dig out; dig .. out|up; hunt .. down|for|out; track .. down; hold .. to account
        put .. to OUR|DETERMINER|ABOUT|NAME; put IT|DETERMINER to OUR|DETERMINER|ABOUT|NAME; have .. word|chat|conversation|look|dig|rummage|check|scout|think; give .. once|another|second|thought
        get .. answer|answers|word|information|details from|out; look for YOUR|IT|them; source; see that; see to it; make .. note; make .. announcement for; make .. change|changes|correction|corrections|adjustment|adjustments|update|updates|edits|amendments|enquiries|inquiries; make .. happen; take .. up|back|to|forward to|with; get .. in|down|through to|with; set .. right|straight
        sign .. off|up; update OUR|DETERMINER|YOUR .. records|system|account|file|details; unblock; reopen; reassign; reroute; redirect; reconnect; reboot; restart; rerun; reprocess; resubmit; remake
        recalculate; revise; rewrite; rework; tackle; tidy; tweak; tune; patch; roll .. out|back; push .. out|through|live; put .. order|request|ticket|case|word|complaint in; open .. ticket|case|investigation|claim|dispute
        log .. ticket|job|case|call|fault; raise .. ticket|job|case|issue; put .. stop to; keep .. eye|tabs on; stay on top of?; keep on; keep at IT; keep after|chasing; get stuck in
        walk through; run IT|this|that|DETERMINER by|past; bounce; query; question; press; push for|on; lean on; make enquiries|inquiries; touch .. up; reattempt; re-check; double check|check; double-check
        assess; proceed; move forward; relay; refer; log; flag; write to; build; treat; spray; reconcile; blackline
        report; check into; check .. out; check in|back with; take .. up with; negotiate; approve; execute; switch; turn; call NAME; call .. supplier
      RESOLVE COURTESY
        pass .. on|along|over|onto|up|back|through|to; share .. with|interest|feedback|thoughts|comments|idea|suggestion
        share YOUR; continue sharing; forward this|it|your|that|these; forward .. to our|the|my
        let our|the|my|DETERMINER .. team|folks|devs|developers|department|manager|people|staff|store|crew know
        let .. team|folks|devs|developers|department|manager|people|staff|crew know; relay .. to; send .. feedback
        feed .. back; feed back; make .. note; note; take .. on board; bear|keep .. in mind; take .. into account|consideration; consider YOUR; put .. forward; suggest
        feed IT|DETERMINER|YOUR .. back; feed .. back; put .. to OUR .. chef|team|manager; forward YOUR .. comments|feedback|suggestion|remark|remarks|thoughts|concerns|message|complaint
        give|pass|hand ABOUT|NAME .. message|note|regards|word; let NAME know
        log .. feedback|suggestion|comments; add .. vote; pass; pass on|along; mention .. to
      OTHER PLAIN
        set .. up; set up; schedule; arrange; organise|organize; reserve; add; include; put .. on|in|down
        get DETERMINER|YOUR|OUR|some .. together; serve; hold; pencil; coordinate with YOU; meet; host; offer; provide .. lunch|dinner|breakfast
        create; book; rebook; reschedule; assign; make .. arrangements|booking|reservation; extend; upgrade
        keep YOUR|IT|them .. until|till|for|safe; squeeze|fit|slot|pencil YOU in; get YOU in|into|booked|scheduled; put YOU on|down; add YOU to; move YOU to|up; bump YOU to|up; sit down with YOU; present YOUR; organise|organize .. for
        hold; hold .. until|till|back; save; save .. for YOU; honour|honor; extend YOUR; line .. up; put .. in|into the diary|calendar; send .. invite|invitation; reserve .. for YOU; cater for
        keep .. open|aside|for YOU; hold .. for YOU; put .. aside|by; show YOU .. property|flat|apartment|house; join YOU; introduce; appoint; order; source
      VISIT INSTANT
        see YOU
      RESOLVE INSTANT
        copy|cc|bcc YOU
        connect; transfer; update; cancel; look up; pull up; check; check .. for YOU
        put YOU through; do; do so; do that|this|it; search; get .. booked; confirm; add; change; book; remove
        show YOU to|the|how|where|in|up; check if|whether WE|IT|there|YOU; check what|which; show YOU; ask YOU; book IT|that|this; book IT|that|this .. for YOU; order IT|that|this; process IT|that|this; add IT|that|this; change IT|that|this; pull; pull .. up|out; bring .. up on|for; look .. up; grab; take YOUR|DETERMINER .. details|details|name|number|order|payment; go and? get; get my|the pen; get .. manager|him|her|ABOUT
        run .. through|check; jot; log .. in; log in; give DETERMINER .. second|minute|moment; repeat; spell; read .. back; show YOU; ring IT|them|this|that up; ring up; put .. on hold; hold; put YOU on|down; enter YOUR
        place .. order; process .. payment; hand YOU over; switch YOU; see if|whether SHE|they|ABOUT|NAME; have .. look for YOU; try IT|DETERMINER; give IT a try; start .. search; search .. for; find .. for YOU
        note; apply; submit; enter; verify; delete; take; take .. off; pass YOU; put .. in|through
        go ahead; look that|this|it up; put
      MESSAGE RECEIPT
        receive|get|have .. email|e-mail|message|text|update|updates|reply|response|answer|confirmation|notification|sms
        hear; hear from|back|more; hear from me|us; receive|get|have our|DETERMINER written|formal|full|detailed|final response|reply|answer|decision; receive|get|have .. news
      CALL RECEIPT
        receive|get|have .. call|callback
      REFUND RECEIPT
        see IT .. on|in YOUR .. bill|statement|account|card; receive|get|see|have .. refund|credit|money|reimbursement|discount|voucher
      VISIT RECEIPT
        receive|get|have .. visit
      SEND RECEIPT
        receive|get|have .. copy|lease|contract|agreement|documents|paperwork|form|forms|invoice|card|parcel|package|order|replacement|letter|keys|statement|quote|ticket|tickets|voucher .. by? email|e-mail?; receive; get .. in the mail|post; get; have; see
      RESOLVE PLAIN
        be back; be back on|up|online|working|live|running; be .. up|live|running|restored|operational|working
      SEND PLAIN
        be .. ready; be in the mail|post
      MESSAGE SLIGHT
        know more; know by|on|tomorrow
      OTHER HELP
        help; assist; support; be .. happy|glad|pleased|here|available; guide; walk YOU; offer; advise; help YOU; assist YOU
        accommodate
      OTHER STATE
        see what comes|happens|becomes; see how IT|things|everything; put YOU on hold
        plan; be; be out of; be .. able to; be back in|from|at; have; need; want; like; love; know; think; hope; appreciate; expect; await; wait; miss; enjoy
        understand; assume; believe; remember; forget; leave; stay; stop; travel; continue; cost; last; require
        mean; allow; depend; vary; charge; remain; keep; make; go; prefer; wish; recommend; suggest; count
        look forward; look for; look; gain; become; seem; appear; live; close; open; start; begin; end; take place; take .. minutes|hours|days|long
        let; admit; say; stick; hear; use; feel; agree; disagree; find; try; win; lose; accept; attempt; cause
        have to; get; serve; hold; bear; work; handle; run; give; receive; consider; assume; rest; help; ask .. to
        take .. vacation|leave|holiday; take .. off work; take time|day|days|week off; take .. off; come in at|around|late|early|tomorrow|on|to; get together; root for?; cheer; pray; keep .. fingers; take .. minute|minutes|second|seconds
        meet on|at|in|again|to; convene; gather; call at all|every|the; announce; make .. announcement; launch; roll out; release; dial in; call off; be called off; get NUMBER off; get .. off with; fly; fly to|back|out; ski; golf; sleep; eat; celebrate; drink; swim; sing; cry; laugh; die; marry; retire; resign; dream; guess; bet; doubt; wonder; suppose; realise; realize; notice; suffer
        struggle; smile; explain below|later|further; tell YOU what; rain; snow; turn; turn into|out|out to; happen; occur; result; rise; fall; increase; decrease; expire; end up; fit; suit; hurt; sound
        be in|on|at; be off|away; head to|for|off|home|back; drive up|down|home|back; go to|on|with|for|home|out; cover; hate; owe; pass out; rely; relate; reach; run out; feature; play
        take .. one|ones; be able; see IT|that|what|how; see YOU there|then|soon|around|later; miss out; spend; watch; listen to; learn; read; shop; party; rent; move|relocate to|out|house
        leave .. up to YOU|ABOUT|NAME; leave .. to YOU|ABOUT|NAME; call it|that; name; consist; contain; comprise; entail; apply to; begin|start on|at|in; commence; launch; resume; feel free; host
        leave it|that|this|you; be able to BASE; see; apologize|apologise; never; pay; show; represent; vote; stand; remain
      """;

  static void addTo(PhraseBook<Deed> book) {
    Deed deed = Deed.SLIGHT_RESOLVE;
    for (String line : Table.cells(DEEDS, "\n")) {
      if (Character.isUpperCase(line.charAt(0))) {
        List<String> head = Table.words(line);
        deed =
            new Deed(
                Action.valueOf(head.get(0)),
                Deed.Weight.valueOf(head.get(1).toUpperCase(Locale.ROOT)));
      } else {
        for (String phrase : Table.cells(line, ";")) {
          book.add(phrase, deed);
        }
      }
    }
  }
}
