/** The package brings no types of its own. */
declare module 'passport-http-bearer' {
  import type { Strategy as PassportStrategy } from 'passport';

  export default class BearerStrategy implements PassportStrategy {
    constructor(
      options: { readonly realm: string },
      verify: (token: string, done: (error: unknown, user?: object | false) => void) => void,
    );
    authenticate: PassportStrategy['authenticate'];
  }
}
