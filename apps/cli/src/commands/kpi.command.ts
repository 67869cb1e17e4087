import type { Command } from 'commander';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import type { IndicatorValue, KpiEntry } from '#domain/kpi/value.js';
import { computeKpiTable } from '#kpi/compute-kpi-table.js';
import { keepFactsCurrent } from '#kpi/current-facts.js';
import { verifyFacts } from '#kpi/verify-facts.js';
import { WORKER } from '#persistence/context.js';
import { withRegister } from '../open-register.js';
import { EXIT_DONE, EXIT_FAILED, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';

interface KpiOptions {
  readonly period: string;
  readonly asOf?: string;
  readonly by?: 'university';
  readonly funding?: string;
  readonly json?: boolean;
}

/** `qaitu kpi`: the table of indicators. */
export function addKpiCommand(program: Command, terminal: Terminal, outcome: Outcome): void {
  const kpi = program.command('kpi');
  addVerifyCommand(kpi, terminal, outcome);
  kpi
    .description('compute the indicators of the KPI catalogue')
    .option('--period <period>', 'all, a calendar year 2024 or an academic year 2024/2025', 'all')
    .option('--as-of <date>', 'the as-of date; today where it is not given')
    .addOption(
      program
        .createOption('--by <what>', 'one table per university that has records, besides the country')
        .choices(['university']),
    )
    .option('--funding <codes>', 'all, one code, or several separated by commas', 'state_budget')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ json = false, ...query }: KpiOptions) => {
      await withRegister(
        terminal,
        async ({ database }) => {
          await keepFactsCurrent(database.transactions);
          const entries = await database.transactions.withPrincipal(
            WORKER,
            async (context) => await computeKpiTable(context, query),
            { readOnly: true, snapshot: true, statementTimeoutMs: 60_000 },
          );
          if (json) terminal.json(entries);
          else for (const entry of entries) terminal.result(formatEntry(entry));
        },
        { quiet: json },
      );
    });
}

/** `qaitu kpi verify`: whether facts and cells are what the records give. */
function addVerifyCommand(kpi: Command, terminal: Terminal, outcome: Outcome): void {
  kpi
    .command('verify')
    .description('compute every fact and cell anew from the records and compare; ends with 1 on any drift')
    .action(async () => {
      const { json = false } = kpi.opts<KpiOptions>();
      const verification = await withRegister(
        terminal,
        async ({ database }) => await verifyFacts(database.transactions),
        { quiet: json },
      );
      const { asOf, participationFacts, groupProjectFacts, cells, driftCount, drift } = verification;
      if (json) terminal.json(verification);
      else {
        for (const { table, key, column } of drift) terminal.result(`drift  ${table}  ${key}  ${column}`);
        if (driftCount > drift.length) terminal.result(`… and ${driftCount - drift.length} more`);
        terminal.result(
          `${participationFacts} participations, ${groupProjectFacts} group projects and ${cells} cells as of ${asOf}: ` +
            (driftCount === 0 ? 'no drift' : `${driftCount} drifted`),
        );
      }
      outcome.code = driftCount === 0 ? EXIT_DONE : EXIT_FAILED;
    });
}

const COLUMNS = ['n', 'yes', 'no', 'unknown', 'notDue'] as const;

function formatEntry({ university, period, asOf, funding, indicators }: KpiEntry): string {
  const head = `${university ?? 'Kazakhstan'} · period ${period} · as of ${asOf} · funding ${funding}`;
  const header = ['', ...COLUMNS, 'value', 'bounds', '95 % interval', 'known'];
  const rows = INDICATOR_CODES.map((code) => {
    const value = indicators[code];
    return [
      code,
      ...COLUMNS.map((column) => String(value[column])),
      figure(value.value),
      range(value.low, value.high),
      range(value.ciLow, value.ciHigh),
      figure(value.knownShare),
    ];
  });
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `\n${head}\n${lines.join('\n')}`;
}

function figure(value: IndicatorValue['value']): string {
  if (value === null) return '–';
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ') : value.toFixed(3);
}

function range(low: number | null, high: number | null): string {
  return low === null || high === null ? '–' : `${figure(low)}–${figure(high)}`;
}
