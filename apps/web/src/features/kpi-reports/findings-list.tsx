import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import type { FindingCount } from '../../api/kpi-reports.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

interface FindingsListProps {
  findings: readonly FindingCount[];
  /** Whose report it is, for the list of the findings one by one. */
  university: string;
}

/** What is wrong or doubtful in the records behind a section, and what to do about it. */
export function FindingsList({ findings, university }: FindingsListProps) {
  const { t, language } = useLanguage();
  const session = useSession();
  const listed = may(session, 'data_quality.read');
  // The list of a coordinator is that of the own university anyway.
  const place = session.user.university === null ? { university } : {};
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
            {listed ? (
              <RouterLink to="/data-quality/findings" search={{ rule: finding.rule, ...place }}>
                {t('kpiReport.findings.participations', { count: finding.participations })}
              </RouterLink>
            ) : (
              t('kpiReport.findings.participations', { count: finding.participations })
            )}{' '}
            {finding.explained > 0 && `${t('kpiReport.findings.explained', { number: finding.explained })} `}
            {QUALITY_RULES[finding.rule].remedy[language]}
          </Typography>
        </li>
      ))}
    </Box>
  );
}
