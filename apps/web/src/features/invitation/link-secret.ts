/**
 * The secret behind the `#` of a link from a mail. It is read once and taken out of the address, so that it stays neither
 * in the history of the browser nor on the screen; no server ever sees it.
 */
export function takeSecret(): string {
  const secret = window.location.hash.slice(1);
  if (secret !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return /^[A-Za-z0-9_-]{1,200}$/.test(secret) ? secret : '';
}
