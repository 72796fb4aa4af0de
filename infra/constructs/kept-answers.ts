/**
 * Addresses of the API whose answers are the same for everybody: the edge keeps each for as long as it says itself, so
 * that whoever asks for all of them again and again takes nothing from residents who report. As CloudFront writes
 * patterns. None that goes by a key, a token or who asks may stand here. CloudFront gives a distribution 25 behaviours
 * before one has to ask for more.
 */
export const keptAnswers = [
  '/api/open-data/*',
  '/api/feeds/*',
  '/api/performance*',
  '/api/reports*',
  '/api/services*',
  '/api/openapi.json',
  '/api/open-referral*',
  '/api/notices',
  '/api/admissions/figures*',
  '/api/admissions/open-data/*',
  '/api/admissions/reports/*',
] as const
