import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ParticipationRecord } from '../../api/contract.js';
import { notify } from '../../app/notices.js';
import { useLanguage } from '../../language/use-language.js';
import { EditContactForm } from './edit-contact-form.js';

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
        <EditContactForm
          record={record}
          onClose={(stored) => {
            setOpen(false);
            if (stored) notify(t('record.edit.saved'));
          }}
        />
      )}
    </>
  );
}
