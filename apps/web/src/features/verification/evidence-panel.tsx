import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pictureOf } from '../../api/verification.js';
import { type Evidence, evidenceFileUrl } from '../../api/own-records.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { linkOf } from '../my-commitments/evidence-link.js';

interface EvidencePanelProps {
  items: readonly Evidence[];
  /** Evidence that came by file, as text. */
  text?: string | null;
  authorOf: (user: string | null) => string | undefined;
}

/** What shows that something was done: each piece with who handed it in and when, and the way to see it. */
export function EvidencePanel({ items, text = null, authorOf }: EvidencePanelProps) {
  const { t } = useLanguage();
  if (items.length === 0 && text === null) {
    return <Typography color="textSecondary">{t('checking.evidence.none')}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {text !== null && (
        <li>
          <Address value={text} href={linkOf({ kind: text.startsWith('10.') ? 'doi' : 'url', value: text })} />
          <Typography variant="body2" color="textSecondary">
            {t('checking.evidence.byFile')}
          </Typography>
        </li>
      )}
      {items.map((evidence) => (
        <Piece key={evidence.id} evidence={evidence} author={authorOf(evidence.createdBy)} />
      ))}
    </Box>
  );
}

function Piece({ evidence, author }: { evidence: Evidence; author: string | undefined }) {
  const { t, instant } = useLanguage();
  const code = useCodeNames();
  const { file, withdrawnAt, settledAt } = evidence;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      {evidence.title !== null && !file && (
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{evidence.title}</Box>
      )}
      {file ? (
        <FileOf id={evidence.id} title={evidence.title} file={file} />
      ) : (
        <Address value={evidence.value ?? ''} href={linkOf(evidence)} />
      )}
      <Typography variant="body2" color="textSecondary">
        {[code('evidenceKind', evidence.kind), author, instant(evidence.createdAt)].filter(Boolean).join(' · ')}
      </Typography>
      {withdrawnAt !== null && (
        <StatusMark tone="bad" label={t('checking.evidence.withdrawn', { date: instant(withdrawnAt) })} />
      )}
      {settledAt !== null && (
        <StatusMark tone="good" label={t('checking.evidence.settled', { date: instant(settledAt) })} />
      )}
    </Box>
  );
}

/** An address leads out of the register: in a tab of its own, which learns nothing of where it was opened. */
function Address({ value, href }: { value: string; href: string | undefined }) {
  const { t } = useLanguage();
  if (href === undefined) return <Box sx={{ overflowWrap: 'anywhere' }}>{value}</Box>;
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      sx={{ display: 'inline-block', minHeight: 24, overflowWrap: 'anywhere' }}
    >
      {value} <Box component="span">({t('checking.evidence.newTab')})</Box>
    </Link>
  );
}

interface FileOfProps {
  id: string;
  title: string | null;
  file: NonNullable<Evidence['file']>;
}

function FileOf({ id, title, file }: FileOfProps) {
  const { t, number } = useLanguage();
  const [shown, setShown] = useState(false);
  // PDF, PNG, JPEG: as people call it. The name that the file is saved under is an id and says nothing.
  const type = file.mediaType.replace(/^.*\//, '').toUpperCase();
  const name = title === null ? file.name : t('checking.evidence.titled', { title, type });
  const isPicture = file.mediaType === 'image/png' || file.mediaType === 'image/jpeg';
  const picture = useQuery({
    queryKey: ['evidence', id, 'picture'],
    queryFn: () => pictureOf(id),
    enabled: shown,
    staleTime: Infinity,
  });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Link
          href={evidenceFileUrl(id)}
          download
          sx={{ display: 'inline-block', minHeight: 24, overflowWrap: 'anywhere' }}
        >
          {t('checking.evidence.save', { name })}
        </Link>
        {isPicture && (
          <Button size="small" aria-expanded={shown} loading={picture.isLoading} onClick={() => setShown(!shown)}>
            {shown ? t('checking.evidence.hide') : t('checking.evidence.show')}
          </Button>
        )}
      </Box>
      {shown && picture.data !== undefined && (
        <Box
          component="img"
          src={picture.data}
          alt={t('checking.evidence.picture', { name })}
          sx={{ display: 'block', maxWidth: '100%', maxHeight: 520, mt: 1, border: 1, borderColor: 'divider' }}
        />
      )}
      {shown && picture.isError && (
        <Typography role="alert" color="error">
          {t('checking.evidence.unseen')}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('checking.evidence.size', {
          type,
          size: number(Math.max(1, Math.round(file.bytes / 1024))),
        })}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        SHA-256: <code>{file.sha256}</code>
      </Typography>
    </>
  );
}
