import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { participationsQuery } from '../../api/participations.js';
import { Failure } from '../../components/failure.js';
import { TextField } from '../../components/form/text-field.js';
import { nameOf } from '../../components/person-name.js';
import { useLanguage } from '../../language/use-language.js';

interface FindMemberProps {
  taken: readonly string[];
  onAdd: (participationId: string, name: string) => void;
}

const SHOWN = 8;

/** Finds a participation of the university by name or number, and adds it. */
export function FindMember({ taken, onAdd }: FindMemberProps) {
  const { t, date } = useLanguage();
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const found = useInfiniteQuery({
    ...participationsQuery({ search }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
  const rows = search.length < 2 ? [] : (found.data?.pages[0]?.items ?? []);
  const others = rows.filter(({ id }) => !taken.includes(id)).slice(0, SHOWN);
  return (
    <Box>
      <TextField
        id="find-member"
        label={t('groups.members.find')}
        hint={t('groups.members.findHint')}
        input={{
          value: typed,
          type: 'search',
          autoComplete: 'off',
          onChange: ({ currentTarget }) => setTyped(currentTarget.value),
          onKeyDown: (event) => {
            // Return would send the whole form.
            if (event.key === 'Enter') event.preventDefault();
          },
        }}
      />
      {found.error && <Failure error={found.error} />}
      {search.length >= 2 && found.data && others.length === 0 && (
        <Typography role="status" color="textSecondary" sx={{ mt: 1 }}>
          {t('groups.members.notFound')}
        </Typography>
      )}
      {others.length > 0 && (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
        >
          {others.map((row) => {
            const name = nameOf(row) ?? row.externalId;
            return (
              <Box
                component="li"
                key={row.id}
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  justifyContent: 'space-between',
                  alignItems: 'center',
                  gap: 1,
                  px: 1.5,
                  py: 0.75,
                  borderBottom: 1,
                  borderColor: 'divider',
                  '&:last-of-type': { borderBottom: 0 },
                }}
              >
                <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {name}
                  <Typography variant="body2" color="textSecondary">
                    {row.externalId}, {date(row.actualStart ?? row.plannedStart)}
                  </Typography>
                </Box>
                <Button
                  size="small"
                  aria-label={t('groups.members.addNamed', { name })}
                  onClick={() => {
                    onAdd(row.id, name);
                    setTyped('');
                  }}
                >
                  {t('groups.members.add')}
                </Button>
              </Box>
            );
          })}
        </Box>
      )}
    </Box>
  );
}
