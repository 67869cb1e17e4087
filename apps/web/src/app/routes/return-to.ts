/** Only our own pages: an address from elsewhere must not lead elsewhere afterwards. */
export function readReturnTo(raw: Record<string, unknown>): { returnTo?: string } {
  return typeof raw.returnTo === 'string' && /^\/(?![/\\])/.test(raw.returnTo) ? { returnTo: raw.returnTo } : {};
}
