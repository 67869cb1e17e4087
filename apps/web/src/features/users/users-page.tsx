import { getRouteApi } from '@tanstack/react-router';
import { type UserQuery, usersQuery } from '../../api/users.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { NothingHere } from '../../components/nothing-here.js';
import { OptionSelect } from '../../components/option-select.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton } from '../../components/router-link.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { SearchField } from '../participations/search-field.js';
import { RolesExplained } from './roles-explained.js';
import { ROLES } from './roles.js';
import { useUserColumns } from './user-columns.js';

const route = getRouteApi('/signed-in/users');

/** What the address says about the list of users. */
export interface UserSearch {
  search?: string;
  role?: string;
  university?: string;
  state?: string;
}

/** Those who may sign in: found, added, shut out and let in again. */
export function UsersPage() {
  const { t, number } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const universities = useUniversityOptions(true);
  const role = ROLES.find((known) => known === search.role);
  const state = (['active', 'disabled'] as const).find((known) => known === search.state);
  const query: UserQuery = {
    ...(search.search === undefined ? {} : { search: search.search }),
    ...(role === undefined ? {} : { role }),
    ...(search.university === undefined ? {} : { university: search.university }),
    ...(state === undefined ? {} : { disabled: state === 'disabled' ? 'true' : 'false' }),
  };
  const listing = useListing(usersQuery(query));
  const columns = useUserColumns();
  const set = (change: UserSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <>
      <PageHeading
        title={t('users.title')}
        actions={
          <RouterButton to="/users/add" variant="contained">
            {t('users.add.open')}
          </RouterButton>
        }
        intro={t('users.intro')}
      />
      <FilterRow onClear={isFiltered(search) ? () => void navigate({ search: {}, replace: true }) : undefined}>
        <SearchField
          label={t('users.search')}
          hint={t('users.searchHint')}
          value={search.search ?? ''}
          onChange={(text) => set({ search: text === '' ? undefined : text })}
        />
        <OptionSelect
          label={t('users.role')}
          any={t('users.anyRole')}
          options={ROLES.map((value) => ({ value, text: t(`common.roles.${value}`) }))}
          value={role}
          onChange={(next) => set({ role: next })}
        />
        <NamedAutocomplete
          id="user-university"
          label={t('users.university')}
          placeholder={t('users.anyUniversity')}
          options={universities}
          value={search.university ?? ''}
          onChange={(code) => set({ university: code === '' ? undefined : code })}
        />
        <OptionSelect
          label={t('users.state')}
          any={t('users.anyState')}
          options={(['active', 'disabled'] as const).map((value) => ({ value, text: t(`users.states.${value}`) }))}
          value={state}
          onChange={(next) => set({ state: next })}
        />
      </FilterRow>
      <ListingTable
        listing={listing}
        name="users"
        caption={t('users.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        lines={12}
        count={(total) => t('users.total', { total: number(total) })}
        nothing={<NothingHere title={t('users.none')} />}
      />
      <RolesExplained />
    </>
  );
}
