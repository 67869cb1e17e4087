/**
 * The version of the KPI catalogue that figures are computed by. Raised whenever a rule changes; every stored figure names
 * the version it was computed with (kpi-catalogue.md).
 */
export const KPI_DEFINITION_VERSION = '1';
