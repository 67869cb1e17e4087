import { Fragment } from 'react';
import type { AuditEvent } from '../../api/oversight.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { describeDetails } from './describe-details.js';
import { useAuditWords } from './use-audit-words.js';

const ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;

/** The code of an action, which may break where its words end. */
function ActionCode({ code }: { code: string }) {
  return (
    <code style={{ fontSize: '0.75rem' }}>
      {code.split(/(?<=[._])/u).map((word, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </code>
  );
}

/** The columns of the audit log: actions and kinds of records in words, with the code of the log under each action. */
export function useAuditColumns(): Column<AuditEvent>[] {
  const { t, instant } = useLanguage();
  const university = useUniversityName();
  const words = useAuditWords();
  const roleOf = ({ role }: AuditEvent) => {
    const known = ROLES.find((code) => code === role);
    if (known) return t(`common.roles.${known}`);
    if (role === 'access') return t('auditLog.signingIn');
    return role === 'public' ? t('auditLog.nobody') : t('auditLog.system');
  };
  return [
    {
      key: 'action',
      heading: t('auditLog.columns.action'),
      rowHeading: true,
      csv: ({ action }) => `${words.action(action)} (${action})`,
      cell: (event) => (
        <>
          <RouterLink to="/audit-log" search={{ action: event.action }} sx={{ fontWeight: 600 }}>
            {words.action(event.action)}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>
            <ActionCode code={event.action} />
          </div>
          <div className="secondary narrow-only" style={{ fontWeight: 400 }}>
            {instant(event.occurredAt)}
          </div>
        </>
      ),
    },
    {
      key: 'actor',
      heading: t('auditLog.columns.actor'),
      csv: ({ actor, role }) => actor?.email ?? role,
      cell: (event) => (
        <>
          {event.actor === null ? (
            roleOf(event)
          ) : (
            <>
              <RouterLink to="/audit-log" search={{ actor: event.actor.id }}>
                {event.actor.displayName || event.actor.id}
              </RouterLink>
              <div className="secondary">{roleOf(event)}</div>
            </>
          )}
        </>
      ),
    },
    {
      key: 'record',
      heading: t('auditLog.columns.record'),
      from: 'tablet',
      csv: ({ objectId }) => objectId,
      cell: ({ objectType, objectId, university: code }) => (
        <>
          {words.thing(objectType)}
          {objectId !== null && (
            <div>
              <RouterLink to="/audit-log" search={{ objectId }} sx={{ overflowWrap: 'anywhere' }}>
                {words.record(objectType, objectId)}
              </RouterLink>
            </div>
          )}
          {code !== null && <div className="secondary">{university(code)}</div>}
        </>
      ),
    },
    {
      key: 'details',
      putAway: true,
      heading: t('auditLog.columns.details'),
      from: 'desktop',
      csv: ({ details }) => describeDetails(details),
      cell: ({ details }) => (
        <code style={{ overflowWrap: 'anywhere', font: 'inherit' }}>{describeDetails(details) || NO_VALUE}</code>
      ),
    },
    {
      key: 'intact',
      heading: t('auditLog.columns.intact'),
      from: 'tablet',
      csv: ({ intact }) => (intact ? t('auditLog.isIntact') : t('auditLog.isBroken')),
      cell: ({ intact }) => (
        <StatusMark
          tone={intact ? 'good' : 'bad'}
          hollow={intact}
          label={intact ? t('auditLog.isIntact') : t('auditLog.isBroken')}
        />
      ),
    },
    {
      key: 'occurredAt',
      heading: t('auditLog.columns.when'),
      from: 'tablet',
      csv: ({ occurredAt }) => occurredAt,
      cell: ({ occurredAt }) => instant(occurredAt),
    },
  ];
}
