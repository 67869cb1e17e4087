import Box from '@mui/material/Box';
import type { ReviewedApplication } from '../../api/reviewing.js';
import { useLanguage } from '../../language/use-language.js';
import { Deliverables } from '../applicants/deliverables.js';
import { STAFF_PARTS } from '../applicants/proposal-fields.js';
import { ProposalPart } from '../applicants/proposal-part.js';

/** The proposal as far as the API shows it to reviewers. */
export function ReviewProposal({ application }: { application: ReviewedApplication }) {
  const { t } = useLanguage();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <ProposalPart record={application} part={STAFF_PARTS.project} title={t('applicants.parts.project')} long />
      <Deliverables items={application.deliverables} />
      <ProposalPart record={application} part={STAFF_PARTS.stay} title={t('applicants.parts.stay')} />
      <ProposalPart record={application} part={STAFF_PARTS.study} title={t('applicants.parts.study')} />
    </Box>
  );
}
