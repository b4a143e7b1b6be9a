import type { Language } from './language.ts';

export const dutch: Language = {
  tag: 'nl',
  common:
    'de, het, een, en, van, voor, met, is, zijn, niet, op, te, wij, u, uw, ons, onze, dat, die, bij, of, aan, wordt, worden, naar, je',
  words: {
    complaint: 'klacht*',
    times: 'bereikbaarheid, beschikbaarheid, bereikbaar, tijden, tijd, streeftijd, is',
    gone: 'verstreken, geen, oud, zonder',
    minute: 'minuut, minuten, min',
    hour: 'werkuur, werkuren, kantooruren, uur, uren, u, h',
    day: 'werkdag, werkdagen, kalenderdag, kalenderdagen, dag, dagen',
    week: 'week, weken',
    month: 'maand, maanden',
    business:
      'werkdag, werkdagen, werkuur, werkuren, kantooruren, kantoortijd*, werktijd*, kantooruur',
    hours:
      'kantooruren, openingstijden, kantoortijden, werktijden, servicetijden, openingsuren, supporttijden, servicevenster, service window, serviceuren, werkuren, kantoortijd, werktijd',
    always: 'kalenderdag*, dag en nacht, klokuren, doorlopend',
    'next-day':
      'volgende werkdag, eerstvolgende werkdag, de volgende werkdag, dezelfde werkdag, zelfde werkdag, nbd',
    number:
      'een=1, één=1, twee=2, drie=3, vier=4, vijf=5, zes=6, zeven=7, acht=8, negen=9, tien=10, twaalf=12, veertien=14, vijftien=15, twintig=20, vierentwintig=24, dertig=30, achtenveertig=48, half=0.5, halve=0.5, anderhalf=1.5, tweeënzeventig=72',
    ordinal: 'eerste=1, 1e=1, 1ste=1, tweede=2, 2e=2, 2de=2, derde=3, 3e=3, 3de=3, vierde=4, 4e=4',
    to: 'tot, en, t/m, tot en met, of',
    every: 'elke, iedere, ieder, elk, per, om de',
    hourly: 'elk uur, ieder uur',
    daily: 'dagelijks, dagelijkse',
    weekly: 'wekelijks, wekelijkse',
    monthly: 'maandelijks',
    within: 'binnen, maximaal, max, uiterlijk, in, minder dan, onder',
    response:
      'reactie, reactietijd, reactietijden, *reactietijd, antwoord, antwoordtijd, antwoorden, responstijd, respons, reageren, reageert, *reactie, ontvangstbevestiging, terugbellen, bevestig*, beantwoord*, response, responsetijd, aanname*, opvolging, contact opnemen, neemt contact',
    resolution:
      'oplossing, oplostijd, oplostijden, oplossingstijd, hersteltijd, herstel, *oplossing, opgelost, hersteld, oplossen, herstellen, afhandel*, functiehersteltijd, reparatie*, afgehandeld, doorlooptijd, workaround, besluit, afgerond, verholpen',
    update:
      'update, updates, statusupdate, statusupdates, voortgang, terugkoppeling, voortgangsrapportage, informeren, tussentijds*, statusmelding, updatefrequentie, informatie, geïnformeerd, communicatie',
    raise: 'escalatie*, escaleren, geëscaleerd, *escalatie, doorverwij*, overdracht',
    'other-time':
      'toegewezen, toewijzing, onderhoud, beschikbaarheid, uptime, analyse, planning, naleving, opzegtermijn, oorzaak, op locatie, on-site, percentage, bewaartermijn, training',
    rca: 'oorzaakanalyse, rca',
    level:
      'niveau, niveaus, escalatieniveau, level, trap, laag, lijn, *niveau, escalatie, tier, trede',
    step: 'stap, fase, contact',
    severity:
      'prioriteit, prioriteiten, prio, ernst, urgentie, impact, severity, categorie, classificatie, p, storingsklasse, *klasse, klasse, type storing, type melding, incidenttype, type',
    'severity-name':
      'kritiek=1, kritisch=1, kritieke=1, urgent=1, spoed=1, noodgeval=1, calamiteit=1, zeer hoog=1, blokkerend=1, hoog=2, hoge=2, ernstig=2, belangrijk=2, gemiddeld=3, middel=3, normaal=3, midden=3, standaard=3, medium=3, matig=3, normale=3, laag=4, lage=4, klein=4, gering=4, minor=4, zeer laag=5, informatie=5, vraag=5, wens=5, verzoek=5, wijziging=5, niet urgent=4, gepland=5, overig=5, ernstige=2, middelhoog=3, belangrijke=2',
    role: '*manager, manager, *leider, teamleider, *team, team, directeur, directie, *medewerker, medewerker, helpdesk, servicedesk, *desk, *coördinator, coördinator, *beheerder, *hoofd, hoofd, support, klantenservice, specialist, specialisten, engineer, engineers, *afdeling, afdeling, *functionaris, *commissie, ombudsman, technicus, technici, *ingenieur, *dienst, expert, supervisor, *adviseur, ceo, cto, bestuur, storingsdienst, balie, meldkamer, *verantwoordelijke, eigenaar',
    outside:
      'ombudsman, geschillencommissie, kifid, toezichthouder, acm, *geschillencommissie, rechter, ombudsdienst, *ombudsman, autoriteit',
    name: 'naam, persoon, contactpersoon',
    designation:
      'functie, rol, contactpersoon, verantwoordelijke, afdeling, wie, contactpunt, aanspreekpunt, team, positie, escaleren naar, verantwoordelijk',
    contact:
      'contact, contactgegevens, kanaal, kanalen, hoe, bereikbaar via, contactmogelijkheid, gegevens',
    email: 'e-mail, email, mail, e-mailadres, mailadres',
    phone:
      'telefoon, telefoonnummer, tel, bellen, bel, mobiel, nummer, telefonisch, gsm, noodnummer, storingsnummer, doorkiesnummer',
    form: 'formulier, contactformulier, webformulier, *formulier',
    chat: 'chat, livechat, live chat, teams',
    whatsapp: 'whatsapp',
    portal:
      'portaal, portal, klantportaal, ticket, ticketsysteem, website, mijn omgeving, klantenportaal, *portaal, online, serviceportal',
    post: 'post, postadres, brief, adres, schriftelijk, per post, postbus',
    plan: 'plan, pakket, contract, abonnement, servicelevel, service level, brons, zilver, goud, platina, basis, premium, overeenkomst, sla-niveau, *pakket, servicecontract',
    describe:
      'omschrijving, beschrijving, definitie, voorbeeld, voorbeelden, toelichting, criteria, opmerking, opmerkingen, situatie, betekenis, wanneer, gevolg, type vraag',
    extension: 'toestel, doorkies',
    weekday:
      'maandag=1, ma=1, dinsdag=2, di=2, woensdag=3, wo=3, donderdag=4, do=4, vrijdag=5, vr=5, vrij=5, zaterdag=6, za=6, zondag=0, zo=0',
    'working-days': 'werkdagen, op werkdagen, doordeweeks',
    'all-days': 'dagelijks, elke dag, alle dagen, iedere dag, 7 dagen per week',
    counted:
      'gelden, geldt, gemeten, gerekend, berekend, tellen, telt, tijden, dagen hieronder, hieronder, gedurende, tijdens, binnen onze, betreft, uitgedrukt, genoemde, zijn echte, lopen, loopt, betreffen, termijnen',
    sales: 'verkoop, sales, vacatures, pers, privacy, werken bij, marketing, offerte',
    related:
      'gerelateerde artikelen, zie ook, lees ook, verwante artikelen, meer lezen, gerelateerd, misschien ook interessant',
    after:
      'na, sinds, langer dan, indien, als, zonder, verstreken, meer dan, ouder dan, nadat, onopgelost',
    not: 'niet, geen, nooit, zonder, ontevreden',
    reference:
      'ticketnummer, meldingsnummer, referentienummer, incidentnummer, zaaknummer, referentie, klachtnummer, dossiernummer, casenummer, ticket-id',
    needed:
      'verplicht, nodig, vereist, vermeld, moet, opgeven, noodzakelijk, bij de hand, geef, vermelden, noemen, benodigd',
    topic:
      'escalatie*, klacht*, sla, support, storing*, reactietijd*, prioriteit*, melding*, hersteltijd*, service level, helpdesk',
    onward: 'dan, daarna, vervolgens, tenslotte',
    via: 'via, per, door, telefonisch, met',
  },
};
