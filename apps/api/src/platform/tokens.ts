/** Injection tokens of values that are no classes. */
export const LOGGER = Symbol('logger');
export const CONFIGURATION = Symbol('configuration');
/** The directory of the built web application; null where only the API answers. */
export const WEB_DIRECTORY = Symbol('web-directory');
