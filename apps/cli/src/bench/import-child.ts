import { parseRow } from '#exchange/tabular/parse-row.js';
import { isRecordKind } from '#exchange/tabular/columns.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import { readRows } from '#exchange/tabular/read-rows.js';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { withRegister } from '../open-register.js';
import { Terminal } from '../terminal.js';

/** A process of its own, so that its peak memory is the import's: prints what it measured as JSON. */
const [kind = '', path = ''] = process.argv.slice(2);
if (!isRecordKind(kind)) throw new Error(`unknown kind ${kind}`);

await withRegister(
  new Terminal(),
  async ({ database, clock }) => {
    const { transactions, secretKey } = database;
    const cipher = await new DataKeys(transactions, secretKey).load();
    const { id } = await transactions.withPrincipal(
      WORKER,
      async (context) => await getUniversityByCode(context, 'BENCH'),
    );
    const once = async () => {
      const started = performance.now();
      const result = await importFile(
        transactions,
        cipher,
        { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null },
        { kind, path, fileName: 'bench.csv', dryRun: false, validRowsOnly: false, locale: 'en' },
      );
      if (!result.committed) throw new Error(`refused: ${JSON.stringify(result.rows.slice(0, 3))}`);
      return {
        seconds: (performance.now() - started) / 1000,
        rows: result.created + result.updated + result.unchanged,
      };
    };
    const imported = await once();
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const again = await once();
    const started = performance.now();
    const checks = { today: clock.today(), lookups: REFERENCE_LOOKUPS };
    for await (const batch of readRows(path, { kind })) for (const row of batch) parseRow(kind, row, checks);
    const readSeconds = (performance.now() - started) / 1000;
    process.stdout.write(
      JSON.stringify({
        rows: imported.rows,
        readSeconds,
        importSeconds: imported.seconds,
        againSeconds: again.seconds,
        peakMegabytes,
      }),
    );
  },
  { quiet: true },
);
