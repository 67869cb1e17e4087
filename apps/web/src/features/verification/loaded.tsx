import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  children: (data: Data) => ReactNode;
}

/** What was asked for, once it is there; before that grey lines, else why it is not. */
export function Loaded<Data>({ query: { data, error, refetch }, children }: LoadedProps<Data>) {
  const { t } = useLanguage();
  if (data !== undefined) return children(data);
  if (!error) return <Loading />;
  const missing = isProblem(error) && error.status === 404;
  return (
    <>
      <PageHeading title={missing ? t('common.notFound.title') : t('common.failed.title')} />
      <Failure error={error} {...(missing ? {} : { onRetry: () => void refetch() })} />
    </>
  );
}
