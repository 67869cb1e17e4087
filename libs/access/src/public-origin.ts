/** Where users reach the application, as the access guard needs it. */
export class PublicOrigin {
  /** @param url QAITU_PUBLIC_URL; without it, a request's own host is taken for it */
  constructor(readonly url: string | undefined) {}
}
