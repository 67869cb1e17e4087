import type { RecordValues } from '#domain/fields/draft.js';
import { type Finding, finding } from '#domain/findings/finding.js';
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
import { enterPeople, matchPeople, type MatchedPerson, type PersonIdentifier } from '#registry/people/match-people.js';
import { MobilityOverlaps } from './mobility-overlaps.js';
import {
  compositeKey,
  type Links,
  type RowDraft,
  type RowHandler,
  textOf,
  valuesOf,
  type WritableRow,
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
  private groups: ReadonlyMap<unknown, string> = new Map();
  private match: (identifier: PersonIdentifier) => MatchedPerson = () => {
    throw new Error('load() comes first');
  };
  private readonly overlaps = new MobilityOverlaps();

  constructor(private readonly cipher: FieldCipher) {}

  keyOf(draft: RowDraft): string | undefined {
    return compositeKey(draft.externalId);
  }

  async load(context: Context, drafts: readonly RowDraft[]): Promise<void> {
    const texts = (property: string) => [...new Set(drafts.flatMap((draft) => textOf(draft[property]) ?? []))];
    const stored = await readStored(context, 'participation', 'external_id', 'text', texts('externalId'));
    this.stored = new Map(stored.map((row) => [row.external_id, row]));
    const groups = await readStored(context, 'group_project', 'group_code', 'text', texts('groupCode'));
    this.groups = new Map(groups.map((row) => [row.group_code, row.id]));
    const identifiers = drafts.flatMap((draft) => identifierOf(draft) ?? []);
    this.match = await matchPeople(context, this.cipher, identifiers);
    await this.overlaps.load(
      context,
      identifiers.flatMap((identifier) => this.match(identifier).personId ?? []),
    );
  }

  findStored(draft: RowDraft): StoredRow | undefined {
    return this.stored.get(draft.externalId);
  }

  linksOf(draft: RowDraft, stored: StoredRow | undefined): Links {
    const findings: Finding[] = [];
    const identifier = identifierOf(draft);
    const known = identifier ? this.match(identifier).personId : (stored?.person_id as string | undefined);
    const groupCode = textOf(draft.groupCode);
    const groupId = groupCode === undefined ? undefined : this.groups.get(groupCode);
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
    // A file without the columns that tell people apart leaves the stored person alone.
    const saysWho = draft.iin !== undefined || draft.documentNumber !== undefined || stored === undefined;
    const skipped = saysWho ? unreadable : new Set([...unreadable, 'iin', 'document_number']);
    const before = valuesOf(this.fields, stored);
    const identifier = identifierOf(draft);
    return [
      ...checkParticipation(whole, skipped),
      ...(before ? checkParticipationTransitions(before as ParticipationDraft, whole, ROLES) : []),
      ...(identifier ? this.overlaps.check(this.match(identifier), whole) : []),
    ];
  }

  async complete(context: Context, rows: readonly WritableRow[]): Promise<void> {
    const unknown = rows.filter((row) => row.values.person_id === null);
    const identifiers = unknown.flatMap((row) => identifierOf(row.draft) ?? []);
    const entered = await enterPeople(context, this.cipher, identifiers);
    for (const row of unknown) {
      const identifier = identifierOf(row.draft);
      if (identifier) row.values.person_id = entered.get(this.match(identifier).index);
    }
  }
}

function identifierOf(draft: RowDraft): PersonIdentifier | undefined {
  const iin = textOf(draft.iin);
  if (iin !== undefined) return { kind: 'iin', value: iin };
  const document = textOf(draft.documentNumber);
  return document === undefined ? undefined : { kind: 'document', value: document };
}
