/** What the pages of data quality, audits, users, mails and publications need. */
export const oversight = {};
