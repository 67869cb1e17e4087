import type { OutputView } from '../../../api/contract.js';
import { addOutput, changeOutput, type Steps } from '../../../api/record-steps.js';
import { action, type Action, type ActionField } from '../../../components/action-form/action.js';
import { useTranslation } from '../../../language/use-translation.js';

type Terms = Pick<OutputView, 'type' | 'title' | 'date' | 'doi' | 'share'>;

function useFieldsOf(output?: Terms) {
  const { t } = useTranslation();
  const percent = output === undefined ? '100' : String(Math.round(output.share * 10_000) / 100);
  return [
    { name: 'type', kind: 'code', list: 'outputType', label: t('fields.type'), initial: output?.type ?? '' },
    { name: 'title', kind: 'text', max: 500, label: t('fields.title'), initial: output?.title ?? '' },
    { name: 'date', kind: 'date', label: t('fields.date'), initial: output?.date ?? '', optional: true },
    { name: 'doi', kind: 'text', max: 300, label: t('fields.doi'), initial: output?.doi ?? '', optional: true },
    {
      name: 'share',
      kind: 'share',
      label: t('fields.share'),
      hint: t('doing.output.shareHint'),
      initial: percent,
    },
  ] as const satisfies readonly ActionField<keyof Terms>[];
}

/** Enters an output of a participation; somebody else then verifies it. */
export function useNewOutput(participationId: string): Action {
  const { t } = useTranslation();
  return action<Steps['NewOutput']>({
    key: 'add_output',
    title: t('doing.output.add'),
    fields: useFieldsOf(),
    send: (body, key) => addOutput(participationId, body, key),
    done: t('doing.output.added'),
  });
}

/** Corrects an output that is not verified yet, provided that nobody has changed it meanwhile. */
export function useOutputChange(output: OutputView): Action {
  const { t } = useTranslation();
  return action<Steps['NewOutput']>({
    key: 'change_output',
    title: t('doing.output.change'),
    fields: useFieldsOf(output),
    // What was emptied is taken away.
    send: (body) => changeOutput(output.id, output.version, { date: null, doi: null, ...body }),
    done: t('doing.output.changed'),
  });
}
