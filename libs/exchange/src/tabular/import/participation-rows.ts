import type { RecordValues } from '#domain/fields/draft.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { maskIin } from '#domain/identifiers/iin.js';
import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import { PARTICIPATION_FIELDS, type ParticipationDraft } from '#domain/participation/participation-fields.js';
import { checkParticipation } from '#domain/participation/participation-rules.js';
import {
  CLEARED_BY_CANCELLATION,
  checkParticipationTransitions,
} from '#domain/participation/participation-transitions.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import {
  enterPeople,
  maskDocument,
  matchPeople,
  type MatchedPerson,
  type PersonIdentifier,
} from '#registry/people/match-people.js';
import { MobilityOverlaps } from './mobility-overlaps.js';
import {
  type AcceptedRow,
  type LateFinding,
  type Links,
  type RowDraft,
  type RowHandler,
  type ShownChange,
  textOf,
  valuesOf,
} from './row-handler.js';
import { readStored, type StoredRow } from './stored-rows.js';

const ELSEWHERE = new Set<string>(['iin', 'documentNumber', 'groupCode']);
const ROLES: readonly LifeCycleRole[] = ['coordinator', 'participant'];

/** Rows of `participations`: matched to people of the national register and to the university's group projects. */
export class ParticipationRows implements RowHandler {
  readonly table = 'participation';
  readonly fields = PARTICIPATION_FIELDS.filter(({ property }) => !ELSEWHERE.has(property));
  readonly linkColumns = ['person_id', 'group_project_id'];

  private stored: ReadonlyMap<unknown, StoredRow> = new Map();
  private people: ReadonlyMap<unknown, IdentifierMasks> = new Map();
  private groups: readonly GroupName[] = [];
  private match: (identifier: PersonIdentifier) => MatchedPerson = () => {
    throw new Error('load() comes first');
  };
  private readonly overlaps = new MobilityOverlaps();

  constructor(private readonly cipher: FieldCipher) {}

  async load(context: Context, drafts: readonly RowDraft[]): Promise<void> {
    const texts = (property: string) => [...new Set(drafts.flatMap((draft) => textOf(draft[property]) ?? []))];
    const stored = await readStored(context, 'participation', 'external_id', 'text', texts('externalId'));
    this.stored = new Map(stored.map((row) => [row.external_id, row]));
    this.people = await readMasks(context, stored);
    this.groups = await readGroups(context, texts('groupCode'), stored);
    const identifiers = drafts.flatMap((draft) => identifierOf(draft) ?? []);
    this.match = await matchPeople(context, this.cipher, identifiers);
    await this.overlaps.load(context, [
      ...new Set([
        ...identifiers.flatMap((identifier) => this.match(identifier).personId ?? []),
        ...stored.map((row) => String(row.person_id)),
      ]),
    ]);
  }

  findStored(draft: RowDraft): StoredRow | undefined {
    return this.stored.get(draft.externalId);
  }

  linksOf(draft: RowDraft, stored: StoredRow | undefined): Links {
    const findings: Finding[] = [];
    const identifier = identifierOf(draft);
    const known = identifier ? this.match(identifier).personId : (stored?.person_id as string | undefined);
    const groupCode = textOf(draft.groupCode);
    const groupId = this.groups.find(({ code }) => code === groupCode)?.id;
    if (groupCode !== undefined && groupId === undefined) findings.push(finding('group_code_unknown', 'group_code'));
    return {
      columns: {
        person_id: known ?? null,
        group_project_id:
          draft.groupCode === undefined
            ? ((stored?.group_project_id as string | null | undefined) ?? null)
            : (groupId ?? null),
      },
      findings,
    };
  }

  clearedBy(draft: RowDraft, stored: StoredRow | undefined): readonly string[] {
    return draft.status === 'cancelled' && stored?.status !== 'cancelled' ? CLEARED_BY_CANCELLATION : [];
  }

  check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[] {
    record.citizenship ??= DEFAULT_CITIZENSHIP;
    const whole = { ...record, iin: draft.iin, documentNumber: draft.documentNumber } as ParticipationDraft;
    const before = valuesOf(this.fields, stored);
    return [
      ...checkParticipation(whole, new Set([...unreadable, ...this.leftAlone(draft, stored)])),
      ...(before ? checkParticipationTransitions(before as ParticipationDraft, whole, ROLES) : []),
    ];
  }

  showLinks(draft: RowDraft, stored: StoredRow | undefined): Readonly<Record<string, ShownChange>> {
    const changes: Record<string, ShownChange> = {};
    const from = this.groups.find(({ id }) => id === stored?.group_project_id)?.code ?? null;
    if (draft.groupCode !== undefined && draft.groupCode !== from) {
      changes.group_code = { from, to: draft.groupCode };
    }
    const identifier = identifierOf(draft);
    const known = this.people.get(stored?.person_id);
    if (!known || !identifier || this.match(identifier).personId === stored?.person_id) return changes;
    const [iin, document] =
      identifier.kind === 'iin' ? [maskIin(identifier.value), null] : [null, maskDocument(identifier.value)];
    if (known.iin !== null || iin !== null) changes.iin = { from: known.iin, to: iin };
    if (known.document !== null || document !== null) changes.document_number = { from: known.document, to: document };
    return changes;
  }

  accept({ row, draft, record, stored }: AcceptedRow): void {
    const identifier = identifierOf(draft);
    const personId = stored?.person_id as string | undefined;
    if (identifier) this.overlaps.add(row, this.match(identifier), record);
    else if (personId) this.overlaps.add(row, { index: personId, personId }, record);
  }

  async complete(context: Context, rows: readonly AcceptedRow[]): Promise<void> {
    const unknown = rows.filter((row) => row.values.person_id === null);
    const identifiers = unknown.flatMap((row) => identifierOf(row.draft) ?? []);
    const entered = await enterPeople(context, this.cipher, identifiers);
    for (const row of unknown) {
      const identifier = identifierOf(row.draft);
      if (identifier) row.values.person_id = entered.get(this.match(identifier).index);
    }
  }

  conclude(): readonly LateFinding[] {
    return this.overlaps.conclude();
  }

  /** Of the two columns that tell people apart, those which the file leaves out and the stored person has. */
  private leftAlone(draft: RowDraft, stored: StoredRow | undefined): string[] {
    const known = this.people.get(stored?.person_id);
    return [
      ...(draft.iin === undefined && known?.iin ? ['iin'] : []),
      ...(draft.documentNumber === undefined && known?.document ? ['document_number'] : []),
    ];
  }
}

/** What may be shown of a stored person's identifiers. */
interface IdentifierMasks {
  readonly iin: string | null;
  readonly document: string | null;
}

interface GroupName {
  readonly id: string;
  readonly code: string;
}

async function readMasks(
  { manager }: Context,
  stored: readonly StoredRow[],
): Promise<ReadonlyMap<unknown, IdentifierMasks>> {
  if (stored.length === 0) return new Map();
  const rows = await manager.query<(IdentifierMasks & { readonly id: string })[]>(
    // One by one, for the reason given at readStored; the policy of this table looks into another one besides.
    `select p.* from unnest ($1::uuid[]) v (id)
     cross join lateral (select id, iin_mask as iin, document_mask as document from person where id = v.id offset 0) p`,
    [[...new Set(stored.map((row) => row.person_id))]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The university's group projects that the rows name or that stored records belong to. */
async function readGroups(
  { manager, principal }: Context,
  codes: readonly string[],
  stored: readonly StoredRow[],
): Promise<readonly GroupName[]> {
  return await manager.query<GroupName[]>(
    `select id, group_code as code from group_project
     where university_id = $1 and (group_code = any ($2::text[]) or id = any ($3::uuid[]))`,
    [principal.universityId, codes, stored.flatMap((row) => row.group_project_id ?? [])],
  );
}

function identifierOf(draft: RowDraft): PersonIdentifier | undefined {
  const iin = textOf(draft.iin);
  if (iin !== undefined) return { kind: 'iin', value: iin };
  const document = textOf(draft.documentNumber);
  return document === undefined ? undefined : { kind: 'document', value: document };
}
