/** The header by which an answer says which version of the record it shows. */
export const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;
export const LOCATION = { Location: { description: 'Address of the record', schema: { type: 'string' } } } as const;
export const IF_MATCH = {
  name: 'If-Match',
  required: true,
  description: 'The version that was read, as in its ETag: "3"',
} as const;
