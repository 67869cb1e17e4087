import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { callQuery } from '../../api/calls.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { CallForm } from './call-form.js';

const route = getRouteApi('/signed-in/calls/$id/edit');

/** A new call. */
export function NewCallPage() {
  return <CallForm />;
}

/** A call in preparation; begun anew where it was read anew, so that nobody overwrites somebody else's words unseen. */
export function EditCallPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery({ ...callQuery(id), refetchOnWindowFocus: false });
  if (data) return <CallForm key={data.version} call={data} />;
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
}
