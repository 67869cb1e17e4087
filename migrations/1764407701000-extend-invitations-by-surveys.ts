import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is asked by a survey gets a link to it by mail, as whoever is asked for a report does to that. */
export class ExtendInvitationsBySurveys1764407701000 implements MigrationInterface {
  name = 'ExtendInvitationsBySurveys1764407701000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation
        add column survey_id uuid constraint invitation_survey_fk references survey (id),
        drop constraint invitation_purpose_ck,
        add constraint invitation_purpose_ck check (purpose in ('account', 'report', 'survey')),
        drop constraint invitation_university_ck,
        add constraint invitation_university_ck check ((num_nonnulls(report_id, survey_id) = 0) = (university_id is null)),
        add constraint invitation_survey_ck check ((purpose = 'survey') = (num_nulls(survey_id, person_id) = 0))`);
    await runner.query('create index invitation_survey_ix on invitation (survey_id)');
    // Set by the opening of a survey: those who were asked before there were such mails get none now.
    await runner.query('alter table survey_invitation add column awaits_mail boolean not null default false');
    await runner.query(
      'create index survey_invitation_awaits_mail_ix on survey_invitation (survey_id) where awaits_mail',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // A mail whose link is taken away stays, as one of an account that is gone does.
    await runner.query(`delete from invitation where purpose = 'survey'`);
    await runner.query('alter table survey_invitation drop column awaits_mail');
    await runner.query('drop index invitation_survey_ix');
    await runner.query(`
      alter table invitation
        drop constraint invitation_survey_ck,
        drop constraint invitation_university_ck,
        add constraint invitation_university_ck check ((report_id is null) = (university_id is null)),
        drop constraint invitation_purpose_ck,
        add constraint invitation_purpose_ck check (purpose in ('account', 'report')),
        drop column survey_id`);
  }
}
