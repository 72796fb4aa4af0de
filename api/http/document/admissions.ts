import { dayPaths } from './admissions-day.ts'
import { deskPaths, parts } from './admissions-desk.ts'
import { binary, inYearPaths, letter, reference, withKey } from './admissions-in-year.ts'
import { idempotency, json, parameter, problems, ref, text } from './paths.ts'
import type { SchemaName } from './schemas.ts'
import { staffSecurity as security } from './staff.ts'
import { acting, partsOf } from './told.ts'

const change = parameter('change', 'path', 'Its id', text)

/** The operations of families, and of anybody who checks a round. */
function familyPaths() {
  return {
    '/api/admissions/fair-access/{reference}': {
      get: {
        operationId: 'getFamilyFairAccess',
        summary: 'How far the search for a place under the Fair Access Protocol is',
        security: withKey,
        parameters: [reference],
        responses: {
          200: { description: 'The case', ...json(ref('FairAccessForFamily')) },
          ...problems('unauthorised'),
        },
      },
    },
    '/api/admissions/held/{reference}': {
      get: {
        operationId: 'getHeld',
        summary:
          'What is held of a child, and the criterion and distance at each school, as a run would take it',
        security: withKey,
        parameters: [reference],
        responses: {
          200: { description: 'What is held', ...json(ref('Held')) },
          ...problems('unauthorised'),
        },
      },
    },
    '/api/admissions/held/{reference}/corrections': {
      post: {
        operationId: 'askCorrection',
        summary: 'Asks to have something put right',
        security: withKey,
        parameters: [reference, idempotency],
        requestBody: { required: true, ...json(ref('AskCorrection')) },
        responses: {
          200: { description: 'Asked', ...json(ref('Held')) },
          ...problems('unauthorised', ...acting),
        },
      },
    },
    ...inYearPaths,
    '/api/admissions/offers/{reference}': {
      get: {
        operationId: 'getOffer',
        summary:
          'The offer with its reasons, from the moment that is set for everybody; before, when that is',
        security: withKey,
        parameters: [reference],
        responses: { 200: { description: 'The offer', ...json(ref('Offer')) }, ...problems('unauthorised') },
      },
    },
    '/api/admissions/offers/{reference}/letter.pdf': {
      get: letter('getOfferLetter', 'The same as a letter, in an accessible PDF', 'not-now'),
    },
    '/api/admissions/offers/{reference}/changes': {
      get: {
        operationId: 'getFamilyChanges',
        summary: 'What was changed since the offer, and why, as the family is told',
        security: withKey,
        parameters: [reference],
        responses: {
          200: { description: 'The newest first', ...json(ref('FamilyChanges')) },
          ...problems('unauthorised'),
        },
      },
    },
    '/api/admissions/offers/{reference}/changes/{change}/letter.pdf': {
      get: letter('getChangeLetter', 'One of them as a letter, in an accessible PDF', 'not-found', [change]),
    },
    '/api/admissions/offers/{reference}/answer': {
      get: {
        operationId: 'getFamilyAnswer',
        summary: 'How the offer stands with the family, and what it may say',
        security: withKey,
        parameters: [reference],
        responses: {
          200: { description: 'The answer', ...json(ref('FamilyAnswer')) },
          ...problems('unauthorised', 'not-now'),
        },
      },
      post: {
        operationId: 'answerOffer',
        summary: 'Accepts or declines the place, and says on which waiting lists the child stays',
        security: withKey,
        parameters: [reference, idempotency],
        requestBody: { required: true, ...json(ref('AnswerOffer')) },
        responses: {
          200: { description: 'Answered', ...json(ref('FamilyAnswer')) },
          ...problems('unauthorised', ...acting),
        },
      },
    },
    '/api/admissions/offers/{reference}/lists': {
      get: {
        operationId: 'getFamilyLists',
        summary: 'Where the child is on each waiting list, why that has changed, and what would move it up',
        security: withKey,
        parameters: [reference],
        responses: {
          200: { description: 'The lists', ...json(ref('FamilyLists')) },
          ...problems('unauthorised', 'not-now'),
        },
      },
    },
    '/api/admissions/vacancies': {
      get: {
        operationId: 'listRoom',
        summary: 'Where there is room at schools, by year group, as they have reported it',
        responses: { 200: { description: 'Schools with their room', ...json(ref('PublicVacancies')) } },
      },
    },
    '/api/admissions/rounds/{round}/draw': {
      get: {
        operationId: 'getAnnouncedDraw',
        summary:
          'How lots are drawn in a round, from the announcement on: the fingerprint of the closed list, and where the seed comes from',
        parameters: [parameter('round', 'path', 'Such as reception-2027', text)],
        responses: {
          200: { description: 'The draw', ...json(ref('AnnouncedDraw')) },
          ...problems('not-found'),
        },
      },
    },
    '/api/admissions/rounds/{round}/published': {
      get: {
        operationId: 'getPublishedRound',
        summary:
          'A round as anybody may check it, once its offers are shown: opaque ids, pools and ranks alone',
        parameters: [parameter('round', 'path', 'Such as reception-2027', text)],
        responses: {
          200: { description: 'The public file', ...json(ref('PublishedRound')) },
          ...problems('not-found'),
        },
      },
    },
  }
}

/** How places were given, and what was reported of it: for anybody. */
function figuresPaths() {
  const year = parameter('year', 'path', 'In whose September the children start, such as 2027', text)
  const answers = (description: string, name: SchemaName) => ({ 200: { description, ...json(ref(name)) } })
  const file = (type: string) => ({
    200: { description: 'The report', content: binary(type) },
    ...problems('not-found'),
  })
  return {
    '/api/admissions/figures': {
      get: {
        operationId: 'listRoundsFigures',
        summary:
          'How the places of each round were given, and what came of each school year, all schools together',
        responses: answers('The rounds', 'RoundsFigures'),
      },
    },
    '/api/admissions/figures/{school}': {
      get: {
        operationId: 'getSchoolFigures',
        summary: 'How the places of one school were given, by round and school year',
        parameters: [parameter('school', 'path', 'Id of a school', text)],
        responses: { ...answers('The rounds', 'OneSchoolFigures'), ...problems('not-found') },
      },
    },
    '/api/admissions/open-data/{file}': {
      get: {
        operationId: 'getAdmissionsOpenData',
        summary:
          'The same as open data, as .csv or .json; schema.json says which files there are and what their columns mean',
        parameters: [parameter('file', 'path', 'Such as school-places.csv; schema.json lists them', text)],
        responses: {
          200: {
            description: 'The file',
            content: { 'text/csv': { schema: text }, 'application/json': { schema: { type: 'object' } } },
          },
          ...problems('not-found'),
        },
      },
    },
    '/api/admissions/reports/{year}': {
      get: {
        operationId: 'getFinishedReport',
        summary: 'The council’s report to the schools adjudicator, once it is finished',
        parameters: [year],
        responses: { ...answers('The report', 'FinishedReport'), ...problems('not-found') },
      },
    },
    '/api/admissions/reports/{year}/report.html': {
      get: {
        operationId: 'getFinishedReportPage',
        summary: 'The same as an HTML file',
        parameters: [year],
        responses: file('text/html'),
      },
    },
    '/api/admissions/reports/{year}/report.pdf': {
      get: {
        operationId: 'getFinishedReportPdf',
        summary: 'The same as an accessible PDF',
        parameters: [year],
        responses: file('application/pdf'),
      },
    },
  }
}

/** Files that neighbours are sent, and send. */
function exchangePaths() {
  const path = '/api/workspace/admissions/rounds/{round}/exchange/{neighbour}'
  const parameters = partsOf(path, parts)
  const csv = { content: { 'text/csv': { schema: text } } }
  const refused = ['not-signed-in', 'forbidden', 'not-found'] as const
  return {
    [path]: {
      get: {
        operationId: 'getExchangeFile',
        summary: 'Children who asked for a school of theirs; the order of preference is not in it',
        security,
        parameters,
        responses: { 200: { description: 'The file', ...csv }, ...problems(...refused) },
      },
      post: {
        operationId: 'takeExchangeFile',
        summary: 'Takes their answers, line by line, and says why a line is not taken',
        security,
        parameters: [...parameters, idempotency],
        requestBody: { required: true, ...csv },
        responses: {
          200: { description: 'Taken', ...json(ref('ExchangeTaken')) },
          ...problems(...refused, ...acting),
        },
      },
    },
  }
}

/** The operations of school admissions, by address. */
export function admissionsPaths() {
  return {
    ...familyPaths(),
    ...figuresPaths(),
    ...deskPaths(),
    ...dayPaths(),
    ...exchangePaths(),
  }
}
