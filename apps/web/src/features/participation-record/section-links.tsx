import { styled } from '@mui/material/styles';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 0 20px',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 18px',
  fontSize: '0.9375rem',
  borderBottom: `1px solid ${theme.vars?.palette.divider}`,
  a: { display: 'inline-block', minHeight: 32, paddingTop: 4 },
}));

interface SectionLinksProps {
  id: string;
  /** Their places on the page, with their headings. */
  sections: readonly { readonly hash: string; readonly title: string }[];
}

/** The parts of a long page, by which one comes to each of them at once; the address keeps which. */
export function SectionLinks({ id, sections }: SectionLinksProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('doing.parts')} className="no-print">
      <List>
        {sections.map(({ hash, title }) => (
          <li key={hash}>
            <RouterLink to="/participations/$id" params={{ id }} hash={hash} replace>
              {title}
            </RouterLink>
          </li>
        ))}
      </List>
    </nav>
  );
}
