import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import type { OwnTask } from './own-tasks.js';

/** What is asked of the reader, each a whole card to press. */
export function TaskList({ tasks }: { tasks: readonly OwnTask[] }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {tasks.map((task) => (
        <li key={`${task.kind}:${task.at}`}>
          <TaskCard task={task} />
        </li>
      ))}
    </Box>
  );
}

function TaskCard({ task }: { task: OwnTask }) {
  const { t, longDate } = useLanguage();
  const label = useLabels();
  const refusalText = useRefusalText();
  const what = task.kind === 'report' || task.kind === 'reportReturned' ? label(WAVE_LABELS, task.what) : task.what;
  const title = t(`home.tasks.${task.kind}`, { what });
  const reason = refusalText({ decisionGround: task.ground, decisionReason: task.reason });
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'relative',
        p: 2,
        borderLeft: 4,
        borderLeftColor: task.late ? 'error.main' : 'primary.main',
        '&:hover': { borderColor: 'primary.main' },
        '& a': { color: 'text.primary', fontWeight: 650, overflowWrap: 'anywhere' },
        // The whole card is the link's target.
        '& a::after': { content: '""', position: 'absolute', inset: 0 },
      }}
    >
      <TaskLink task={task}>{title}</TaskLink>
      {task.dueOn !== null && (
        <Typography
          sx={{ mt: 0.25, color: task.late ? 'error.main' : 'text.secondary', fontWeight: task.late ? 600 : 400 }}
        >
          {task.late
            ? t('home.lateSince', { date: longDate(task.dueOn) })
            : t('home.dueBy', { date: longDate(task.dueOn) })}
          {task.begun && ` · ${t('home.begun')}`}
        </Typography>
      )}
      {reason !== null && reason !== '' && (
        <Typography color="textSecondary" sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>
          {t('home.reason', { reason })}
        </Typography>
      )}
    </Paper>
  );
}

function TaskLink({ task: { kind, at }, children }: { task: OwnTask; children: ReactNode }) {
  const params = { id: at };
  switch (kind) {
    case 'report':
    case 'reportReturned':
      return (
        <Link to="/my/reports/$id" params={params}>
          {children}
        </Link>
      );
    case 'return':
      return (
        <Link to="/my/mobilities/$id/return" params={params}>
          {children}
        </Link>
      );
    case 'groupResult':
    case 'groupRejected':
      return (
        <Link to="/my/group-projects/$id" params={params}>
          {children}
        </Link>
      );
    case 'place':
    case 'application':
      return (
        <Link to="/my/applications/$id" params={params}>
          {children}
        </Link>
      );
    case 'survey':
      return (
        <Link to="/my/surveys/$id" params={params}>
          {children}
        </Link>
      );
    default:
      return (
        <Link to="/my/commitments/$id" params={params}>
          {children}
        </Link>
      );
  }
}
