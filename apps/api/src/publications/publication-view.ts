import { figureRecord } from '#reporting/publications/figure-columns.js';
import { type Figure, PUBLISHED_INDICATORS } from '#reporting/publications/figure.js';
import { LICENCE, SOURCE_LABEL } from '#reporting/publications/publication-labels.js';
import type { PreparedPublication, Publication } from '#reporting/publications/publication.js';
import type {
  FigureView,
  PreparedPublicationView,
  PublicationRecordView,
  PublicationView,
} from './publication-view.dto.js';

export const PUBLIC_ADDRESS = '/api/v1/publications';
export const MINISTRY_ADDRESS = '/api/v1/publication-versions';

export function toPublicationView(publication: Publication): PublicationView {
  const { number, status, title, asOf, publishedAt, definitionVersion } = publication;
  return { version: number, status, title, asOf, publishedAt, definitionVersion, licence: LICENCE };
}

export function toPublicationRecordView(publication: Publication, address = PUBLIC_ADDRESS): PublicationRecordView {
  const { notes, contact, computedAt, publishedAt, supersededAt, withdrawnAt, withdrawalReason, plan } = publication;
  const url = `${address}/${publication.number}`;
  return {
    ...toPublicationView(publication),
    notes,
    contact,
    source: SOURCE_LABEL,
    computedAt,
    lastUpdate: withdrawnAt ?? supersededAt ?? publishedAt ?? computedAt,
    supersededAt,
    withdrawnAt,
    withdrawalReason,
    counts: publication.summary,
    universities: publication.universities ?? [],
    periods: plan?.periods ?? [],
    fundings: plan?.fundings ?? [],
    categories: plan?.categories ?? [],
    indicators: PUBLISHED_INDICATORS,
    digest: publication.contentDigest,
    figuresUrl: `${url}/figures`,
    filesUrl: `${url}/files`,
  };
}

export function toPreparedPublicationView(publication: PreparedPublication): PreparedPublicationView {
  const { preparedBy, publishedBy, createdAt, failureCode, follows } = publication;
  return {
    ...toPublicationRecordView(publication, MINISTRY_ADDRESS),
    preparedBy,
    publishedBy,
    preparedAt: createdAt,
    failureCode,
    follows,
  };
}

/** A figure by the names of the files' columns: every format says the same in the same words. */
export function toFigureView(figure: Figure): FigureView {
  return figureRecord(figure) as unknown as FigureView;
}
