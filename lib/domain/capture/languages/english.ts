import type { Language } from './language.ts';

export const english: Language = {
  tag: 'en',
  common:
    'the, and, of, to, for, with, is, are, will, be, your, our, you, we, this, that, by, on, or, not, from, please, within, if',
  words: {
    complaint: 'grievance*, complaint*, complain, redressal, dispute*',
    times:
      'availability, timings, timing, time, times, when, support availability, call between, working hours when, target, targets, objective, is, of',
    fax: 'fax, telefax, facsimile, faks, факс, 传真, 傳真, फैक्स, ファックス, telefaks',
    gone: 'old, gone, passed, elapsed, unsettled, unresolved, have passed, has passed, lapsed, overdue, without',
    minute: 'minute, minutes, min, mins, mn, m',
    hour: 'workhour, workhours, hour, hours, hr, hrs, h, hs',
    day: 'workday, workdays, weekday, weekdays, day, days, d',
    week: 'week, weeks, wk, wks',
    month: 'month, months',
    business:
      'business, working, work, bus, office, workday, workdays, weekday, biz, operational, operating',
    hours:
      'business hours, working hours, office hours, support hours, service hours, opening hours, operating hours, hours of operation, operational hours, hours of service, hours of support, standard hours, helpdesk hours, coverage hours, service window, hours of coverage, normal hours, desk hours, core hours, core service hours, core time, lines are open, phone lines are open, open hours',
    always:
      'clock, calendar, elapsed, 24x7x365, 24 hours a day, 24 hours per day, around the clock, round the clock, 24 x 7, 24 hours a day 7 days a week, twenty four seven',
    'next-day':
      'next business day, next working day, nbd, next bus day, following business day, same business day, same working day, following working day',
    number:
      'one=1, a=1, an=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, fourteen=14, fifteen=15, sixteen=16, twenty=20, twenty four=24, thirty=30, thirty six=36, forty five=45, forty eight=48, sixty=60, seventy two=72, ninety=90, half an=0.5, half a=0.5, one half=0.5, half=0.5, ninety six=96',
    ordinal:
      'first=1, second=2, third=3, fourth=4, fifth=5, sixth=6, seventh=7, final=99, initial=1',
    to: 'to, and, through, till, until, or, up to',
    every: 'every, each, once every, per, once per, once a',
    hourly: 'hourly',
    daily: 'daily, once a day, every day, every business day=-1',
    weekly: 'weekly, once a week, every week',
    monthly: 'monthly',
    within:
      'within, less than, up to, maximum, max, no later than, under, at most, not exceeding, in, not later than, no more than, by',
    response:
      'response, responses, respond, responds, responded, responding, acknowledge*, answer, answers, answered, reply, replies, first contact, call back, callback, reaction, react, reaction time, reach out, get back to you, frt, ttr1, contact you, receipt is confirmed, confirmed, first touch, engagement, engage, engaged, hear from, attend, pick up, pickup, replied, contacted, called back, responds to',
    resolution:
      'resolution, resolutions, resolve*, solution, solutions, solve*, restore*, restoration, restoral, fix, fixed, fixes, repair*, recovery, close, closed, closure, completion, complete, completed, settle*, ttr, mttr, workaround, redress*, dispose*, decided, decision, turnaround, tat, remediation, remedy, fulfil*, target completion, rectif*, final reply, turn around, mitigation, permanent fix, turnarounds',
    update:
      'update, updates, updated, status report, status reports, progress report, progress reports, status call, status, communication frequency, frequency, keep you informed, kept informed, notification frequency, communication interval, reporting interval, comms, progress',
    raise:
      'escalat*, escalation, escalation time, escalation threshold, escalates, next level, elevat*, hand over, hand-over, handover, dispatch',
    'other-time':
      'plan, planning, onsite, on-site, availability, uptime, compliance, percentage, maintenance, retention, review, root cause, rfo, post mortem, postmortem, diagnosis, analysis, training, notice, refund, warranty, assignment, assigned, agent assigned, allocated, allocation, triage, average, statistics, carried forward',
    rca: 'rca, rca report, rca reports, root cause analysis, root cause analysis report',
    level: 'level, levels, tier, tiers, lvl, line, escalation level, escalation, esc, elevation',
    step: 'step, stage, phase, contact, rung',
    severity:
      'severity, severities, priority, priorities, urgency, impact, sev, prio, p, s, classification, incident level, criticality, class, incident type, request type, ticket type, category, type',
    'severity-name':
      'critical=1, emergency=1, blocker=1, urgent=1, showstopper=1, catastrophic=1, highest=1, very high=1, severe=1, high=2, major=2, important=2, serious=2, elevated=2, medium=3, moderate=3, normal=3, standard=3, average=3, low=4, minor=4, lowest=5, very low=5, cosmetic=5, trivial=5, informational=5, information=5, planning=5, routine=4, planned=5, scheduled=4, service request=5, request=5, general=4, general enquiry=5, non critical=4, non urgent=4, question=5, project=5, change request=5, fatal=1, disaster=1, blocking=1',
    role: 'manager, officer, director, team, desk, helpdesk, supervisor, lead, leader, president, ceo, coo, cto, cfo, ciso, vp, head, chief, executive, engineer, engineers, specialist, specialists, agent, agents, coordinator, expert, experts, representative, ombudsperson, care, support, services, department, cell, committee, gm, avp, svp, principal, partner, owner, founder, administrator, analyst, noc, soc, center, centre, group, operator, management, secretary, commissioner, person, adviser, advisor, consultant, controller, technician, technicians, in charge, incharge, staff, unit, office, hotline, handler, adjudicator, board, duty manager, service desk, service, officer*, manager*, director*, supervisor*, coordinator*, leader*, chiefs, executives, centers, centres, broker, brokers',
    outside:
      'ombudsman, ombudsmen, regulator, tribunal, authority, consumer forum, court, arbitrator, arbitration, sebi, rbi, ofcom, scores, alternative dispute resolution, adr, dispute resolution, financial ombudsman, cisas, stock exchange, stock exchanges',
    name: 'name, contact name, contact person, concerned person, person, person name, names',
    designation:
      'designation, role, title, position, job title, contact point, point of contact, department, team, responsibility, responsible, function, escalate to, escalated to, owner, contact role, authority, contacts, escalation contact, handled by, assigned to, responsible party, poc, whom to contact, who, reports to, escalation point, group, desk, notified, notify, support team',
    contact:
      'contact, contact details, contact info, contact information, how to contact, contact method, channel, channels, how, means, reach, where, details, coordinates, how to reach, contact us, method, methods, contact methods',
    email:
      'email, e-mail, mail, e mail, email id, e-mail id, email address, mailbox, mail id, emailid, mails, emails, mailing, e',
    phone:
      'phone, telephone, tel, call, calls, mobile, cell, hotline, number, toll free, tollfree, toll-free, landline, contact number, contact no, phone number, helpline, mob, ph, dial, voice, telephone number, ring, phone no, mobile no, direct line, direct, cellphone, desk phone, office phone, t, m, tel no, freephone, telephonically, hotlines, helplines, telephones, phones, lines, numbers, telephone numbers, phone numbers',
    form: 'form, web form, online form, webform, escalation form, contact form, complaint form, feedback form',
    chat: 'chat, live chat, in-app, in app, messenger, web chat, webchat, slack, microsoft teams, chatbot, instant message, whats app chat',
    whatsapp: 'whatsapp, whats app, wa',
    portal:
      'portal, ticket, website, web site, url, online, customer portal, support portal, self-service, web, site, service portal, link, ticketing, ticketing system, client portal, helpdesk portal, dashboard, log in',
    post: 'post, postal, postal mail, address, letter, mail to the address, by mail, write to us at, postal address, registered office, in writing, correspondence, branch, in person, registered post, mailing address, by post, write to',
    plan: 'plan, plans, package, packages, contract, edition, subscription, support plan, support level, support tier, service plan, service level, offering, agreement, tier, bronze, silver, gold, platinum, basic, premium, enterprise, standard plan, service tier, program',
    describe:
      'description, definition, definitions, details, example, examples, condition, conditions, criteria, remarks, comment, comments, notes, meaning, scope, situation, when to use, when, purpose, reason, symptoms, explanation, issue, characteristics, business impact, trigger, nature',
    extension: 'ext, extension, extn, x',
    weekday:
      'monday=1, mondays=1, mon=1, tuesday=2, tue=2, tues=2, wednesday=3, wed=3, thursday=4, thu=4, thur=4, thurs=4, friday=5, fridays=5, fri=5, saturday=6, sat=6, saturdays=6, sunday=0, sun=0, sundays=0',
    'working-days':
      'weekdays, working days, business days, work days, workdays, business day, working day',
    'all-days':
      'every day, daily, seven days a week, 7 days a week, 7 days, all days, everyday, 365 days',
    counted:
      'count*, measured, calculat*, clock, clocks, timer, run, runs, apply, applies, applicable, refer, refers, based on, below, shown, above, all times, times, timeframes, targets, sla, slas, unless, expressed, stated, response times, quoted, listed, are in, during, mean, means',
    sales:
      'sales, careers, jobs, press, privacy, webmaster, hr, marketing, partners, media, recruitment, advertising, billing enquiries, quote, new account, newsletter, investors, unsubscribe, talk to sales, pre-sales, presales, dpo, data protection, abuse, legal notices, hiring, vacancies, procurement',
    related:
      'related articles, related, see also, read more, more articles, you may also like, recommended, popular articles, recently viewed, more from, further reading, read next, next article, share this',
    after:
      'after, older than, older, since, unresolved, unanswered, if not, once, past, more than, beyond, elapsed, over, exceeds, exceeding, longer than, still open, old, silent, not within, fails, failed, expired, passed, unsettled, gone, of receiving, earlier, remains, overdue, following escalation, outstanding',
    not: 'not, no, never, without, cannot, nobody, isn, hasn, haven, didn, doesn, don, neither, none, fail*, dissatisf*, unsatisf*, unhappy',
    reference:
      'ticket id, ticket number, ticket no, ticket reference, ticket ref, case number, case id, case no, reference number, complaint number, reference no, complaint id, reference id, complaint reference, case reference, incident number, service request number, ticket, complaint ref, sr number, docket number, interaction id, acknowledgement number',
    needed:
      'required, mandatory, must, need, needed, provide, quote, quoting, mention, mentioning, state, have ready, include, have, give, with, necessary, valid, essential, furnish, refer',
    topic:
      'escalat*, grievance, grievances, complaint, complaints, sla, service level, response time, response times, support, severity, priority, redressal, incident, ticket, help desk, helpdesk, customer service, resolution time, matrix, dispute',
    onward: 'then, finally, lastly, afterwards',
    via: 'via, through, by, channels, using',
  },
};
