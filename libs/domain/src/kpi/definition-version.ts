/** The version of the KPI catalogue that this code computes; every stored or published value names it. */
export const KPI_DEFINITION_VERSION = '1';
