import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import type { FindingCount } from '../../api/kpi-reports.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

/** What is wrong or doubtful in the records behind a section, and what to do about it. */
export function FindingsList({ findings }: { findings: readonly FindingCount[] }) {
  const { t, language } = useLanguage();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {findings.map((finding) => (
        <li key={finding.rule}>
          <StatusMark
            tone={finding.severity === 'error' ? 'bad' : 'waiting'}
            hollow={finding.severity !== 'error'}
            label={`${t(`kpiReport.findings.${finding.severity}`)}: ${QUALITY_RULES[finding.rule].title[language]}`}
          />
          <Typography variant="body2" color="textSecondary">
            {t('kpiReport.findings.participations', { count: finding.participations })}{' '}
            {finding.explained > 0 && `${t('kpiReport.findings.explained', { number: finding.explained })} `}
            {QUALITY_RULES[finding.rule].remedy[language]}
          </Typography>
        </li>
      ))}
    </Box>
  );
}
