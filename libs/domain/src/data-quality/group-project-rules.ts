import { groupProjectFinding, type QualityFinding, type QualityGroupProject } from './quality-record.js';

/** Everything found about one group project. A cancelled one is left alone. */
export function checkGroupProjectQuality(project: QualityGroupProject): QualityFinding[] {
  if (project.status === 'cancelled') {
    return [];
  }
  return [
    ...(project.members === 0 ? [groupProjectFinding(project, 'group_project_without_members', null)] : []),
    ...(project.dueDate === null ? [groupProjectFinding(project, 'group_project_due_date_missing', 'due_date')] : []),
  ];
}
