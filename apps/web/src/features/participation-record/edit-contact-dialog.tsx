import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import type { ParticipationRecord } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';
import { EditContactForm } from './edit-contact-form.js';

/** Opens the form for contact and host data. */
export function EditContactButton({ record }: { record: ParticipationRecord }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
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
            setSaved(stored);
          }}
        />
      )}
      <Snackbar
        open={saved}
        autoHideDuration={6000}
        onClose={() => setSaved(false)}
        message={t('record.edit.saved')}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      />
    </>
  );
}
