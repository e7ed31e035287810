package dev.kept.reading;

/** The small words of English: those that build sentences, and a few nouns that tell who acts. */
final class EnglishGrammar {
  private EnglishGrammar() {}

  static void addTo(Lexicon lexicon) {
    tag(lexicon, "i", Tag.I);
    tag(lexicon, "we", Tag.WE);
    tag(lexicon, "you u ya yall y'all yous everyone everybody", Tag.YOU);
    tag(lexicon, "her him them they customer client caller tenant patient guest", Tag.ABOUT);
    tag(lexicon, "customers clients lady gentleman mr mrs ms miss", Tag.ABOUT);
    tag(lexicon, "me us", Tag.ME);
    tag(lexicon, "mr mrs ms dr ext approx e.g i.e etc no vs st ave dept", Tag.SHORT);
    tag(lexicon, "he she", Tag.SHE);
    tag(lexicon, "they", Tag.THEY);
    tag(lexicon, "it this that these those everything all there", Tag.IT);
    tag(lexicon, "our my", Tag.OUR);
    tag(lexicon, "your ur yours", Tag.YOUR);
    tag(lexicon, "his her their its", Tag.THEIR);
    tag(lexicon, "a an the another any some each every both this that these those", Tag.DETERMINER);
    tag(lexicon, "will shall wil", Tag.WILL);
    tag(lexicon, "ill", Tag.I, Tag.WILL);
    tag(lexicon, "well", Tag.WE, Tag.WILL, Tag.ADVERB);
    tag(lexicon, "would", Tag.WOULD);
    tag(lexicon, "can", Tag.CAN);
    tag(lexicon, "may might could", Tag.MAY);
    tag(lexicon, "should must ought", Tag.SHOULD);
    tag(lexicon, "am is are be was were been being", Tag.BE);
    tag(lexicon, "have has had having", Tag.HAVE);
    tag(lexicon, "do does did", Tag.DO);
    tag(lexicon, "not never nor cannot no nobody none", Tag.NOT);
    tag(lexicon, "to", Tag.TO);
    tag(
        lexicon,
        "of in on at by with from for about into over under through via after",
        Tag.PREPOSITION);
    tag(
        lexicon,
        "before during within without regarding concerning per upon between",
        Tag.PREPOSITION);
    tag(
        lexicon,
        "against towards toward until till onto as behind near around across",
        Tag.PREPOSITION);
    tag(lexicon, "to", Tag.PREPOSITION);
    tag(lexicon, "and then or plus n", Tag.AND);
    tag(lexicon, "but so though although because since yet however", Tag.BUT);
    tag(lexicon, "if once when whenever unless after before upon while should", Tag.IF);
    tag(lexicon, "who which that whom", Tag.WHO);
    tag(lexicon, "how what where why whether when which who", Tag.ASKS);
    tag(lexicon, "also just definitely certainly surely gladly happily still now then", Tag.ADVERB);
    tag(
        lexicon,
        "immediately shortly soon personally currently actively already both all",
        Tag.ADVERB);
    tag(
        lexicon,
        "again later today tomorrow tonight quickly promptly directly absolutely",
        Tag.ADVERB);
    tag(
        lexicon,
        "only even actually really simply further therefore first next either",
        Tag.ADVERB);
    tag(
        lexicon,
        "hard early straight asap instead each ever most likely too anyway momentarily presently gonna",
        Tag.ADVERB);
    tag(lexicon, "probably likely", Tag.HEDGE);
    tag(lexicon, "hopefully ideally maybe perhaps possibly", Tag.WISH);
    tag(
        lexicon,
        "usually normally typically generally always often sometimes ordinarily",
        Tag.HABIT);
    tag(
        lexicon,
        "generally usually normally typically probably likely hopefully maybe perhaps possibly",
        Tag.ADVERB);
    tag(lexicon, "please pls plz kindly", Tag.REQUEST);
    tag(lexicon, "yes yeah yep yup sure ok okay alright certainly absolutely course fine", Tag.YES);
    tag(lexicon, "great perfect right hi hey hello thanks sorry oh ah well", Tag.YES);
    tag(lexicon, "noted understood gotcha cheers ta", Tag.YES);
    tag(lexicon, "$ £ €", Tag.NUMBER);
    people(lexicon);
    things(lexicon);
  }

  private static void people(Lexicon lexicon) {
    tag(lexicon, "someone somebody anyone colleague colleagues technician technicians", Tag.PERSON);
    tag(
        lexicon,
        "engineer engineers plumber electrician inspector surveyor driver courier",
        Tag.PERSON);
    tag(
        lexicon,
        "manager supervisor agent agents rep reps representative representatives",
        Tag.PERSON);
    tag(
        lexicon,
        "specialist specialists advisor adviser advisors consultant nurse doctor",
        Tag.PERSON);
    tag(
        lexicon,
        "dr receptionist assistant secretary member members staff expert experts",
        Tag.PERSON);
    tag(
        lexicon,
        "boss owner director foreman installer fitter mechanic crew guys guy folks lad lads chap chaps bloke blokes fella fellas",
        Tag.PERSON);
    tag(
        lexicon,
        "lawyer accountant analyst analysts developer developers devs handyman",
        Tag.PERSON);
    tag(
        lexicon,
        "rider riders valet concierge chauffeur bellhop bellboy porter waitress waiter server chef host hostess cleaner cleaners housekeeper housekeeping contractor supplier",
        Tag.PERSON);
    tag(
        lexicon,
        "partner partners operator operators associate associates person people",
        Tag.PERSON);
    tag(
        lexicon,
        "bellman bellmen repairman doorman salesman workman workmen serviceman deliveryman postman mailman foremen bailiff carpenter roofer painter glazier gardener decorator builder builders gasman locksmiths joiner cleaner janitor caretaker superintendent handler dispatcher planner scheduler clerk cashier buyer trader pharmacist chef barista concierge bellhop valet nurse midwife guard conductor linesman lineman linemen crews plumbers electricians drivers couriers nurses doctors mechanics installers fitters managers supervisors superiors bosses buddy mate sister broker trainee lead sub subcontractor vet dentist hygienist clinician therapist exterminator locksmith tech techs",
        Tag.PERSON);
    tag(
        lexicon,
        "tiler plasterer bricklayer mason welder arborist landscaper scaffolder paver estimator assessor adjuster auditor notary registrar translator interpreter photographer hairdresser barber beautician tutor teacher coach trainer instructor groomer farrier pilot steward purser optician optometrist podiatrist physio physiotherapist osteopath chiropractor counsellor counselor psychologist paramedic carer caregiver nanny mover movers packer roofers painters carpenters tilers plasterers builders surveyors assessors cleaners gardeners",
        Tag.PERSON);
    tag(lexicon, "team teams department dept desk group office branch company carrier", Tag.TEAM);
    tag(
        lexicon,
        "line shift squad workshop kitchen lab laboratory lettings escalations facilities helpdesk servicedesk",
        Tag.TEAM);
    tag(lexicon, "bank unit division committee board squad store warehouse depot", Tag.TEAM);
    tag(lexicon, "billing accounts dispatch support reception legal finance sales", Tag.OFFICE);
    tag(lexicon, "maintenance engineering security logistics admin payroll hr it", Tag.OFFICE);
  }

  private static void things(Lexicon lexicon) {
    tag(
        lexicon,
        "appointment viewing visit inspection booking reservation consultation",
        Tag.BOOKING);
    tag(
        lexicon,
        "redelivery re-delivery installation survey repair delivery collection pickup tour treatment",
        Tag.BOOKING);
    tag(
        lexicon,
        "service slot callback session table ride seat room court interview haircut checkup check-up lesson class wake-up",
        Tag.BOOKING);
    tag(
        lexicon,
        "order package parcel delivery shipment refund replacement driver ride taxi",
        Tag.COMING);
    tag(
        lexicon,
        "cab car food meal technician engineer courier letter card cards invoice",
        Tag.COMING);
    tag(
        lexicon,
        "cheque check payment item items part parts prescription results credit",
        Tag.COMING);
    tag(
        lexicon,
        "documents paperwork quote contract report copy van plumber electrician",
        Tag.COMING);
    tag(
        lexicon,
        "feedback comments comment suggestion suggestions thoughts thought request",
        Tag.FEEDBACK);
    tag(
        lexicon,
        "idea ideas insight insights interest input concerns concern remarks",
        Tag.FEEDBACK);
    tag(lexicon, "approval reply response confirmation answer go-ahead consent ok", Tag.CONSENT);
    tag(lexicon, "shuttle truck bus help assistance", Tag.COMING);
    tag(lexicon, "slated estimated goal intention target reimbursement", Tag.UNKNOWN);
    tag(lexicon, "opinion opinions views experience complaint message", Tag.FEEDBACK);
    tag(lexicon, "lovely kind compliment compliments praise nice wonderful kudos", Tag.PRAISE);
  }

  static void tag(Lexicon lexicon, String words, Tag... tags) {
    for (String word : Table.words(words)) {
      lexicon.tag(word, tags);
    }
  }
}
