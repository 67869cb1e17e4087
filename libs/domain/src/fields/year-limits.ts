/** Years a date may lie in; beyond them stands a slip of the pen, such as 0204 or 20224. */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2199;
