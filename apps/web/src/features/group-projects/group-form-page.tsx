import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { changeGroupProject, createGroupProject } from '../../api/group-projects.js';
import { type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import type { SummaryError } from '../../components/error-summary.js';
import { Failure } from '../../components/failure.js';
import { DateField } from '../../components/form/date-field.js';
import { TextField } from '../../components/form/text-field.js';
import { Loading } from '../../components/loading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { SelectionFormPage } from '../calls/selection-form-page.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';

const route = getRouteApi('/signed-in/group-projects/$id/edit');

/** A new group project. */
export function NewGroupPage() {
  return <GroupForm />;
}

/** An agreed group project, changed with a reason that every member finds. */
export function EditGroupPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery({ ...groupProjectQuery(id), refetchOnWindowFocus: false });
  if (data) return <GroupForm key={data.version} project={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function GroupForm({ project }: { project?: GroupProjectRecord }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const textOf = useSelectionProblem();
  const [groupCode, setCode] = useState('');
  const [title, setTitle] = useState(project?.title ?? '');
  const [task, setTask] = useState(project?.task ?? '');
  const [dueDate, setDueDate] = useState(project?.dueDate ?? '');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: () => {
      const body = { title: title.trim(), task: task.trim() === '' ? null : task.trim(), dueDate };
      return project
        ? changeGroupProject(project.id, project.version, { ...body, reason: reason.trim() })
        : createGroupProject({ ...body, groupCode: groupCode.trim() });
    },
    onSuccess: async (stored) => {
      queryClient.setQueryData(groupProjectQuery(stored.id).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: ['group-projects', 'list'] });
      await queryClient.invalidateQueries({ queryKey: ['group-projects', stored.id, 'history'] });
      notify(t('groups.form.saved'));
      await navigate({ to: '/group-projects/$id', params: { id: stored.id } });
    },
  });
  const { error } = saving;
  const conflict = isProblem(error, 'version_mismatch');
  const dueLater = dueDate >= today() || dueDate === project?.dueDate;
  const faults: SummaryError[] = [
    ...(!project && groupCode.trim() === '' ? [{ fieldId: 'groupCode', message: t('groups.form.codeMissing') }] : []),
    ...(title.trim() === '' ? [{ fieldId: 'title', message: t('groups.form.titleMissing') }] : []),
    ...(!isCalendarDate(dueDate)
      ? [{ fieldId: 'dueDate', message: t('calls.form.faults.dateInvalid') }]
      : dueLater
        ? []
        : [{ fieldId: 'dueDate', message: t('calls.problems.due_date_past') }]),
    ...(project && reason.trim() === '' ? [{ fieldId: 'reason', message: t('common.reason.missing') }] : []),
  ];
  const errors: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...faults,
          ...(error && !saving.isPending && !conflict
            ? [{ ...(isProblem(error, 'group_code_taken') ? { fieldId: 'groupCode' } : {}), message: textOf(error) }]
            : []),
        ];
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  const submit = () => {
    setAttempt(attempt + 1);
    saving.reset();
    if (faults.length === 0) saving.mutate();
  };
  return (
    <SelectionFormPage
      title={project ? t('groups.form.editTitle') : t('groups.form.newTitle')}
      trail={[
        <RouterLink key="list" to="/group-projects">
          {t('groups.title')}
        </RouterLink>,
        ...(project
          ? [
              <RouterLink key="one" to="/group-projects/$id" params={{ id: project.id }}>
                {project.title}
              </RouterLink>,
            ]
          : []),
      ]}
      errors={errors}
      attempt={attempt + saving.failureCount}
      onReload={
        project && conflict
          ? () => void queryClient.invalidateQueries({ queryKey: groupProjectQuery(project.id).queryKey })
          : undefined
      }
      onSubmit={submit}
      submitText={t('common.actions.save')}
      busy={saving.isPending}
      cancel={
        <RouterButton
          {...(project ? { to: '/group-projects/$id', params: { id: project.id } } : { to: '/group-projects' })}
          size="large"
        >
          {t('common.actions.cancel')}
        </RouterButton>
      }
    >
      {!project && (
        <TextField
          id="groupCode"
          label={t('groups.fields.groupCode')}
          hint={t('groups.form.codeHint')}
          error={errorOf('groupCode')}
          width={24}
          input={{ value: groupCode, maxLength: 64, onChange: ({ currentTarget }) => setCode(currentTarget.value) }}
        />
      )}
      <TextField
        id="title"
        label={t('groups.columns.title')}
        error={errorOf('title')}
        input={{ value: title, maxLength: 500, onChange: ({ currentTarget }) => setTitle(currentTarget.value) }}
      />
      <TextField
        id="task"
        label={t('groups.task')}
        hint={t('groups.form.taskHint')}
        rows={5}
        input={{ value: task, maxLength: 4000, onChange: ({ currentTarget }) => setTask(currentTarget.value) }}
      />
      <DateField
        id="dueDate"
        label={t('groups.columns.due')}
        hint={t('calls.form.dateHint')}
        error={errorOf('dueDate')}
        value={dueDate}
        onChange={setDueDate}
      />
      {project && (
        <TextField
          id="reason"
          label={t('common.reason.label')}
          hint={t('groups.reasonHint')}
          error={errorOf('reason')}
          rows={2}
          input={{ value: reason, maxLength: 2000, onChange: ({ currentTarget }) => setReason(currentTarget.value) }}
        />
      )}
    </SelectionFormPage>
  );
}
