/** Who may sign in (app_user.role). */
export const USER_ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Everyone who may ask: the kinds of users, and `public`, which is anybody at all, signed in or not. */
export type Role = 'public' | UserRole;

export type Permission =
  | 'access_log.read'
  | 'account.request'
  | 'ageing.read'
  | 'amendment.read'
  | 'amendment.write'
  | 'appeal.answer'
  | 'appeal.file'
  | 'appeal.read'
  | 'application.decide'
  | 'application.read'
  | 'application.write'
  | 'audit_log.read'
  | 'breach.decide'
  | 'breach.read'
  | 'call.browse'
  | 'call.read'
  | 'call.write'
  | 'commitment.claim'
  | 'commitment.confirm'
  | 'commitment.read'
  | 'commitment.verify'
  | 'commitment.waive'
  | 'commitment.write'
  | 'code_list.read'
  | 'comparison.read'
  | 'consent.read'
  | 'consent.text'
  | 'consent.write'
  | 'correction.decide'
  | 'correction.read'
  | 'correction.request'
  | 'data_quality.check'
  | 'data_quality.mark'
  | 'data_quality.read'
  | 'data_request.decide'
  | 'data_request.file'
  | 'data_request.read'
  | 'eligible_population.read'
  | 'eligible_population.write'
  | 'evidence.read'
  | 'evidence.write'
  | 'group.cancel'
  | 'group.claim'
  | 'group.decide'
  | 'group.read'
  | 'group.write'
  | 'health.read'
  | 'history.read'
  | 'import.list'
  | 'import.read'
  | 'import.run'
  | 'invitation.redeem'
  | 'job.read'
  | 'job.retry'
  | 'kpi.read'
  | 'kpi_report.approve'
  | 'kpi_report.browse'
  | 'kpi_report.publish'
  | 'kpi_report.read'
  | 'kpi_report.review'
  | 'kpi_report.write'
  | 'kpi_definition.read'
  | 'kpi_record.read'
  | 'ledger.read'
  | 'ledger.write'
  | 'mail.read'
  | 'mail.send'
  | 'metrics.read'
  | 'mobility.act'
  | 'mobility.cancel'
  | 'mobility.waive'
  | 'national_table.read'
  | 'observation.read'
  | 'observation.write'
  | 'observation_conflict.read'
  | 'observation_conflict.resolve'
  | 'openapi.read'
  | 'output.read'
  | 'output.verify'
  | 'output.write'
  | 'participation.read'
  | 'participation.write'
  | 'publication.browse'
  | 'publication.prepare'
  | 'publication.publish'
  | 'publication.read'
  | 'public_site.read'
  | 'questionnaire.read'
  | 'ranking.read'
  | 'register_file.list'
  | 'register_file.run'
  | 'reminders.choose'
  | 'reminders.stop'
  | 'report.answer'
  | 'report.decide'
  | 'report.invite'
  | 'report.read'
  | 'return.claim'
  | 'return.decide'
  | 'review.read'
  | 'review.write'
  | 'reviewer.read'
  | 'reviewer.write'
  | 'sample.read'
  | 'sample.write'
  | 'saved_view.write'
  | 'session.create'
  | 'session.delete'
  | 'session.manage'
  | 'session.read'
  | 'session.step_up'
  | 'survey.answer'
  | 'survey.read'
  | 'survey.run'
  | 'trend.read'
  | 'university.read'
  | 'user.manage'
  | 'verification.read'
  | 'wave.read'
  | 'wave.write'
  | 'work.read';

/**
 * The whole of who may do what. Every endpoint names exactly one of these (`@Requires`); which rows it then reaches is
 * decided a second time, by the database role's policies.
 */
export const PERMISSIONS = {
  /** See who looked at one's own records, and who changed them. */
  'access_log.read': ['participant'],
  /** See what one consented to. */
  'consent.read': ['participant'],
  /** Read what a consent says, before giving it. */
  'consent.text': ['public'],
  /** Give consents and withdraw them. */
  'consent.write': ['participant'],
  /** Confirm or dismiss a breach that the system proposes. */
  'breach.decide': ['coordinator'],
  /** See the proposed breaches: a coordinator its university's, the ministry all of them without names. */
  'breach.read': ['coordinator', 'ministry'],
  /** Grant or refuse the correction of an accepted report of one's own university. */
  'correction.decide': ['coordinator'],
  /** List the requests to correct accepted reports: a coordinator its university's, participants their own. */
  'correction.read': ['coordinator', 'participant'],
  /** Check the records of one's own university now, and not only in the night. */
  'data_quality.check': ['coordinator'],
  /** Say what is done about a finding in the records of one's own university. */
  'data_quality.mark': ['coordinator'],
  /** See what is wrong or doubtful with the records, and how complete they are: a coordinator the own university's, the
   *  ministry all of it without names and explanations. */
  'data_quality.read': ['coordinator', 'ministry'],
  /** Answer requests about personal data to one's own university, and say when they are carried out. */
  'data_request.decide': ['coordinator'],
  /** Ask for the correction or erasure of what is stored about oneself. */
  'data_request.file': ['participant'],
  /** Read such requests: participants their own, a coordinator those to the own university. */
  'data_request.read': ['participant', 'coordinator'],
  /** Ask to correct an accepted report of one's own. */
  'correction.request': ['participant'],
  /** Answer an appeal: a coordinator of the university, or a reviewer of the call who did not score the application. */
  'appeal.answer': ['coordinator', 'reviewer'],
  /** Appeal against the published decision on one's own application. */
  'appeal.file': ['participant'],
  /** Read appeals: one's own, those to one's university, those against calls one reviews. */
  'appeal.read': ['participant', 'coordinator', 'reviewer'],
  /** Decide on applications, take reserves up, take a decision back before it is known. */
  'application.decide': ['coordinator'],
  /** Read applications: one's own, or those sent in to one's university. */
  'application.read': ['participant', 'coordinator'],
  /** Apply: draft, send in, withdraw; accept or decline a place. */
  'application.write': ['participant'],
  /** Read published calls with their criteria, and their results without names. */
  'call.browse': ['public'],
  /** Read calls in every state: a coordinator the own university's, the ministry all of them. */
  'call.read': ['coordinator', 'ministry'],
  /** Prepare, publish, extend, close, decide and cancel calls of one's own university. */
  'call.write': ['coordinator'],
  /** See proposed changes of what was agreed: both sides of it. */
  'amendment.read': ['coordinator', 'participant'],
  /** Propose, consent to, decline and take back a change of what was agreed; whose turn it is, its life cycle says. */
  'amendment.write': ['coordinator', 'participant'],
  /** Claim that a commitment is fulfilled: its participant, or the university in their place. */
  'commitment.claim': ['coordinator', 'participant'],
  /** Confirm that a commitment is what was agreed. */
  'commitment.confirm': ['participant'],
  /** Read a commitment with its evidence. */
  'commitment.read': ['coordinator', 'ministry', 'participant'],
  /** Verify or reject a claimed commitment; never the author of the claim. */
  'commitment.verify': ['coordinator'],
  /** Release a participant from a commitment, by a document. */
  'commitment.waive': ['ministry'],
  /** Add commitments to participations of one's own university. */
  'commitment.write': ['coordinator'],
  /** Read evidence and fetch its files: the ministry only of what it drew for a sample audit. */
  'evidence.read': ['coordinator', 'ministry', 'participant'],
  /** Hand evidence in, and take one's own back. */
  'evidence.write': ['coordinator', 'participant'],
  /** Cancel a group project, by a document. */
  'group.cancel': ['ministry'],
  /** Claim the joint result of a group project: a member, or the university in their place. */
  'group.claim': ['coordinator', 'participant'],
  /** Accept or reject a joint result; never its claimant. */
  'group.decide': ['coordinator'],
  /** Read group projects: participants those they are members of. */
  'group.read': ['coordinator', 'ministry', 'participant'],
  /** Enter and change group projects and say who is a member. */
  'group.write': ['coordinator'],
  /** Read who was eligible for mobility, by university and year: counts of groups, no person. */
  'eligible_population.read': ['coordinator', 'ministry'],
  /** Report who was eligible at one's own university. */
  'eligible_population.write': ['coordinator'],
  /** Ask for an account, or for another password; the answer tells nobody whether there is one. */
  'account.request': ['public'],
  /** See what is stuck at which university and for how long: counts and days of every queue. */
  'ageing.read': ['ministry'],
  /** Read who did what, to which record; reading is itself written down. */
  'audit_log.read': ['admin'],
  /** Look codes up with their names: the closed lists of the records, countries, regions, fields, universities. */
  'code_list.read': ['coordinator', 'ministry', 'admin'],
  /** Ask whether the process lives and whether it can serve; for the operator's probes, which carry no sign-in. */
  'health.read': ['public'],
  /** See who changed a record, when, what and why. Former values hold names, so the ministry does not. */
  'history.read': ['coordinator'],
  /** List the earlier imports of one's own university. */
  'import.list': ['coordinator'],
  /** Fetch the empty templates. */
  'import.read': ['coordinator', 'admin'],
  /** Check and commit a bulk file: a coordinator for its own university, an administrator for one named. */
  'import.run': ['coordinator', 'admin'],
  /** Come in by a link from a mail, which works once. */
  'invitation.redeem': ['public'],
  /** Read indicator values: a coordinator its own university's, the ministry all of them and the country's. */
  'kpi.read': ['coordinator', 'ministry'],
  /** Approve a submitted KPI report that one had no hand in; after a step-up. */
  'kpi_report.approve': ['ministry'],
  /** See which KPI reports were published: which university, period and version, by which definition; no figures. */
  'kpi_report.browse': ['public'],
  /** Publish an approved KPI report that another official approved; after a step-up. */
  'kpi_report.publish': ['ministry'],
  /** Read KPI reports: a coordinator its university's, the ministry what was submitted of all of them. */
  'kpi_report.read': ['coordinator', 'ministry'],
  /** Return a submitted KPI report with reasons. */
  'kpi_report.review': ['ministry'],
  /** Open, write, submit and revise the KPI reports of one's own university. */
  'kpi_report.write': ['coordinator'],
  /** Compare universities: the sector's centre and limits tell others' totals, so not for coordinators. */
  'comparison.read': ['ministry'],
  /** Follow indicators over the years: a coordinator of the own university, the ministry of each and of the country. */
  'trend.read': ['coordinator', 'ministry'],
  /** Read how each indicator is computed; the rules are everybody's. */
  'kpi_definition.read': ['public'],
  /** See which records are behind a count: a coordinator its university's, the ministry all of them without names. */
  'kpi_record.read': ['coordinator', 'ministry'],
  /** See payments and repayments line by line: a coordinator its university's, the ministry all, participants their own. */
  'ledger.read': ['coordinator', 'ministry', 'participant'],
  /** Book and reverse lines of one's own university. */
  'ledger.write': ['coordinator'],
  /** See the background queues: how many jobs stand where, and which were given up. */
  'job.read': ['admin'],
  /** Have a job tried again that was given up. */
  'job.retry': ['admin'],
  /** Look into the outbox of the installation: what was sent to whom, what was not, and why. */
  'mail.read': ['admin'],
  /** Settle a mail of which nobody knows whether it arrived, and send one again. */
  'mail.send': ['admin'],
  /** Scrape Prometheus counters, which name no person and no university. */
  'metrics.read': ['public'],
  /** Enter what happens between departure and end of a mobility of one's own university. */
  'mobility.act': ['coordinator'],
  /** Cancel a mobility: a coordinator before departure, the ministry after it. */
  'mobility.cancel': ['coordinator', 'ministry'],
  /** Waive what was promised, on the strength of a document. */
  'mobility.waive': ['ministry'],
  /** Read the tables of the whole country's mobility beside the published ones. */
  'national_table.read': ['ministry'],
  /** Read what became of participants: a coordinator its university's, the ministry all without free text, participants
   *  their own. */
  'observation.read': ['coordinator', 'ministry', 'participant'],
  /** Write down, confirm and withdraw observations of one's own university's participants. */
  'observation.write': ['coordinator'],
  /** See where sources disagree: a coordinator in its university, the ministry everywhere. */
  'observation_conflict.read': ['coordinator', 'ministry'],
  /** Say which source is right; a named person of the university, with a reason. */
  'observation_conflict.resolve': ['coordinator'],
  /** Read the description of the interface itself. */
  'openapi.read': ['public'],
  /** Read outputs with their evidence. */
  'output.read': ['coordinator', 'ministry', 'participant'],
  /** Verify outputs or refuse to; never their author. */
  'output.verify': ['coordinator'],
  /** Enter outputs and change those nobody has verified. */
  'output.write': ['coordinator', 'participant'],
  /** Read participations and what hangs on them: a coordinator its university's, the ministry all of them without names,
   *  participants their own. */
  'participation.read': ['coordinator', 'ministry', 'participant'],
  /** Create and change participations of one's own university. */
  'participation.write': ['coordinator'],
  /** Say that a participant is back: participants of themselves, coordinators of their university's. */
  'return.claim': ['coordinator', 'participant'],
  /** Verify a return that somebody else claimed, or confirm a non-return. */
  'return.decide': ['coordinator'],
  /** Read published figures in all their versions and files. */
  'publication.browse': ['public'],
  /** Prepare versions of the published figures, and give them up. */
  'publication.prepare': ['ministry'],
  /** Publish a version that another official prepared, and withdraw one. */
  'publication.publish': ['ministry'],
  /** See versions of the published figures in every state, before anybody else does. */
  'publication.read': ['ministry'],
  /** Read the public pages: published figures, definitions, achievements with consent, statements. */
  'public_site.read': ['public'],
  /** Read the questionnaires, which name nobody. */
  'questionnaire.read': ['public'],
  /** Save and submit a report: participants their own, a coordinator on behalf of its university's. */
  'report.answer': ['participant', 'coordinator'],
  /** Accept a submitted report of one's own university, or return it for correction. */
  'report.decide': ['coordinator'],
  /** Read reports: participants their own, a coordinator its university's, the ministry all of them without names, drafts
   *  and what is personal. */
  'report.read': ['coordinator', 'ministry', 'participant'],
  /** See scores and ranking of a call that has closed. */
  'ranking.read': ['coordinator'],
  /** Read the applications of calls one is named for. */
  'review.read': ['reviewer'],
  /** Score applications of calls one is named for, or declare a conflict of interest. */
  'review.write': ['reviewer'],
  /** List those who may be named as reviewers. */
  'reviewer.read': ['coordinator'],
  /** Add one who may review. */
  'reviewer.write': ['coordinator'],
  /** Read sample audits: a coordinator completed ones, of the own university. */
  'sample.read': ['coordinator', 'ministry'],
  /** Draw sample audits, record what was found, and complete them. */
  'sample.write': ['ministry'],
  /** List the files of state registers: a coordinator its university's, the others all of them. Counts, no rows. */
  'register_file.list': ['coordinator', 'ministry', 'admin'],
  /** Read a state register's file: a coordinator about its own people, the ministry and an administrator about everybody. */
  'register_file.run': ['coordinator', 'ministry', 'admin'],
  /** Take up or end the reminders of one's own mobility. */
  'reminders.choose': ['participant'],
  /** End the reminders by the link in one of them. */
  'reminders.stop': ['public'],
  /** Send a participant of one's own university a new link to a report, and see what became of the former ones. */
  'report.invite': ['coordinator'],
  /** Keep the filters of a list under a name, for oneself. */
  'saved_view.write': ['coordinator', 'ministry'],
  /** Sign in. */
  'session.create': ['public'],
  /** Sign out; also with a session that has ended already, so that signing out never fails. */
  'session.delete': ['public'],
  /** See where one is signed in, sign out there, and choose one's language. */
  'session.manage': USER_ROLES,
  /** Ask who one is signed in as and what one may do. */
  'session.read': USER_ROLES,
  /** Confirm one's password again, for what asks for it. */
  'session.step_up': USER_ROLES,
  /** Answer a survey one was invited to, once and without a name. */
  'survey.answer': ['participant'],
  /** Read surveys: the ministry all of them, participants those they were invited to. */
  'survey.read': ['ministry', 'participant'],
  /** Make, open, close and archive surveys, and read their anonymous results. */
  'survey.run': ['ministry'],
  /** List the universities by code and name. */
  'university.read': ['coordinator', 'ministry', 'admin', 'reviewer'],
  /** See what waits for oneself. */
  'work.read': ['participant', 'reviewer', 'coordinator', 'ministry'],
  /** List what waits for a verifier of one's own university. */
  'verification.read': ['coordinator'],
  /** List, add and shut out those who sign in. */
  'user.manage': ['admin'],
  /** See when reports open and fall due. */
  'wave.read': ['coordinator', 'ministry'],
  /** Say when reports open and fall due: the ministry for the nation, a coordinator for the own university. */
  'wave.write': ['coordinator', 'ministry'],
} as const satisfies Record<Permission, readonly Role[]>;

/** Whether the role may do it; what is public anybody may. */
export function roleHas(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes('public') || roles.includes(role);
}

/** Every permission of the role, sorted, as the session tells it to the browser. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleHas(role, permission)).sort();
}
