/** Injection tokens of values that are no classes. */
export const LOGGER = Symbol('logger');
export const CONFIGURATION = Symbol('configuration');
