import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { type OutputRecord, outputQuery, refuseOutput, verifyOutput } from '../../api/verification.js';
import { useSession } from '../../app/use-session.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine } from '../../components/fields.js';
import { FieldsList } from '../../components/fields-list.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { EvidencePanel } from './evidence-panel.js';
import { Loaded } from './loaded.js';
import { useActorNames } from './use-actor-names.js';
import { type GroundedReason, useReasons } from './use-reasons.js';

/** An output as entered, beside the evidence of it. */
export function OutputCase({ id }: { id: string }) {
  return <Loaded query={useQuery(outputQuery(id))}>{(record) => <View output={record} />}</Loaded>;
}

function View({ output }: { output: OutputRecord }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const { user } = useSession();
  const { nameOf, authorOf } = useActorNames(output.participationId);
  const refusalText = useRefusalText();
  const decisions = useDecisions(output);
  const author = authorOf(output.createdBy);
  return (
    <CaseView
      title={output.title}
      participationId={output.participationId}
      isOwn={output.createdBy === user.id}
      decisions={decisions}
      left={{
        title: t('checking.entered'),
        content: (
          <>
            <FieldsList record={output} columns={['outputNo', 'type', 'date', 'doi', 'share']}>
              <FieldLine name={t('fields.status')}>{code('outputState', output.state)}</FieldLine>
              {author !== undefined && <FieldLine name={t('checking.claim.by')}>{author}</FieldLine>}
            </FieldsList>
            {output.warnings.map(({ message }) => (
              <Alert key={message} severity="warning" variant="outlined" sx={{ mt: 2 }}>
                {message}
              </Alert>
            ))}
          </>
        ),
      }}
      right={{
        title: t('checking.evidence.title'),
        content: <EvidencePanel items={output.evidenceItems} text={output.doi} authorOf={authorOf} />,
      }}
      {...(output.state === 'entered'
        ? {}
        : {
            decided: (
              <DecisionText
                text={`${code('outputState', output.state)}, ${date(output.verifiedOn ?? output.refusedOn)}`}
                reason={refusalText(output)}
                by={nameOf(output.decidedBy)}
              />
            ),
          })}
    />
  );
}

function useDecisions({ id, actions }: OutputRecord): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  return [
    ...(actions.includes('verify')
      ? [
          action<{ reason?: string }>({
            key: 'verify',
            title: t('checking.output.verify'),
            fields: [{ ...reasons.plain, optional: true }],
            send: (body, key) => verifyOutput(id, body, key),
            done: t('checking.output.verified'),
          }),
        ]
      : []),
    ...(actions.includes('refuse')
      ? [
          action<GroundedReason>({
            key: 'refuse',
            title: t('checking.output.refuse'),
            text: t('checking.output.refuseText'),
            grave: true,
            fields: reasons.fields,
            send: (body, key) => refuseOutput(id, body, key),
            done: t('checking.output.refused'),
          }),
        ]
      : []),
  ];
}
