import type { User } from '../../api/users.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { UserActions } from './user-actions.js';

/** The columns of the list of users. */
export function useUserColumns(): Column<User>[] {
  const { t, instant } = useLanguage();
  const university = useUniversityName();
  const roleOf = ({ role }: User) => t(`common.roles.${role}`);
  const stateOf = ({ disabledAt }: User) => t(`users.states.${disabledAt === null ? 'active' : 'disabled'}`);
  const markOf = (user: User) => (
    <>
      <div>
        <StatusMark tone={user.disabledAt === null ? 'good' : 'bad'} label={stateOf(user)} />
      </div>
      {user.accessReason !== null && (
        <div className="secondary">{t('users.reason', { reason: user.accessReason })}</div>
      )}
    </>
  );
  return [
    {
      key: 'name',
      heading: t('users.name'),
      rowHeading: true,
      csv: ({ displayName }) => displayName,
      cell: (user) => (
        <>
          <RouterLink to="/audit-log" search={{ actor: user.email }} sx={{ fontWeight: 600 }} title={t('users.lookUp')}>
            {user.displayName}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>
            {user.email}
          </div>
          <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
            {roleOf(user)}
          </div>
        </>
      ),
    },
    {
      key: 'role',
      heading: t('users.role'),
      from: 'tablet',
      csv: roleOf,
      cell: (user) => (
        <>
          {roleOf(user)}
          {user.university !== null && <div className="secondary">{university(user.university)}</div>}
        </>
      ),
    },
    {
      key: 'created',
      heading: t('users.created'),
      from: 'desktop',
      csv: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => instant(createdAt),
    },
    {
      key: 'state',
      heading: t('users.state'),
      csv: stateOf,
      cell: markOf,
    },
    { key: 'actions', heading: t('users.actions'), cell: (user) => <UserActions user={user} /> },
  ];
}
