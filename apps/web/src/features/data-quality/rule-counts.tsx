import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type QualityCounts, qualityRulesQuery } from '../../api/data-quality.js';
import { DataTable } from '../../components/data-table.js';
import { type FileColumn, TableDownloads } from '../../components/downloads/table-downloads.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { SeverityMark } from './severity-mark.js';

type Count = QualityCounts['items'][number];

/** The findings by rule: what each finds wrong, what to do, how many there are and what was said of them. */
export function RuleCounts({ counts, national }: { counts: QualityCounts; national: boolean }) {
  const { t, language, number, instant } = useLanguage();
  const { data: rules } = useQuery(qualityRulesQuery);
  const rows = counts.items.filter(({ university }) => (university === null) === national);
  const ruleOf = (code: string) => rules?.items.find((rule) => rule.code === code);
  const check = national ? undefined : counts.checks[0];
  const columns: FileColumn<Count>[] = [
    { heading: t('dataQuality.columns.rule'), csv: ({ rule }) => ruleOf(rule)?.title[language] ?? rule },
    { heading: t('dataQuality.columns.severity'), csv: ({ severity }) => t(`dataQuality.severity.${severity}`) },
    { heading: t('dataQuality.columns.open'), csv: ({ open }) => open },
    { heading: t('dataQuality.columns.acknowledged'), csv: ({ acknowledged }) => acknowledged },
    { heading: t('dataQuality.columns.toCorrect'), csv: ({ toCorrect }) => toCorrect },
    { heading: t('dataQuality.columns.explained'), csv: ({ explained }) => explained },
    { heading: t('dataQuality.columns.participations'), csv: ({ participations }) => participations },
  ];
  return (
    <section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" sx={{ mr: 'auto' }}>
          {t('dataQuality.byRule')}
        </Typography>
        {rows.length > 0 && (
          <Box className="no-print">
            <TableDownloads name="data-quality-rules" columns={columns} rows={rows} />
          </Box>
        )}
      </Box>
      {check && (
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {t('dataQuality.lastCheck', {
            when: instant(check.checkedAt),
            participations: number(check.participations),
          })}
        </Typography>
      )}
      {rows.length === 0 && (
        <Typography role="status">
          {check || national ? t('dataQuality.none') : t('dataQuality.neverChecked')}
        </Typography>
      )}
      {rows.length > 0 && (
        <DataTable caption={t('dataQuality.byRule')}>
          <thead>
            <tr>
              <th scope="col">{t('dataQuality.columns.rule')}</th>
              <th scope="col" className="wide-only">
                {t('dataQuality.columns.severity')}
              </th>
              <th scope="col" className="number">
                {t('dataQuality.columns.open')}
              </th>
              {(['acknowledged', 'toCorrect', 'explained', 'participations'] as const).map((column) => (
                <th key={column} scope="col" className="wide-only number">
                  {t(`dataQuality.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, severity, open, acknowledged, toCorrect, explained, participations }) => {
              const text = ruleOf(rule);
              return (
                <tr key={rule}>
                  <th scope="row">
                    <RouterLink to="/data-quality/findings" search={{ rule }} sx={{ fontWeight: 600 }}>
                      {text?.title[language] ?? rule}
                    </RouterLink>
                    <div className="narrow-only">
                      <SeverityMark severity={severity} />
                    </div>
                    {text && (
                      <div className="secondary" style={{ fontWeight: 400 }}>
                        {text.remedy[language]}
                      </div>
                    )}
                    {text && text.affects.length > 0 && (
                      <div className="secondary" style={{ fontWeight: 400 }}>
                        {t('dataQuality.affects', { indicators: text.affects.join(', ').replaceAll('_', '.') })}
                      </div>
                    )}
                  </th>
                  <td className="wide-only nowrap">
                    <SeverityMark severity={severity} />
                  </td>
                  <td className="number" style={{ fontWeight: 600 }}>
                    {number(open)}
                  </td>
                  <td className="wide-only number">{number(acknowledged)}</td>
                  <td className="wide-only number">{number(toCorrect)}</td>
                  <td className="wide-only number">{number(explained)}</td>
                  <td className="wide-only number">{number(participations)}</td>
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
