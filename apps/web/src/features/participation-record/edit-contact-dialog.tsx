import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { ParticipationRecord } from '../../api/contract.js';
import { notify } from '../../app/notices.js';
import { useLanguage } from '../../language/use-language.js';

/** Loaded when it is first opened: most readers of a record change nothing. */
const EditContactForm = lazy(async () => ({ default: (await import('./edit-contact-form.js')).EditContactForm }));

/** Opens the form for contact and host data. */
export function EditContactButton({ record }: { record: ParticipationRecord }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<EditIcon />} onClick={() => setOpen(true)}>
        {t('record.edit.open')}
      </Button>
      {open && (
        <Suspense>
          <EditContactForm
            record={record}
            onClose={(stored) => {
              setOpen(false);
              if (stored) notify(t('record.edit.saved'));
            }}
          />
        </Suspense>
      )}
    </>
  );
}
