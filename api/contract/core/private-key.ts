/**
 * What a private link opens: a request, an application for a school place, the offer that comes of it and appeals against refusals, which have the
 * key of their request, a place that is looked for under Fair Access, an enquiry about fostering or adoption, a saved form, the list of an email address, or a yes or
 * What a private link opens: a request, an application for a school place and the offer that comes of it, or a
 * place during the year, which have the key of their request, an enquiry about fostering or adoption, a saved form, the list of an email address, or a yes or
 * stop to alerts.
 */
export const privateLinkKinds = [
  'request',
  'application',
  'offer',
  'fairAccess',
  'inYear',
  'appeal',
  'enquiry',
  'form',
  'list',
  'alertConfirm',
  'alertStop',
] as const
export type PrivateLinkKind = (typeof privateLinkKinds)[number]

const key128 = '[A-Za-z0-9_-]{22}'
const key256 = '[A-Za-z0-9_-]{43}'

/** Source of a regular expression for the key of each kind. */
export const privateKeys: Readonly<Record<PrivateLinkKind, string>> = {
  request: key128,
  application: key128,
  offer: key128,
  fairAccess: key128,
  inYear: key128,
  appeal: key128,
  enquiry: key128,
  form: key128,
  list: `${key256}\\.[0-9a-z]{6,8}\\.${key256}`,
  alertConfirm: `${key256}\\.${key256}`,
  alertStop: `${key256}\\.${key256}`,
}

/** What the key of each kind has to match as a whole. */
export const privateKeyPatterns = Object.fromEntries(
  privateLinkKinds.map((kind) => [kind, new RegExp(`^${privateKeys[kind]}$`)]),
) as Readonly<Record<PrivateLinkKind, RegExp>>
