import { insightNumbers } from '#contract/insight/department-insight.ts'
import { halves } from '#contract/insight/reports.ts'
import { bodyProblems, json, parameter, problems, ref, text } from './paths.ts'
import { staffSecurity } from './staff.ts'

const service = parameter('service', 'path', 'Slug of the service', text)
const file = parameter('file', 'path', 'Name of the file', text)

const optional = (name: string, description: string) => ({
  ...parameter(name, 'query', description, text),
  required: false,
})

const after = optional('after', 'Where the part before went on: take the address that it names as next')

/** E-mails about an area. */
function alertPaths() {
  const link = (operationId: string, summary: string) => ({
    post: {
      operationId,
      summary,
      requestBody: { required: true, ...json(ref('AlertToken')) },
      responses: { 204: { description: 'Done' }, ...problems('link-too-old', ...bodyProblems) },
    },
  })
  return {
    '/api/alerts': {
      post: {
        operationId: 'askForAlerts',
        summary:
          'Asks, by e-mail, whether somebody wants to hear of reports in wards; the answer tells nothing',
        requestBody: { required: true, ...json(ref('AlertAsk')) },
        responses: {
          202: { description: 'They are asked', ...json({ type: 'object', properties: {} }) },
          ...problems(...bodyProblems),
        },
      },
    },
    '/api/alerts/confirmations': link('confirmAlerts', 'Says yes, with the token of the link'),
    '/api/alerts/stops': link('stopAlerts', 'Stops the e-mails and forgets the address; again does no harm'),
  }
}

/** What was reported, for everybody. */
function reportPaths() {
  return {
    '/api/reports': {
      get: {
        operationId: 'listPublicReports',
        summary:
          'What was reported of kinds that anybody may find, those that changed last first; 404 where the council shows none',
        parameters: [
          optional('ward', 'Code of a ward'),
          optional('service', 'Slug of a service'),
          {
            ...optional('state', 'Open ones or finished ones; left out, both'),
            schema: { type: 'string', enum: halves },
          },
          optional('after', 'What the part before gave as next'),
        ],
        responses: {
          200: { description: 'The reports', ...json(ref('ReportList')) },
          ...problems('not-found', 'invalid'),
        },
      },
    },
    '/api/reports/{reference}': {
      get: {
        operationId: 'getPublicReport',
        summary:
          'One report: kind, square, state and days, and the words and photos that staff have looked at and made public',
        parameters: [parameter('reference', 'path', 'Reference of the report', text)],
        responses: {
          200: { description: 'The report', ...json(ref('PublicReport')) },
          ...problems('not-found'),
        },
      },
    },
  }
}

/** Numbers of a department for its own staff. */
function staffInsightPaths() {
  const department = parameter('department', 'path', 'Id of the department', text)
  const month = optional('month', 'Such as 2026-03; left out, this one')
  const refused = problems('not-signed-in', 'forbidden', 'not-found', 'invalid')
  return {
    '/api/workspace/insight/{department}': {
      get: {
        operationId: 'getDepartmentInsight',
        summary: 'Numbers of a department by team and district, for what was sent in one month',
        security: staffSecurity,
        parameters: [department, month],
        responses: { 200: { description: 'The numbers', ...json(ref('DepartmentInsight')) }, ...refused },
      },
    },
    '/api/workspace/insight/{department}/requests': {
      get: {
        operationId: 'listInsightRequests',
        summary: 'The requests that one of the numbers counts',
        security: staffSecurity,
        parameters: [
          department,
          month,
          parameter('number', 'query', 'Which number', { type: 'string', enum: insightNumbers }),
          optional('team', 'Id of a team; - for none'),
          optional('district', 'Code of a district; - for none'),
        ],
        responses: { 200: { description: 'The requests', ...json(ref('InsightRequests')) }, ...refused },
      },
    },
  }
}

/** The operations of numbers for everybody, by address. */
export function insightPaths() {
  return {
    '/api/performance': {
      get: {
        operationId: 'getPerformance',
        summary:
          'How the council is doing, over the last 13 months, with all that is open however old; null stands for fewer than five',
        responses: { 200: { description: 'The numbers', ...json(ref('Performance')) }, ...problems() },
      },
    },
    '/api/performance/{service}': {
      get: {
        operationId: 'getServicePerformance',
        summary: 'How one service is doing, over the last 13 months, with all that is open however old',
        parameters: [service],
        responses: {
          200: { description: 'The numbers', ...json(ref('ServicePerformance')) },
          ...problems('not-found'),
        },
      },
    },
    '/api/open-data/{file}': {
      get: {
        operationId: 'getOpenData',
        summary:
          'requests-by-month or open-reports as .csv or .json, or schema.json, which says what they mean; Open Government Licence',
        parameters: [
          file,
          { ...parameter('service', 'query', 'Open reports of this service alone', text), required: false },
          after,
        ],
        responses: {
          200: {
            description:
              'The rows; where there are more, the Link header with rel="next", and next in the JSON, has the address of the rest',
            content: {
              'application/json': { schema: { type: 'object' } },
              'text/csv': { schema: text },
            },
          },
          ...problems('not-found', 'invalid'),
        },
      },
    },
    ...Object.fromEntries(
      ['ward', 'service'].map((by) => [
        `/api/feeds/${by}s/{file}`,
        {
          get: {
            operationId: by === 'ward' ? 'getWardFeed' : 'getServiceFeed',
            summary: `Reports of a ${by} that changed last, as Atom; {file} is the ${by === 'ward' ? 'code' : 'slug'} and .atom`,
            parameters: [file, after],
            responses: {
              200: {
                description: 'The feed, in pages (RFC 5005)',
                content: { 'application/atom+xml': { schema: text } },
              },
              ...problems('not-found', 'invalid'),
            },
          },
        },
      ]),
    ),
    ...reportPaths(),
    ...alertPaths(),
    ...staffInsightPaths(),
    '/api/journeys': {
      post: {
        operationId: 'countJourney',
        summary: 'Counts that somebody began a form, came to a page of it, or sent it; tells nothing of who',
        requestBody: { required: true, ...json(ref('JourneyCount')) },
        responses: { 204: { description: 'Counted' }, ...problems(...bodyProblems) },
      },
    },
  }
}
