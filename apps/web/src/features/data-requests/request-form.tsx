import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DATA_REQUEST_KINDS, type DataRequestKind } from '#domain/data-request/data-request-life-cycle.js';
import { dataRequestsQuery, fileDataRequest } from '../../api/data-requests.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { TextField } from '../../components/form/text-field.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';

const LONGEST = 4000;

export interface OwnRecord {
  readonly id: string;
  readonly externalId: string;
}

/** Asks the university to correct or erase something; of which record only where there are several. */
export function RequestForm({ records }: { records: readonly OwnRecord[] }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<DataRequestKind | null>(null);
  const [record, setRecord] = useState<string | null>(records.length === 1 ? (records[0]?.id ?? null) : null);
  const [request, setRequest] = useState('');
  const [attempt, setAttempt] = useState(0);
  const filing = useMutation({
    mutationFn: fileDataRequest,
    onSuccess: async () => {
      await queryClient.invalidateQueries(dataRequestsQuery);
      setKind(null);
      setRequest('');
      setAttempt(0);
      notify(t('dataRequests.sent'));
    },
  });
  const missing = (isMissing: boolean, words: string) => (attempt > 0 && isMissing ? words : undefined);
  const kindError = missing(kind === null, t('dataRequests.kindMissing'));
  const recordError = missing(record === null, t('dataRequests.recordMissing'));
  const textError = missing(request.trim() === '', t('dataRequests.textMissing'));
  const errors: SummaryError[] = [
    ...(kindError === undefined ? [] : [{ fieldId: 'data-request-kind', message: kindError }]),
    ...(recordError === undefined ? [] : [{ fieldId: 'data-request-record', message: recordError }]),
    ...(textError === undefined ? [] : [{ fieldId: 'data-request-text', message: textError }]),
    ...(filing.error && !filing.isPending
      ? [
          {
            message: isProblem(filing.error, 'data_request_waiting')
              ? t('dataRequests.waitsAlready')
              : textOf(filing.error),
          },
        ]
      : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (kind !== null && record !== null && request.trim() !== '') {
      filing.mutate({ kind, participationId: record, request: request.trim() });
    }
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt + filing.failureCount} />
      <Choices
        id="data-request-kind"
        label={t('dataRequests.kind')}
        error={kindError}
        value={kind}
        onChange={setKind}
        choices={DATA_REQUEST_KINDS.map((value) => ({
          value,
          label: t(`dataRequests.kinds.${value}`),
          hint: t(`dataRequests.kindHints.${value}`),
        }))}
      />
      {records.length > 1 && (
        <Choices
          id="data-request-record"
          label={t('dataRequests.record')}
          error={recordError}
          value={record}
          onChange={setRecord}
          choices={records.map(({ id, externalId }) => ({ value: id, label: externalId }))}
        />
      )}
      <TextField
        id="data-request-text"
        label={t('dataRequests.text')}
        hint={t('dataRequests.textHint')}
        error={textError}
        rows={3}
        input={{ value: request, maxLength: LONGEST, onChange: ({ target }) => setRequest(target.value) }}
      />
      <Button type="submit" variant="outlined" loading={filing.isPending} sx={{ mt: 2 }}>
        {t('dataRequests.send')}
      </Button>
    </form>
  );
}
