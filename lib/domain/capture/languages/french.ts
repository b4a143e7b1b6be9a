import type { Language } from './language.ts';

export const french: Language = {
  tag: 'fr',
  common:
    'le, la, les, des, et, est, une, un, du, pour, dans, vous, nous, votre, notre, par, sur, avec, au, aux, ce, qui, que, ou, en, sont',
  words: {
    complaint: 'réclamation*, plainte*, recours, litige*',
    times:
      'horaires, horaire, disponibilité, amplitude horaire, ouverture, joignable, délai, délais, temps, de, est',
    gone: 'écoulé*, passé*, sans',
    minute: 'minute, minutes, min, mn',
    hour: 'heure, heures, h, hr, hrs',
    day: 'jour, jours, j',
    week: 'semaine, semaines',
    month: 'mois',
    business: 'ouvré, ouvrés, ouvrée, ouvrées, ouvrable, ouvrables, ouvrées, travaillé*, ho, jo',
    hours:
      "heures ouvrées, heures ouvrables, heures d'ouverture, plage de service, plages horaires, plage horaire, heures de bureau, heures de service, jours et heures ouvrés, horaires d'ouverture, heures d ouverture, horaires d ouverture",
    always:
      'calendaire, calendaires, 24h/24, 24 h/24, 24h sur 24, 7j/7, 24/24, heures calendaires, jour et nuit, 7 jours sur 7',
    'next-day':
      'jour ouvré suivant, lendemain ouvré, j+1, prochain jour ouvré, jour ouvrable suivant, lendemain',
    number:
      'un=1, une=1, deux=2, trois=3, quatre=4, cinq=5, six=6, sept=7, huit=8, neuf=9, dix=10, douze=12, quinze=15, vingt=20, vingt quatre=24, trente=30, quarante huit=48, soixante douze=72, demi=0.5, demie=0.5, une demi=0.5',
    ordinal:
      'premier=1, première=1, premiere=1, 1er=1, 1ère=1, deuxième=2, second=2, seconde=2, troisième=3, quatrième=4, cinquième=5',
    to: "à, et, au, jusqu'à, ou",
    every: 'tous les, toutes les, chaque, par',
    hourly: 'horaire=0',
    daily:
      'quotidien, quotidienne, quotidiennement, journalier, chaque jour, tous les jours, quotidiens',
    weekly: 'hebdomadaire, chaque semaine, toutes les semaines',
    monthly: 'mensuel',
    within:
      'sous, dans, en, moins de, maximum, max, dans un délai de, inférieur à, au plus tard, délai',
    response:
      'répondons, répondues, réponse, réponses, prise en compte, prise en charge, accusé de réception, réaction, rappel, répondre, répond, répondu, prise de contact, accuse réception, gti, prise en main, intervention, qualification, première réponse, délai de réponse, reçoit une réponse, répondons, accusons réception, diagnostic initial, contactera, recontact*, contactée',
    resolution:
      'résolues, résolvons, résolution, résolu, résolue, rétablissement, gtr, correction, solution, réparation, résoudre, traitement, clôture, contournement, rétabli, rétablir, remise en service, résolus, remise en état, réponse définitive, traitée, traité, décision, restauration, livraison du correctif',
    update:
      "mise à jour, mises à jour, point d'avancement, suivi, point de situation, information régulière, points d'étape, communication, informations, point d étape, fréquence, compte rendu, points d avancement, point d avancement, état d avancement",
    raise: 'escalade, escalades, escaladé*, remontée, transfert',
    'other-time':
      'assigné, assignée, affecté, affectation, attribution, attribué, maintenance, disponibilité, taux, préavis, conservation, planification, analyse, sur site, cause, causes racines, respect, formation, déplacement',
    rca: 'analyse des causes, rca',
    level:
      "niveau, niveaux, palier, échelon, n, niveau d'escalade, escalade, ligne, recours, niveau d escalade",
    step: 'étape, phase, contact, stade',
    severity:
      "priorité, priorités, gravité, sévérité, criticité, urgence, impact, p, type d'incident, niveau de priorité, niveau de criticité, niveau de gravité, catégorie, classe, type de demande, anomalie, nature, type d incident, niveau de sévérité, type",
    'severity-name':
      'critiques=1, bloquants=1, bloquantes=1, urgents=1, urgentes=1, majeurs=2, majeures=2, graves=2, moyens=3, moyennes=3, normaux=3, normales=3, mineurs=4, mineures=4, critique=1, bloquant=1, bloquante=1, urgent=1, urgente=1, très haute=1, très élevée=1, maximale=1, vitale=1, majeur=2, majeure=2, haute=2, élevée=2, élevé=2, haut=2, grave=2, important=2, importante=2, moyenne=3, moyen=3, modéré=3, modérée=3, normale=3, normal=3, gênant=3, gênante=3, standard=3, mineur=4, mineure=4, basse=4, bas=4, faible=4, non bloquant*=4, très basse=5, très faible=5, information=5, demande=5, évolution=5, cosmétique=5, non critique=4, sévère=2, très urgent=1, très urgente=1, légère=4, léger=4',
    role: 'responsable, directeur, directrice, chef, équipe, service, support, médiateur, médiatrice, manager, gestionnaire, ingénieur, expert, experts, technicien, techniciens, conseiller, conseillère, direction, président, centre, superviseur, pdg, dsi, assistance, référent, coordinateur, pôle, agence, département, chargé de, chargée de, hotline, guichet, correspondant, dirigeant, gérant, interlocuteur, centre de services',
    outside: 'médiateur, médiatrice, médiation, arcep, régulateur, tribunal, autorité, dgccrf, amf',
    name: 'nom, personne, nom du contact',
    designation:
      'fonction, rôle, poste, interlocuteur, responsable, contact, service, qui, qui contacter, équipe, intervenant, destinataire, interlocuteurs, titre, acteur, rôles',
    contact: 'contact, coordonnées, contacts, moyen de contact, comment, canal, canaux, moyens',
    email: 'e-mail, email, courriel, mail, adresse e-mail, mél, adresse électronique, adresse mail',
    phone:
      'téléphone, tél, tel, numéro, appel, appeler, portable, mobile, ligne directe, téléphonique, numéro vert, standard téléphonique, téléphones, gsm, fixe, joindre, composez',
    form: 'formulaire, formulaire en ligne, formulaire de contact',
    chat: 'chat, tchat, messagerie instantanée, teams, messagerie',
    whatsapp: 'whatsapp',
    portal:
      'portail, espace client, ticket, site, site web, portail client, en ligne, extranet, plateforme, site internet',
    post: 'courrier, adresse postale, lettre, poste, adresse, voie postale, par écrit, par courrier, lettre recommandée',
    plan: 'offre, formule, contrat, forfait, plan, abonnement, pack, essentiel, premium, standard=0, argent, or, niveau de service, bronze, option, gamme, offres',
    describe:
      'description, définition, exemple, exemples, remarque, remarques, critères, signification, cas, commentaire, situation, définitions, motif, observations, quand',
    extension: 'poste',
    weekday:
      'lundi=1, mardi=2, mercredi=3, jeudi=4, vendredi=5, samedi=6, dimanche=0, lun=1, ven=5, sam=6, dim=0',
    'working-days': 'jours ouvrés, jours ouvrables, en semaine',
    'all-days': 'tous les jours, 7j/7, 7 jours sur 7',
    counted:
      "comptés, compté, comptées, comptabilisés, comptabilisé, mesurés, s'entendent, s entendent, exprimés, exprimées, calculés, délais, applicables, courent, décomptés, délai court, pendant, tous les délais, calculé, entendent, comptent, exprimé",
    sales: 'commercial, commerciale, ventes, recrutement, presse, carrières, emploi, dpo, devis',
    related:
      'articles associés, articles liés, voir aussi, articles similaires, à lire aussi, sur le même sujet, articles connexes, pour aller plus loin, articles recommandés',
    after:
      'après, au-delà, depuis, passé, si, à défaut, sans, au delà, écoulé, dépassé, à l issue, faute de, absence',
    not: 'pas, non, sans, ne, aucune, aucun, jamais, insatisf*',
    reference:
      "numéro de ticket, numéro de dossier, référence, numéro de réclamation, n° de ticket, n de ticket, numéro d'incident, numéro d incident, référence du dossier, référence du ticket, numéro de demande",
    needed:
      'obligatoire, nécessaire, requis, requise, indiquer, préciser, fournir, doit, munissez-vous, mentionner, rappeler, exigé, indiquant, impératif, rappelant, communiquer, précisant',
    topic:
      'escalade, réclamation*, délai*, support, sla, incident*, priorité*, assistance, gtr, gti, niveau de service, plainte*, litige*, recours',
    onward: 'puis, ensuite, enfin',
    via: 'par, via, sur, au',
  },
};
