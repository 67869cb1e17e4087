import DeleteIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteView, saveView, type SavedView, savedViewsQuery } from '../../api/saved-views.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { action } from '../../components/action-form/action.js';
import { ActionButton } from '../../components/action-form/action-button.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';
import type { ListSearch } from './list-search.js';
import { searchOfView, textOfSearch } from './view-search.js';

/** The reader's own views of the list: each a link to its filters, kept on the server for them alone. */
export function SavedViews({ search }: { search: ListSearch }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const textOf = useProblemText();
  const { data } = useQuery(savedViewsQuery);
  const refresh = async () => await queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
  const deleting = useMutation({
    mutationFn: ({ id }: SavedView) => deleteView(id),
    onSuccess: async () => {
      notify(t('participations.views.deleted'));
      await refresh();
    },
  });
  const views = data?.items ?? [];
  const current = textOfSearch(search);
  const saving = action<{ name: string }>({
    key: 'save',
    title: t('participations.views.save'),
    text: t('participations.views.saveText'),
    fields: [{ name: 'name', kind: 'text', max: 80, label: t('participations.views.name') }],
    send: ({ name }, key) => saveView(name, current, key),
    done: t('participations.views.saved'),
  });
  const isKept = views.some((view) => view.search === current);
  if (views.length === 0 && current === '') return null;
  return (
    <Box
      component="section"
      className="no-print"
      aria-label={t('participations.views.title')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, mt: 1.5 }}
    >
      {views.length > 0 && (
        <>
          <Typography component="span" color="textSecondary">
            {t('participations.views.title')}:
          </Typography>
          <Box component="ul" sx={{ display: 'contents', listStyle: 'none' }}>
            {views.map((view) => (
              <Box key={view.id} component="li" sx={{ display: 'inline-flex', alignItems: 'center' }}>
                <RouterLink
                  to="/participations"
                  search={searchOfView(view.search)}
                  {...(view.search === current ? { 'aria-current': 'true' as const } : {})}
                  sx={{ fontWeight: view.search === current ? 650 : 400 }}
                >
                  {view.name}
                </RouterLink>
                <IconButton
                  size="small"
                  aria-label={t('participations.views.delete', { name: view.name })}
                  disabled={deleting.isPending}
                  onClick={() => deleting.mutate(view)}
                >
                  <DeleteIcon fontSize="inherit" />
                </IconButton>
              </Box>
            ))}
          </Box>
        </>
      )}
      {data !== undefined && current !== '' && !isKept && (
        <ActionButton
          action={saving}
          size="small"
          textOf={(error) =>
            isProblem(error, 'saved_view_name_taken')
              ? t('participations.views.taken')
              : isProblem(error, 'saved_views_too_many')
                ? t('participations.views.tooMany')
                : textOf(error)
          }
          onDone={refresh}
        />
      )}
      {deleting.error && (
        <Typography role="alert" color="error">
          {textOf(deleting.error)}
        </Typography>
      )}
    </Box>
  );
}
