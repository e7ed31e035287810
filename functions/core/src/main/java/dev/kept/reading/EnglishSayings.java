package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.Promise.By;
import dev.kept.reading.Saying.Kind;

/** Turns of phrase of English that promise without saying "will". */
final class EnglishSayings {
  private EnglishSayings() {}

  static void addTo(PhraseBook<Saying> book) {
    add(
        book,
        "on it|its|the|their|his|her way; on it is way; en route; arriving now",
        new Saying(Kind.COMING, Action.VISIT, By.OTHER, 0.7, "it is on its way to the customer"));
    add(
        book,
        "NUMBER minutes|minute|mins|min|hours|hour|hrs away|out",
        new Saying(Kind.COMING, Action.VISIT, By.OTHER, 0.7, "it says how far away it is"));
    add(
        book,
        "NUMBER minutes|minute|mins|min from YOU|YOUR; out for delivery; on the|our van|truck|lorry|bike; with the courier|driver",
        new Saying(Kind.COMING, Action.SEND, By.OTHER, 0.7, "it is on its way to the customer"));
    add(
        book,
        "estimated restoration|repair|fix|completion|time; expected|estimated back; expect .. service|power|access|supply|connection|restoration|resolution|fix by|at|before|within|around",
        new Saying(Kind.PLANNED, Action.RESOLVE, By.SPEAKER, 0.7, "it says when it will be done"));
    add(
        book,
        "eta|etr",
        new Saying(Kind.STATED, Action.RESOLVE, By.SPEAKER, 0.7, "it says when it will be done"));
    add(
        book,
        "estimated|expected arrival; arrival|arriving|pickup in|at",
        new Saying(Kind.STATED, Action.VISIT, By.OTHER, 0.7, "it says when they will be there"));
    add(
        book,
        "wake|wake-up up? call set|booked|for",
        new Saying(Kind.STATED, Action.CALL, By.OTHER, 0.7, "it says when they call"));
    add(
        book,
        "estimated|expected delivery|dispatch; delivery|dispatch date|estimate",
        new Saying(Kind.STATED, Action.SEND, By.OTHER, 0.7, "it says when it will come"));
    add(
        book,
        "YOU CAN|MAY pick|collect",
        new Saying(Kind.STATED, Action.SEND, By.SPEAKER, 0.65, "it says when it can be fetched"));
    add(
        book,
        "next|further|another update|bulletin|news",
        new Saying(Kind.STATED, Action.MESSAGE, By.SPEAKER, 0.75, "it says when they write next"));
    add(
        book,
        "planned|scheduled|slated|due for|in DETERMINER|OUR next|coming|upcoming release|version|update|sprint; on OUR list|radar|agenda|to-do",
        new Saying(Kind.ALONE, Action.RESOLVE, By.SPEAKER, 0.62, "it is said to be planned"));
    add(
        book,
        "on it; right on it; on the case; getting on it",
        new Saying(Kind.FRONT, Action.RESOLVE, By.SPEAKER, 0.75, "they take it upon themselves"));
    add(
        book,
        "to follow by|on|in|shortly|soon|separately|later|today|tomorrow|under|asap|via; to follow",
        new Saying(Kind.FOLLOWS, Action.MESSAGE, By.SPEAKER, 0.7, "something is said to follow"));
    add(
        book,
        "to follow up",
        new Saying(Kind.NOTHING, Action.OTHER, By.SPEAKER, 0, "it follows up"));
    add(
        book,
        "back to|with YOU; more|details by|tomorrow|tonight|today|on; update|answer|reply|news|word by|at|before|tonight|tomorrow|today|in|within|on",
        new Saying(Kind.PLANNED, Action.MESSAGE, By.SPEAKER, 0.75, "they say when they write"));
    add(
        book,
        "callback|call-back by|before|at|within|today|tomorrow|tonight|this; call|ring|phone YOU at|on|in|by|tomorrow|tonight|later|after|before|around",
        new Saying(Kind.PLANNED, Action.CALL, By.SPEAKER, 0.75, "they say when they call"));
    add(
        book,
        "all set|booked|done|confirmed for|with; locked|down in|for",
        new Saying(Kind.BOOKED, Action.VISIT, By.OTHER, 0.65, "an appointment with its time"));
    add(
        book,
        "visit|appointment|viewing|session|treatment|inspection|survey|collection|pickup|redelivery is|are; pencilled|penciled|slotted|squeezed|fitted|booked YOU in|down",
        new Saying(Kind.BOOKED, Action.VISIT, By.OTHER, 0.65, "an appointment with its time"));
    add(
        book,
        "scheduled|booked|confirmed|arranged|reserved; confirm .. appointment|visit|viewing|booking|slot|inspection|survey; set for; set up; moved|rescheduled|brought|pushed to|forward|back; book|schedule|put|pencil YOU in|down; see YOU",
        new Saying(Kind.BOOKED, Action.VISIT, By.OTHER, 0.65, "an appointment with its time"));
    add(
        book,
        "delivery|order|parcel|package is due|expected; due|expected in|on|by|at|between",
        new Saying(Kind.TIMED, Action.SEND, By.OTHER, 0.75, "it is due at a time"));
    add(
        book,
        "invoice|quote|copy|documents|paperwork|photos|form|forms|estimate to follow",
        new Saying(Kind.ALONE, Action.SEND, By.SPEAKER, 0.75, "something is said to follow"));
    add(
        book,
        "coming|arriving|landing; follows by|in|via|on|under|separately|later|today|tomorrow|tonight|this; with YOU; in|on|to YOUR|DETERMINER post|mail; in|on|into|to YOUR card|account|inbox|email|bank|letterbox|mailbox; back in|on|into YOUR card|account|bank",
        new Saying(Kind.SENT, Action.SEND, By.SPEAKER, 0.7, "it says when something comes"));
    add(
        book,
        "see|c YOU at|on|in|tomorrow|tmrw|NUMBER|mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday",
        new Saying(Kind.PLANNED, Action.VISIT, By.SPEAKER, 0.65, "they say when"));
    add(
        book,
        "ready for|to collection|pickup|pick-up|pick|collect",
        new Saying(Kind.STATED, Action.SEND, By.SPEAKER, 0.65, "it says when it can be fetched"));
    add(
        book,
        "details|detail|more|info|information|update|updates|confirmation|news to follow",
        new Saying(Kind.ALONE, Action.MESSAGE, By.SPEAKER, 0.75, "something is said to follow"));
    add(
        book,
        "on my|our way",
        new Saying(Kind.FRONT, Action.VISIT, By.SPEAKER, 0.75, "they are on their way"));
    add(
        book,
        "am|are on my|our way",
        new Saying(Kind.ALONE, Action.VISIT, By.SPEAKER, 0.75, "they are on their way"));
    add(
        book,
        "be there|over|round|out|with in|by|at|before|within|around",
        new Saying(Kind.TIMED, Action.VISIT, By.SPEAKER, 0.8, "they say when they are there"));
    add(
        book,
        "details|info|information|update|more|email will follow",
        new Saying(Kind.ALONE, Action.MESSAGE, By.SPEAKER, 0.75, "something is said to follow"));
    add(
        book,
        "version|copy|draft|report|minutes|documents|quote|invoice|agenda will follow",
        new Saying(Kind.ALONE, Action.SEND, By.SPEAKER, 0.75, "something is said to follow"));
    add(
        book,
        "promised .. call|callback",
        new Saying(Kind.ALONE, Action.CALL, By.SPEAKER, 0.8, "it was promised"));
    add(
        book,
        "promised .. visit|technician|engineer",
        new Saying(Kind.ALONE, Action.VISIT, By.SPEAKER, 0.8, "it was promised"));
    add(
        book,
        "promised .. refund|credit",
        new Saying(Kind.ALONE, Action.REFUND, By.SPEAKER, 0.8, "it was promised"));
    add(
        book,
        "promised .. email|update|reply|answer",
        new Saying(Kind.ALONE, Action.MESSAGE, By.SPEAKER, 0.8, "it was promised"));
    add(
        book,
        "expect .. call|callback from?; look out for .. call|callback",
        new Saying(Kind.TIMED, Action.CALL, By.SPEAKER, 0.8, "the customer is told to expect it"));
    add(
        book,
        "expect to hear|receive|get from|more|back|DETERMINER|our|your; expect DETERMINER full|written|formal|detailed|prompt|quick reply|response|answer; expect|watch .. email|e-mail|text|message|reply|response|update|answer",
        new Saying(
            Kind.TIMED, Action.MESSAGE, By.SPEAKER, 0.8, "the customer is told to expect it"));
    add(
        book,
        "watch|look out? for; keep an eye out for; expect .. package|parcel|order|delivery|letter; expect DETERMINER|YOUR",
        new Saying(Kind.TIMED, Action.SEND, By.SPEAKER, 0.75, "the customer is told to expect it"));
    add(
        book,
        "expect .. technician|engineer|visit|plumber|driver|crew",
        new Saying(Kind.TIMED, Action.VISIT, By.OTHER, 0.8, "the customer is told to expect it"));
    add(
        book,
        "leave it|this|that with me|us; consider it done; are|am on it; am on the case; you have my word",
        new Saying(Kind.ALONE, Action.RESOLVE, By.SPEAKER, 0.8, "they take it upon themselves"));
    add(
        book,
        "will do; yes I|WE WILL",
        new Saying(Kind.UNDERTAKES, Action.RESOLVE, By.SPEAKER, 0.8, "it takes on what was asked"));
    add(
        book,
        "yes I|WE CAN; sure|yes|ok|okay|absolutely|certainly|great|perfect|fine",
        new Saying(Kind.ANSWER, Action.RESOLVE, By.SPEAKER, 0.8, "it says yes to what was asked"));
    add(
        book,
        "no problem|worries; of course; that|it|that's is? works|fine|ok|okay; works for me|us",
        new Saying(Kind.ANSWER, Action.RESOLVE, By.SPEAKER, 0.8, "it says yes to what was asked"));
  }

  private static void add(PhraseBook<Saying> book, String patterns, Saying saying) {
    for (String pattern : Table.cells(patterns, ";")) {
      book.add(pattern, saying);
    }
  }
}
