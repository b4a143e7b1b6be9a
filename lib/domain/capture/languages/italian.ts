import type { Language } from './language.ts';

export const italian: Language = {
  tag: 'it',
  common:
    'il, lo, la, gli, le, di, del, della, e, è, per, un, una, che, con, non, in, al, alla, si, dei, delle, sono, nostro, da, o',
  words: {
    complaint: 'reclam*',
    times: 'orario, orari, disponibilità, copertura, tempo, tempi, di, è',
    gone: 'trascors*, senza',
    minute: 'minuto, minuti, min',
    hour: 'ora, ore, h',
    day: 'giorno, giorni, gg, g',
    week: 'settimana, settimane',
    month: 'mese, mesi',
    business: 'lavorativo, lavorativi, lavorativa, lavorative, feriale, feriali',
    hours:
      "orario lavorativo, ore lavorative, orario di lavoro, orario di servizio, orari di servizio, orario d'ufficio, orario di ufficio, orario di assistenza, orari di assistenza, orario di apertura, reperibilità, finestra di servizio, orario d ufficio",
    always: 'solari, naturali, consecutive, consecutivi, h24, 24 ore su 24, calendario, solare',
    'next-day':
      'giorno lavorativo successivo, giorno lavorativo seguente, prossimo giorno lavorativo, nbd, stesso giorno lavorativo',
    number:
      "un=1, una=1, uno=1, un'=1, due=2, tre=3, quattro=4, cinque=5, sei=6, sette=7, otto=8, nove=9, dieci=10, dodici=12, quindici=15, venti=20, ventiquattro=24, trenta=30, quarantotto=48, settantadue=72, mezza=0.5, mezz=0.5",
    ordinal:
      'primo=1, prima=1, secondo=2, seconda=2, terzo=3, terza=3, quarto=4, quarta=4, quinto=5',
    to: 'a, e, fino a, alle, al, o',
    every: 'ogni, per',
    hourly: 'orario=0',
    daily:
      'giornaliero, giornaliera, giornalieri, quotidiano, giornalmente, ogni giorno, quotidiana',
    weekly: 'settimanale, settimanali',
    monthly: 'mensile',
    within: 'entro, in, meno di, massimo, max, al massimo, non oltre, entro e non oltre',
    response:
      'rispondono, risposta, prima risposta, presa in carico, riscontro, rispondere, rispondiamo, risponde, reazione, riscontra, contatto, conferma, conferma di ricezione, intervento, ricontatto, presa in carico iniziale, primo riscontro, confermiamo, confermata, prendiamo in carico, prende in carico, richiama*, confermato',
    resolution:
      'risolti, risolte, risoluzione, soluzione, ripristino, risolvere, risolto, riparazione, risolviamo, chiusura, correzione, workaround, risposta definitiva, ripristinare, risolta, evasione, risolutiva, definizione',
    update:
      'aggiornamento, aggiornamenti, stato di avanzamento, comunicazione, comunicazioni, notifica, notifiche, report, frequenza, avanzamento, aggiorniamo',
    raise: 'escalation, scalata, escalare, inoltro, scalato',
    'other-time':
      'assegnato, assegnata, assegnazione, manutenzione, disponibilità, preavviso, analisi, pianificazione, rispetto, causa, formazione, on site, in loco, percentuale, diagnosi',
    rca: 'analisi delle cause, rca',
    level: 'livello, livelli, livello di escalation, escalation, linea, l, grado, istanza',
    step: 'passo, fase, contatto, passaggio, step',
    severity:
      'priorità, severità, gravità, criticità, urgenza, impatto, p, categoria, classe, tipo di guasto, livello di priorità, livello di gravità, livello di severità, tipologia, classificazione, severity, codice, tipo di richiesta',
    'severity-name':
      'critici=1, critiche=1, bloccanti=1, urgenti=1, gravi=2, alti=2, medie=3, medi=3, normali=3, basse=4, bassi=4, lievi=4, critico=1, critica=1, bloccante=1, urgente=1, emergenza=1, molto alta=1, massima=1, alta=2, alto=2, grave=2, importante=2, maggiore=2, elevata=2, media=3, medio=3, moderata=3, normale=3, standard=3, non bloccante=3, ordinaria=4, bassa=4, basso=4, minore=4, lieve=4, minima=5, molto bassa=5, informazione=5, informativa=5, richiesta=5, programmata=5, pianificata=5, non critica=4, non urgente=4, severo=2, severa=2, urgentissimo=1, urgentissima=1',
    role: 'responsabile, direttore, direttrice, direzione, team, servizio, assistenza, supporto, tecnico, tecnici, specialista, specialisti, manager, coordinatore, coordinatrice, supervisore, ufficio, amministratore, presidente, capo, referente, operatore, operatori, reparto, help desk, ingegnere, esperto, esperti, centro, sportello, ceo, cto, noc, consulente, garante, account, customer care, titolare, squadra',
    outside:
      'ombudsman, agcom, arbitro, conciliazione, garante, autorità, corecom, organismo, arbitro bancario, arera, ivass, conciliaweb',
    name: 'nome, persona, nominativo',
    designation:
      'ruolo, funzione, carica, qualifica, referente, responsabile, chi, contatto, ufficio, reparto, figura, team, chi contattare, destinatario',
    contact:
      'contatto, contatti, recapito, recapiti, canale, canali, come, modalità, modalità di contatto',
    email: 'email, e-mail, mail, posta elettronica, indirizzo email, pec, casella',
    phone:
      'telefono, tel, numero, chiamata, chiamare, cellulare, cell, numero verde, centralino, telefonico, telefonica, telefonicamente, chiamando, fisso, linea diretta',
    form: 'modulo, form, modulo web, modulo online, modulo di contatto',
    chat: 'chat, live chat, teams',
    whatsapp: 'whatsapp',
    portal:
      'portale, ticket, area clienti, sito, sito web, area riservata, online, portale clienti, web, piattaforma',
    post: 'posta, indirizzo, lettera, raccomandata, per iscritto, sede, posta ordinaria, lettera raccomandata',
    plan: 'piano, contratto, pacchetto, profilo, offerta, base, premium, oro, argento, bronzo, abbonamento, livello di servizio, piani, formula, canone',
    describe:
      'descrizione, definizione, esempio, esempi, note, criterio, criteri, caso, situazione, dettaglio, osservazioni, quando, significato, condizioni, definizioni',
    extension: 'interno, int',
    weekday:
      'lunedì=1, martedì=2, mercoledì=3, giovedì=4, venerdì=5, sabato=6, domenica=0, lun=1, mar=2, mer=3, gio=4, ven=5, sab=6, dom=0',
    'working-days': 'giorni lavorativi, giorni feriali, feriali',
    'all-days': 'tutti i giorni, ogni giorno, 7 giorni su 7, festivi inclusi',
    counted:
      'calcolati, calcolate, conteggiati, misurati, decorrono, intendono, intesi, tempi, riferiscono, riferiti, espressi, espresse, durante, applicano, computati, tempistiche, contati, contate, si intendono, considerano',
    sales:
      'vendite, commerciale, lavora con noi, stampa, privacy, ufficio stampa, preventivo, marketing, carriere',
    related:
      'articoli correlati, vedi anche, leggi anche, articoli collegati, ti potrebbe interessare, approfondimenti, contenuti correlati',
    after:
      'dopo, trascorso, trascorsi, trascorse, decorso, decorsi, se, oltre, qualora, in mancanza, senza, passati, scaduto',
    not: 'non, senza, nessuna, nessun, mai, insoddisf*',
    reference:
      'numero di ticket, numero ticket, numero pratica, riferimento, numero di segnalazione, id ticket, codice reclamo, numero del ticket, codice segnalazione, numero di pratica, numero di reclamo, protocollo',
    needed:
      'obbligatorio, obbligatoria, necessario, necessaria, richiesto, indicare, deve, fornire, specificare, indicando, citare, comunicare, indispensabile, tenere a portata',
    topic:
      'escalation, reclam*, sla, assistenza, supporto, ticket, priorità, segnalazion*, guast*, livelli di servizio, tempi di risposta',
    onward: 'poi, quindi, infine',
    via: 'via, tramite, per, mediante, attraverso',
  },
};
