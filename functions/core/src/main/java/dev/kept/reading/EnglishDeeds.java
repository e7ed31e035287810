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
        return YOUR call; schedule|arrange|book .. call|callback; set up .. call; schedule|arrange .. call with YOU; hold|conduct .. call with YOU
      MESSAGE FIRM
        let YOU .. know; let YOU both|all|guys know; keep YOU .. posted|updated|apprised|informed|advised|abreast
        keep YOU .. loop|date; get|come|be|go|report|revert|circle|loop back to|with YOU; get back; revert
        get|come|be|report right|straight back to|with YOU
        reply; respond; answer; write YOU|back|to|again; email|e-mail|text|message|dm|pm|ping|im
        drop YOU .. line|email|e-mail|note|message|text; shoot YOU .. email|e-mail|note|message|text
        contact; contact YOU; reach out to? YOU?; reach out; reach YOU; notify; notify YOU; update|notify|inform our|all|the customers|passengers|clients|users|guests|members|residents|tenants; inform YOU; advise YOU; tell YOU; update YOU
        follow up; follow-up; follow up .. with YOU; follow up with; follow YOU up; followup
        be .. in touch|contact|communication; be back in touch; stay|keep in touch; get|come back in touch
        get|keep in touch|contact with YOU; touch base .. ; connect with YOU; confirm with|to YOU
        confirm .. by|via email|e-mail|text|phone|letter; communicate; reconnect
        loop YOU; check back|in with YOU; send .. email|e-mail|message|text|note|update|dm|confirmation|reminder
        send out .. email|e-mail|message|text|note|update|confirmation; pop YOU .. email|message|text|note
        provide .. update|updates|answer|feedback|timeframe; provide YOU .. update|updates|answer
        give YOU .. update|updates|answer|news|details|detail|time|timeframe|eta|head|heads|shout
        have .. answer|update|news for YOU; share .. update|updates|news; post .. update|updates
        continue there|here; continue the conversation; meet YOU there; see YOU there; explain to YOU
        remind YOU; warn YOU; announce; break the news; say more; report back; relay .. to YOU
        issue .. update|updates
      SEND FIRM
        send; resend; follow up with .. copy|copies|documents|document|form|forms; get back to|with YOU with .. quote|estimate|quotation|price; send .. to YOU; mail; ship; deliver; redeliver; dispatch; fax; courier; overnight
        forward; forward YOU; forward .. to YOU; post YOU; post .. to YOU; post .. out; provide; provide YOU
        supply; copy YOU; cc YOU; distribute; circulate; hand .. over; hand .. to YOU; bring
        get YOU a|an|the|that|those|some|this|your; get .. to YOU; get .. out to YOU; get .. over|across to YOU; drop .. off
        share .. with YOU; give YOU; hook YOU up; have .. for|to YOU; leave .. copy|note|key|keys|card|parcel|package; attach; issue
        pass .. to YOU; pop .. post; have .. paperwork|documents|copy|copies|contract|quote|invoice|report
        email|e-mail YOU the|a|an|your ; send .. replacement; upload; email|e-mail .. to YOU
        reissue; leave .. for YOU; transfer .. YOUR
      SEND PLAIN
        prepare; draft; draw up; put together; produce; publish; print; return; replace
      VISIT FIRM
        come; come out|round|over|by|back|in; visit; arrive; stop|drop|swing|pop|go|call|head by|in|round|over|out|along
        be here; be .. there|over|out|round|onsite|on-site; be on site; be with YOU; be .. at YOUR; be back out
        attend; pick YOU up; pick up; pick .. up; meet YOU; meet with YOU; collect; get out to YOU
        get .. out to YOU; get|send .. PERSON out|over|round|there to YOU; be right? with YOU; be right there|over; send .. technician|engineer|plumber|electrician|someone|somebody|man|crew|driver|van|inspector|tech|team|guy
        send .. technicians|engineers|taxi|cab|locksmith|mechanic; make it out; turn up; inspect; install
        have .. technician|engineer|plumber|electrician|someone|crew|driver|tech .. there|out|over|round|come|visit|attend
        get .. technician|engineer|plumber|electrician|someone|crew|driver|tech .. there|out|over|round|to; drive out
        bring .. over|round
      REFUND FIRM
        refund; reimburse; credit; compensate; pay YOU|back; repay; issue .. refund|credit|reimbursement
        be .. in|on YOUR account|card|bank|statement; show|appear|reflect .. on|in YOUR .. account|statement|bill|card
        process .. refund|credit|reimbursement; give YOU .. refund|credit|money; waive; put .. refund through
        refund YOU; credit YOU; apply .. credit; arrange .. refund; send .. refund; reverse .. charge|fee|payment
        get YOU .. refund|money; return YOUR money; get .. refunded|credited|reimbursed; deduct; take .. off YOUR
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
        assess; proceed; move forward; relay; refer; log; flag; write to; build; treat; spray; reconcile; blackline
        report; check; check into; take .. up with; negotiate; approve; execute; switch; turn; call NAME; call .. supplier
      RESOLVE COURTESY
        pass .. on|along|over|onto|up|back|through|to; share .. with|interest|feedback|thoughts|comments|idea|suggestion
        share YOUR; continue sharing; forward this|it|your|that|these; forward .. to our|the|my
        let our|the|my|DETERMINER .. team|folks|devs|developers|department|manager|people|staff|store|crew know
        let .. team|folks|devs|developers|department|manager|people|staff|crew know; relay .. to; send .. feedback
        feed .. back; feed back; make .. note; note; take .. on board; put .. forward; suggest
        log .. feedback|suggestion|comments; add .. vote; pass; pass on|along; mention .. to
      OTHER PLAIN
        set .. up; set up; schedule; arrange; organise|organize; reserve; add; include; put .. on|in|down
        get .. together; serve; hold; pencil; coordinate with YOU; meet; host; offer; provide .. lunch|dinner|breakfast
        create; book; rebook; reschedule; assign; make .. arrangements|booking|reservation; extend; upgrade
        keep .. open|aside|for YOU; hold .. for YOU; put .. aside|by; show YOU; join YOU; introduce; appoint; order; source
      VISIT INSTANT
        see YOU
      RESOLVE INSTANT
        connect; transfer; update; cancel; look up; pull up; check; check .. for YOU
        put YOU through; do; do that|this|it; search; get .. booked; confirm; add; change; book; remove
        note; apply; submit; enter; verify; delete; take; take .. off; pass YOU; put .. in|through
        go ahead; look that|this|it up; put
      MESSAGE RECEIPT
        receive|get|have .. email|e-mail|message|text|update|updates|reply|response|answer|confirmation|notification|sms
        hear; hear from|back|more; receive|get|have .. news
      CALL RECEIPT
        receive|get|have .. call|callback
      REFUND RECEIPT
        receive|get|see|have .. refund|credit|money|reimbursement|discount|voucher
      VISIT RECEIPT
        receive|get|have .. visit
      SEND RECEIPT
        receive; get .. in the mail|post; get; have; see
      RESOLVE PLAIN
        be back on|up|online|working|live|running; be .. up|live|running|restored|operational|working
      SEND PLAIN
        be .. ready; be in the mail|post
      OTHER HELP
        help; assist; support; be .. happy|glad|pleased|here|available; guide; walk YOU; offer; advise; help YOU; assist YOU
        accommodate
      OTHER STATE
        plan; be; be out of; be .. able to; be back in|from|at; have; need; want; like; love; know; think; hope; appreciate; expect; await; wait; miss; enjoy
        understand; assume; believe; remember; forget; leave; stay; stop; travel; continue; cost; last; require
        mean; allow; depend; vary; charge; remain; keep; make; go; prefer; wish; recommend; suggest; count
        look forward; look for; look; gain; become; seem; appear; live; close; open; start; begin; end; take place; take .. minutes|hours|days|long
        let; admit; say; stick; hear; use; feel; agree; disagree; find; try; win; lose; accept; attempt; cause
        have to; get; serve; hold; bear; work; handle; run; give; receive; consider; assume; rest; help; ask .. to
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
