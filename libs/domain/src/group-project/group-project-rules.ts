import type { Finding } from '../findings/finding.js';
import { FindingCollector } from '../findings/finding-collector.js';
import type { GroupProjectDraft } from './group-project-fields.js';

/**
 * What the fields of a group project say against each other (records.md §2): accepted and rejected have the day of
 * the decision, agreed and claimed have none yet; a cancelled one may have it.
 */
export function checkGroupProject(record: GroupProjectDraft, unreadable?: ReadonlySet<string>): Finding[] {
  const found = new FindingCollector(unreadable);
  const { status } = record;
  if ((status === 'accepted' || status === 'rejected') && !record.decidedOn) {
    found.add('status_date_missing', ['decided_on', 'status'], { status });
  }
  if ((status === 'agreed' || status === 'claimed') && record.decidedOn) {
    found.add('date_of_other_status', ['decided_on', 'status'], { status });
  }
  return found.findings;
}
