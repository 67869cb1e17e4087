import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import type { Call, Reviewer } from '../../api/calls.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { NameReviewersDialog } from './name-reviewers-dialog.js';

const OPEN: ReadonlySet<string> = new Set(['draft', 'published', 'closed']);

/** Who scores the applications of a call; further ones may be named until it is decided. */
export function CallReviewers({ call, reviewers }: { call: Call; reviewers: readonly Reviewer[] }) {
  const { t } = useLanguage();
  const [naming, setNaming] = useState(false);
  return (
    <Section
      title={t('calls.reviewers.title')}
      action={
        OPEN.has(call.status) && (
          <Button size="small" onClick={() => setNaming(true)}>
            {t('calls.reviewers.name')}
          </Button>
        )
      }
    >
      {reviewers.length === 0 ? (
        <Typography color="textSecondary">{t('calls.reviewers.none', { number: MIN_REVIEWS })}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {reviewers.map(({ id, displayName, email }) => (
            <li key={id} style={{ overflowWrap: 'anywhere' }}>
              {displayName}
              <Typography variant="body2" color="textSecondary">
                {email}
              </Typography>
            </li>
          ))}
        </Box>
      )}
      {naming && <NameReviewersDialog call={call} named={reviewers} onClose={() => setNaming(false)} />}
    </Section>
  );
}
