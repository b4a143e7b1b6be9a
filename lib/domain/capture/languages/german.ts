import type { Language } from './language.ts';

export const german: Language = {
  tag: 'de',
  common:
    'der, die, das, und, ist, sind, nicht, mit, für, von, wir, sie, ein, eine, bei, auf, im, den, zu, werden, wird, oder, nach, ihre, unser',
  words: {
    complaint: 'beschwerde*, reklamation*',
    times: 'erreichbarkeit, verfügbarkeit, zeiten, erreichbar, uhrzeit, uhrzeiten, zeit, frist',
    gone: 'alt, vergangen, verstrichen, ohne',
    minute: 'minute, minuten, min, min.',
    hour: 'arbeitsstunde, arbeitsstunden, geschäftsstunde, geschäftsstunden, stunde, stunden, std, h',
    day: 'werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen, bankarbeitstag*, kalendertag*, tag, tage, tagen, tages',
    week: 'woche, wochen',
    month: 'monat, monate, monaten',
    business:
      'geschäfts*, werktag, werktage, werktagen, werktags, arbeitstag, arbeitstage, arbeitstagen, arbeitsstunde, arbeitsstunden, bürozeiten, servicezeit*, arbeitszeit*, bankarbeitstag*',
    hours:
      'geschäftszeiten, geschäftszeit, öffnungszeiten, servicezeiten, servicezeit, supportzeiten, bürozeiten, arbeitszeiten, betriebszeiten, sprechzeiten, supportzeit, hotlinezeiten, geschäftsstunden',
    always: 'rund um die uhr, kalenderzeit, kalendertag*, durchgehend',
    'next-day':
      'nächster werktag, nächster arbeitstag, am nächsten werktag, am nächsten arbeitstag, nächsten werktag, nächsten arbeitstag, folgender werktag, folgetag, am folgetag, nbd, selber werktag, am selben werktag',
    number:
      'ein=1, eine=1, einer=1, einem=1, eines=1, einen=1, zwei=2, drei=3, vier=4, fünf=5, sechs=6, sieben=7, acht=8, neun=9, zehn=10, zwölf=12, vierzehn=14, fünfzehn=15, zwanzig=20, vierundzwanzig=24, dreißig=30, achtundvierzig=48, zweiundsiebzig=72, halbe=0.5, halben=0.5',
    ordinal:
      'erste=1, ersten=1, erster=1, erstes=1, zweite=2, zweiten=2, zweiter=2, zweites=2, dritte=3, dritten=3, dritter=3, vierte=4, vierten=4, vierter=4',
    to: 'bis, und, bis zu, oder',
    every: 'alle, jede, jeden, je, pro',
    hourly: 'stündlich, stündliche',
    daily: 'täglich, tägliche, werktäglich=-1',
    weekly: 'wöchentlich, wöchentliche',
    monthly: 'monatlich',
    within: 'innerhalb, binnen, in, maximal, max, spätestens, unter, höchstens, von',
    response:
      'reaktion, reaktionszeit, reaktionszeiten, *reaktionszeit, *reaktion, antwort, antwortzeit, *antwort, antwortet, antworten, antworte, rückmeldung, *rückmeldung, rückruf, eingangsbestätigung, bestätig*, reagier*, beantwort*, melden, meldet, erstkontakt, annahme*, meldung, reaktion*, erstreaktion*, ansprechzeit*',
    resolution:
      'lösung, lösungszeit, lösungszeiten, *lösung, *lösungszeit, behebung, behebungszeit, *behebung, *behebungszeit, behoben, gelöst, wiederherstell*, wiederherstellungszeit, entstör*, entstörzeit, *entstörung, beseitig*, erledig*, beheben, lösen, bearbeitungszeit, abschluss, abgeschlossen, instandsetzung, reparatur*, fertigstellung, workaround, lösungs*, wiederherstellungs*, entstörungs*, behebungs*',
    update:
      'statusmeldung, statusmeldungen, statusupdate, statusupdates, zwischenstand, zwischenstände, update, updates, statusbericht*, information*, informier*, benachrichtig*, aktualisierung*, updateintervall, statusinformation*, statusintervall, sachstand*, zwischenmeldung*',
    raise: 'eskalation*, eskalier*, *eskalation, weiterleit*, weitergabe, übergabe',
    'other-time':
      'zugewiesen, zuweisung, zuteilung, zugeteilt, wartung*, verfügbarkeit*, ausfall*, analyse, planung, aufbewahr*, kündigung*, vor ort, vor-ort, einhaltung, erfüllungsgrad, quote, anfahrt*, schulung, durchschnitt*',
    rca: 'ursachenanalyse, rca',
    level:
      'stufe, stufen, ebene, ebenen, level, eskalationsstufe, eskalationsebene, tier, *stufe, *ebene, eskalationslevel, support-level, line',
    step: 'schritt, phase, kontakt, instanz',
    severity:
      'priorität, prioritäten, prio, schweregrad, dringlichkeit, severity, störungsklasse, fehlerklasse, klasse, kategorie, kritikalität, auswirkung, *klasse, störungsart, *kategorie, p, art der störung, fehlerkategorie, einstufung, mängelklasse, störung',
    'severity-name':
      'kritisch=1, kritische=1, kritischer=1, notfall=1, dringend=1, dringende=1, sehr hoch=1, betriebsverhindernd*=1, totalausfall=1, hoch=2, hohe=2, schwer=2, schwerwiegend*=2, wichtig=2, betriebsbehindernd*=2, wesentlich*=2, mittel=3, mittlere=3, normal=3, normale=3, standard=3, gering=4, geringe=4, niedrig=4, niedrige=4, leicht=4, leichte=4, unkritisch=4, unwesentlich*=4, sehr niedrig=5, anfrage=5, serviceanfrage=5, information=5, wunsch=5, minor=4, änderungswunsch=5, blocker=1, blockierend*=1, eilig*=2, geringfügig*=4, trivial*=5',
    role: '*leiter, *leiterin, leiter, leiterin, *leitung, leitung, *manager, manager, managerin, *team, team, *führer, geschäftsführung, geschäftsführer, *beauftragte, *beauftragter, vorstand, *vorstand, *desk, support, service, kundendienst, kundenservice, *service, kundenbetreuung, *betreuer, *betreuung, technik*, techniker, experte, experten, spezialist*, *support, hotline, *verantwortliche*, teamleiter, *abteilung, direktor, *ingenieur, ansprechpartner, *center, *zentrale, *dienst, *stelle, *berater, cto, ceo, coo, *technik, entwicklung, *entwickler',
    outside:
      'ombudsmann, ombudsstelle, schlichtungsstelle, schlichter, bundesnetzagentur, aufsichtsbehörde, *ombudsmann, bafin, *schlichtungsstelle, verbraucherschlichtung*',
    name: 'name, person',
    designation:
      'funktion, rolle, position, ansprechpartner, zuständig, zuständigkeit, verantwortlich, verantwortlicher, kontaktstelle, stelle, abteilung, wer, ansprechstelle, eskalation an, instanz, ansprechpartnerin, zuständige stelle',
    contact:
      'kontakt, kontaktdaten, kontaktweg, erreichbar unter, kanal, kanäle, meldeweg, wie, kontaktmöglichkeit, kontaktwege',
    email: 'e-mail, email, mail, e-mail-adresse, mailadresse, emailadresse',
    phone:
      'telefon, telefonnummer, tel, rufnummer, hotline, anruf, mobil, handy, fon, durchwahl, telefonisch, notrufnummer, notfallnummer, rufbereitschaft, anrufen, festnetz',
    form: 'formular, kontaktformular, webformular, onlineformular, *formular',
    chat: 'chat, live-chat, livechat, teams',
    whatsapp: 'whatsapp',
    portal:
      'portal, kundenportal, ticket, ticketsystem, website, webseite, *portal, internet, online',
    post: 'post, postanschrift, anschrift, brief, postalisch, schriftlich, adresse, per post, postweg',
    plan: 'plan, tarif, paket, vertrag, *paket, *vertrag, servicelevel, service-level, *tarif, edition, bronze, silber, gold, platin, basis, premium, supportpaket, serviceklasse, sla-klasse',
    describe:
      'beschreibung, definition, beispiel, beispiele, bemerkung, bemerkungen, hinweis, kriterien, bedeutung, erläuterung, wann, situation, merkmale, fehlerbild, auswirkungen, anlass',
    extension: 'durchwahl, dw',
    weekday:
      'montag=1, montags=1, mo=1, dienstag=2, di=2, mittwoch=3, mi=3, donnerstag=4, do=4, freitag=5, freitags=5, fr=5, samstag=6, sonnabend=6, sa=6, sonntag=0, so=0',
    'working-days':
      'werktags, werktage, werktagen, an werktagen, arbeitstage, arbeitstagen, wochentags',
    'all-days': 'täglich, jeden tag, alle tage, 7 tage',
    counted:
      'gelten, gilt, gerechnet, gemessen, zählen, gezählt, zählt, berechnet, laufen, läuft, beziehen, bezieht, angaben, alle zeiten, zeiten, während, innerhalb der, verstehen, fristen',
    sales: 'vertrieb, verkauf, karriere, presse, datenschutz, bewerbung, jobs, marketing, angebot',
    related:
      'ähnliche artikel, verwandte artikel, siehe auch, weitere artikel, mehr zum thema, das könnte sie auch interessieren, zugehörige artikel, weitere themen',
    after:
      'nach, seit, länger als, wenn, falls, sofern, ohne, ungelöst, überschritten, älter, verstrichen',
    not: 'nicht, kein, keine, keiner, ohne, nie, unzufrieden',
    reference:
      'ticketnummer, vorgangsnummer, ticket-nr, referenznummer, ticket-id, fallnummer, aktenzeichen, kundennummer, ticket-nummer, störungsnummer, beschwerdenummer, bearbeitungsnummer',
    needed:
      'erforderlich, notwendig, muss, müssen, angeben, bitte, angabe, benötigt, nennen, pflicht, zwingend, bereithalten',
    topic:
      'eskalation*, beschwerde*, sla, reaktionszeit*, support*, service*, störung*, priorität*, lösungszeit*, ticket*',
    onward: 'dann, danach, anschließend, schließlich',
    via: 'per, via, über, durch, telefonisch',
  },
};
