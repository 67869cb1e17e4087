import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { GUIDE_NAMES, type GuideName, sortGuides } from './guides.js';

/** The guides by whom they are for: the reader's own first. Whoever is not signed in finds them in one list. */
export function HelpPage() {
  const { t } = useTranslation();
  const { data: session, isPending } = useQuery(sessionQuery);
  const sorted = session ? sortGuides(session.user.role) : undefined;
  return (
    <>
      <PageHeading title={t('common.help.title')} trail={[]} intro={t('help.intro')} />
      {isPending ? (
        <Loading lines={6} />
      ) : sorted ? (
        <Box sx={{ display: 'grid', gap: 4 }}>
          <section aria-labelledby="own-guides">
            <Typography variant="h2" id="own-guides" sx={{ mb: 1.5 }}>
              {t('help.own')}
            </Typography>
            <Guides names={sorted.own} />
          </section>
          <section aria-labelledby="other-guides">
            <Typography variant="h2" id="other-guides" sx={{ mb: 1.5 }}>
              {t('help.others')}
            </Typography>
            <Guides names={sorted.others} />
          </section>
        </Box>
      ) : (
        <Guides names={GUIDE_NAMES} />
      )}
    </>
  );
}

function Guides({ names }: { names: readonly GuideName[] }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.75, maxWidth: 720 }}>
      {names.map((guide) => (
        <li key={guide}>
          <RouterLink to="/help/$guide" params={{ guide }} sx={{ fontSize: '1.0625rem', fontWeight: 600 }}>
            {t(`help.guides.${guide}.title`)}
          </RouterLink>
          <Typography color="textSecondary">{t(`help.guides.${guide}.text`)}</Typography>
        </li>
      ))}
    </Box>
  );
}
