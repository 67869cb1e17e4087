import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { KpiValue } from '../../api/contract.js';
import type { FindingCount, ReportSection } from '../../api/kpi-reports.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import type { KpiRow } from '../kpi/kpi-rows.js';
import { ChangeMark } from './change-mark.js';
import { someChanged } from './changed-numbers.js';
import { FindingsList } from './findings-list.js';
import { type Comparisons, SectionFigures } from './section-figures.js';
import { findingsOfSection } from './section-findings.js';

interface SectionCardProps extends Comparisons {
  section: ReportSection;
  university: string;
  indicators: Readonly<Record<string, unknown>>;
  findings: readonly FindingCount[];
  /** Whether the comment is another than in the submission before. */
  commentChanged?: boolean;
  onExplain: (row: KpiRow) => void;
  countsOf: (code: string, value: KpiValue) => ReactNode;
  /** The comment, written or to be written, and what else belongs below the figures. */
  children: ReactNode;
}

/** One section of a report: its figures, what the ministry remarked, the findings in its records, and the comment. */
export function SectionCard(props: SectionCardProps) {
  const { section, indicators, findings, before, commentChanged = false, children } = props;
  const { t } = useLanguage();
  const code = useCodeNames();
  const { remark } = section;
  const concerned = findingsOfSection(findings, section.section);
  const changed = commentChanged || someChanged(section.indicators, before);
  return (
    <Section
      title={code('kpiReportSection', section.section)}
      action={changed && <ChangeMark>{t('kpiReport.changed.section')}</ChangeMark>}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {remark && (
          <Alert severity="warning" variant="outlined">
            <AlertTitle component="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
              {t('kpiReport.remark.title')}
            </AlertTitle>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {remark.reasons.map((reason) => (
                <li key={reason}>{code('kpiReportReturn', reason)}</li>
              ))}
            </Box>
            <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{remark.comment}</Typography>
          </Alert>
        )}
        <SectionFigures
          section={section}
          university={props.university}
          indicators={indicators}
          now={props.now}
          before={before}
          onExplain={props.onExplain}
          countsOf={props.countsOf}
        />
        {concerned.length > 0 && (
          <div>
            <Typography variant="h3" gutterBottom>
              {t('kpiReport.findings.title')}
            </Typography>
            <FindingsList findings={concerned} university={props.university} />
          </div>
        )}
        {children}
      </Box>
    </Section>
  );
}

/** What the university wrote about a section. */
export function WrittenComment({ comment, changed = false }: { comment: string | null; changed?: boolean }) {
  const { t } = useLanguage();
  return (
    <div>
      <Typography variant="h3" gutterBottom>
        {t('kpiReport.comment.title')}
      </Typography>
      {changed && <ChangeMark>{t('kpiReport.changed.comment')}</ChangeMark>}
      {comment === null ? (
        <Typography color="textSecondary">{t('kpiReport.comment.none')}</Typography>
      ) : (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: 900 }}>{comment}</Typography>
      )}
    </div>
  );
}
