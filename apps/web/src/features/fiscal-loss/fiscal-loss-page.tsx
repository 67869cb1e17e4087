import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { FiscalLossView } from '../../api/contract.js';
import { fiscalLossQuery } from '../../api/national.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { ExplainFigure } from '../national/explain-figure.js';
import { NationalFilters } from '../national/national-filters.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { AssumptionsForm } from './assumptions-form.js';
import { LossChart } from './loss-chart.js';
import { PUBLISHED } from './read-assumptions.js';
import Button from '@mui/material/Button';

const route = getRouteApi('/signed-in/national/fiscal-loss');

/** The loss that published analyses assume, with inputs that can be changed, beside the one that was observed. */
export function FiscalLossPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const [assumed, setAssumed] = useState<Record<keyof typeof PUBLISHED, number>>(PUBLISHED);
  const [asked, setAsked] = useState(false);
  const query = useQuery(
    fiscalLossQuery(selection, {
      averageCost: assumed.averageCost,
      participations: assumed.participations,
      share: assumed.sharePercent / 100,
    }),
  );
  return (
    <NationalFrame view="fiscalLoss" intro={t('fiscalLoss.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.observed.asOf ?? today()}
      />
      <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
        <AssumptionsForm assumed={assumed} onChange={setAssumed} />
        <Answer query={query}>{(loss) => <LossParts loss={loss} onExplain={() => setAsked(true)} />}</Answer>
      </Box>
      {asked && (
        <ExplainFigure
          asked={{ university: null, indicator: 'K16' }}
          selection={selection}
          onClose={() => setAsked(false)}
        />
      )}
    </NationalFrame>
  );
}

function LossParts({ loss, onExplain }: { loss: FiscalLossView; onExplain: () => void }) {
  const { t, language, number } = useLanguage();
  const selectionText = useSelectionText();
  const { scenario, observed } = loss;
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Section
        title={t('fiscalLoss.beside')}
        action={
          <Button className="no-print" size="small" onClick={onExplain}>
            {t('fiscalLoss.explain')}
          </Button>
        }
      >
        <LossChart loss={loss} />
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          {t('kpi.exposure')} {observed.isFiscal ? '' : t('kpi.notFiscal')}
        </Alert>
        <Typography color="textSecondary" sx={{ mt: 1.5, maxWidth: 900 }}>
          {t('fiscalLoss.observedNote', {
            selection: selectionText(observed),
            n: number(observed.k16.n),
            unknown: number(observed.k16.unknown),
            missing: number(observed.k16.amountMissing ?? 0),
          })}
        </Typography>
      </Section>
      <Section title={t('fiscalLoss.about')}>
        <Typography gutterBottom>
          <strong>{scenario.formula[language]}</strong>
        </Typography>
        <Box component="ul" sx={{ mt: 0, pl: 2.5 }}>
          {scenario.notes.map((note) => (
            <li key={note.en}>{note[language]}</li>
          ))}
        </Box>
        <Typography>
          {t('fiscalLoss.source')}: {scenario.source[language]}{' '}
          <Link href={`https://doi.org/${scenario.doi}`} rel="noreferrer">
            {`DOI ${scenario.doi}`}
          </Link>
        </Typography>
      </Section>
    </Box>
  );
}
