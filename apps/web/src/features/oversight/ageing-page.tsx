import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QUEUES } from '#domain/work-queue/queues.js';
import { ageingQuery } from '../../api/oversight.js';
import { Failure } from '../../components/failure.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { Loading } from '../../components/loading.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { NothingHere } from '../../components/nothing-here.js';
import { OptionSelect } from '../../components/option-select.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useUniversityName, useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { isOwnQueue } from '../work/own-queues.js';
import { AgeingEntries } from './ageing-entries.js';
import { AgeingLines } from './ageing-lines.js';
import { AGEING_OWNERS, sumAgeing } from './ageing-rows.js';

const route = getRouteApi('/signed-in/ageing');

/** The queues in the order of a record's life. */
const LIFE_ORDER: readonly string[] = Object.keys(QUEUES);

/** What is stuck, where and for how long: queue by queue, then university by university in the order of names. */
export function AgeingPage() {
  const { t, number, date, compare } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(ageingQuery);
  const universities = useUniversityOptions(true);
  const name = useUniversityName();
  const set = (change: typeof search) => void navigate({ search: { ...search, ...change }, replace: true });
  const owner = AGEING_OWNERS.find((known) => known === search.owner);
  const queueName = (queue: string) => (isOwnQueue(queue) ? t(`work.queues.${queue}`) : queue);
  const queues = LIFE_ORDER.filter((code) => data?.items.some(({ queue }) => queue === code));
  const chosen = (data?.items ?? []).filter(
    (entry) =>
      (owner === undefined || entry.owner === owner) &&
      (search.university === undefined || entry.university === search.university) &&
      (search.queue === undefined || entry.queue === search.queue),
  );
  // Every queue of every university at once would be thousands of lines.
  const narrowed = search.university !== undefined || search.queue !== undefined;
  const byQueue = sumAgeing(chosen, 'queue').sort((a, b) => LIFE_ORDER.indexOf(a.key) - LIFE_ORDER.indexOf(b.key));
  const byUniversity = sumAgeing(chosen, 'university').sort((a, b) => compare(name(a.key), name(b.key)));
  return (
    <>
      <PageHeading
        title={t('ageing.title')}
        trail={[
          <RouterLink key="oversight" to="/oversight">
            {t('oversight.title')}
          </RouterLink>,
        ]}
        intro={t('ageing.intro', { days: data?.stuckAfterDays ?? 15 })}
      />
      <FilterRow onClear={isFiltered(search) ? () => void navigate({ search: {}, replace: true }) : undefined}>
        <OptionSelect
          label={t('ageing.owner')}
          any={t('ageing.anybody')}
          options={AGEING_OWNERS.map((value) => ({ value, text: t(`common.roles.${value}`) }))}
          value={owner}
          onChange={(next) => set({ owner: next })}
        />
        <OptionSelect
          label={t('ageing.queue')}
          any={t('ageing.anyQueue')}
          options={queues.map((value) => ({ value, text: queueName(value) }))}
          value={search.queue}
          onChange={(next) => set({ queue: next })}
        />
        <NamedAutocomplete
          id="ageing-university"
          label={t('ageing.university')}
          placeholder={t('ageing.anyUniversity')}
          options={universities}
          value={search.university ?? ''}
          onChange={(code) => set({ university: code === '' ? undefined : code })}
        />
      </FilterRow>
      {!data && !error && <Loading lines={12} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && chosen.length === 0 && <NothingHere title={t('ageing.none')} />}
      {data && chosen.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3.5 }}>
          <Typography role="status" sx={{ fontWeight: 600 }}>
            {t('ageing.total', {
              count: chosen.reduce((sum, { count }) => sum + count, 0),
              stuck: number(chosen.reduce((sum, { stuck }) => sum + stuck, 0)),
              date: date(data.asOf),
            })}
          </Typography>
          <AgeingLines
            title={t('ageing.byQueue')}
            heading={t('ageing.queue')}
            name="ageing-queues"
            lines={byQueue}
            narrowBy="queue"
            nameOf={queueName}
          />
          <AgeingLines
            title={t('ageing.byUniversity')}
            heading={t('ageing.university')}
            name="ageing-universities"
            lines={byUniversity}
            narrowBy="university"
            nameOf={name}
          />
          {narrowed ? (
            <AgeingEntries entries={chosen} nameOf={name} queueName={queueName} />
          ) : (
            <Typography color="textSecondary">{t('ageing.narrow')}</Typography>
          )}
        </Box>
      )}
    </>
  );
}
