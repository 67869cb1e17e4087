/** What the pages of KPI reports and of single indicators need. */
export const evaluation = {};
