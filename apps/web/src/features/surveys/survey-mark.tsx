import { SURVEY_STATUS_LABELS } from '#reference/report-labels.js';
import type { Survey } from '../../api/audits-and-surveys.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';

const TONES: Record<Survey['status'], Tone> = { draft: 'waiting', open: 'accent', closed: 'good', archived: 'neutral' };

/** Where a survey stands. */
export function SurveyMark({ status }: { status: Survey['status'] }) {
  const label = useLabels();
  return <StatusMark tone={TONES[status]} hollow={status === 'archived'} label={label(SURVEY_STATUS_LABELS, status)} />;
}
