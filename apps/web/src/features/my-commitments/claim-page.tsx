import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { addEvidence, type CommitmentRecord, commitmentQuery } from '../../api/own-records.js';
import { Failure } from '../../components/failure.js';
import { TextField } from '../../components/form/text-field.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { kindOfText } from './evidence-link.js';
import { EvidenceList } from './evidence-list.js';
import { useAdded } from './use-added.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

const route = getRouteApi('/signed-in/consented/my/commitments/$id/claim');

/** What comes further down comes after the page. */
const AddFile = lazy(async () => ({ default: (await import('./add-file.js')).AddFile }));

const ClaimForm = lazy(async () => ({ default: (await import('./claim-form.js')).ClaimForm }));

/** Claiming that a commitment is fulfilled: what shows it, then how far. */
export function ClaimPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(commitmentQuery(id));
  // Decided already, or not yet agreed upon: the commitment's own page says where it stands.
  if (data && !data.actions.includes('claim')) return <Navigate to="/my/commitments/$id" params={{ id }} replace />;
  if (data) return <Claim commitment={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function Claim({ commitment }: { commitment: CommitmentRecord }) {
  const { t } = useLanguage();
  const { id, title, evidenceItems } = commitment;
  return (
    <Box sx={{ maxWidth: 680 }}>
      <PageHeading
        title={t('promises.claim.title')}
        trail={[
          <RouterLink key="all" to="/my/commitments">
            {t('promises.title')}
          </RouterLink>,
          <RouterLink key="one" to="/my/commitments/$id" params={{ id }}>
            {title}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('promises.claim.evidence')}>
          <EvidenceList items={evidenceItems} refresh={['commitments']} />
          <AddLink id={id} />
          <Suspense fallback={<Loading lines={3} />}>
            <AddFile id={id} />
          </Suspense>
        </Section>
        <Section title={t('promises.claim.how')}>
          <Suspense fallback={<Loading lines={5} />}>
            <ClaimForm commitment={commitment} />
          </Suspense>
        </Section>
      </Box>
    </Box>
  );
}

function AddLink({ id }: { id: string }) {
  const { t } = useLanguage();
  const textOf = useEvidenceProblem();
  const added = useAdded(id);
  const [value, setValue] = useState('');
  const [attempted, setAttempted] = useState(false);
  const kind = kindOfText(value);
  const adding = useMutation({
    mutationFn: () => addEvidence(id, { kind: kind ?? 'url', value: value.trim() }),
    onSuccess: async () => {
      setValue('');
      setAttempted(false);
      await added();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    adding.reset();
    if (kind) adding.mutate();
    else document.getElementById('evidence-link')?.focus();
  };
  const error =
    attempted && !kind ? t('promises.evidence.linkInvalid') : adding.error ? textOf(adding.error) : undefined;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ mt: 3 }}>
      <TextField
        id="evidence-link"
        label={t('promises.evidence.link')}
        hint={t('promises.evidence.linkHint')}
        error={error}
        input={{
          inputMode: 'url',
          autoComplete: 'off',
          value,
          onChange: (event) => setValue(event.currentTarget.value),
        }}
      />
      <Button type="submit" variant="outlined" loading={adding.isPending} sx={{ mt: 1.5 }}>
        {t('promises.evidence.addLink')}
      </Button>
    </Box>
  );
}
