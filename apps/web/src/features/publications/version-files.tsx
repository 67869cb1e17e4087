import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { versionFilesQuery } from '../../api/publications.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';

/** The files of a version with their checksums, as they will be or are served to everybody. */
export function VersionFiles({ version }: { version: number }) {
  const { t, number } = useLanguage();
  const { data, error, refetch } = useQuery(versionFilesQuery(version));
  return (
    <Section title={t('publications.files')}>
      {!data && !error && <Loading lines={3} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <DataTable caption={t('publications.captions.files')}>
          <thead>
            <tr>
              <th scope="col">{t('publications.fileName')}</th>
              <th scope="col" className="number">
                {t('publications.fileSize')}
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ name, bytes, sha256, url }) => (
              <tr key={name}>
                <th scope="row">
                  <Link href={url} download>
                    {name}
                  </Link>
                </th>
                <td className="number">{t('publications.kilobytes', { size: number(Math.ceil(bytes / 1024)) })}</td>
                <td style={{ overflowWrap: 'anywhere', minWidth: 220 }}>
                  <code>{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
