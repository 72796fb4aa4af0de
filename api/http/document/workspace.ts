import { referenceLike } from '#contract/core/reference.ts'
import { boards } from '#contract/workspace/refused.ts'
import { listOrders, listViews } from '#contract/workspace/workspace.ts'
import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './paths.ts'
import type { SchemaName } from './schemas.ts'
import { staffSecurity as security } from './staff.ts'

const department = parameter('department', 'path', 'Id of the department, such as highways', text)
const reference = parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text)
const id = parameter('id', 'path', 'A short id, made by whoever saves it', text)
const asked = (name: string, what: string) => ({ ...parameter(name, 'query', what, text), required: false })
const binary = { schema: { type: 'string', format: 'binary' } }
const file = { 'image/jpeg': binary, 'application/pdf': binary }

const staffProblems = ['not-signed-in', 'forbidden'] as const
const departmentProblems = [...staffProblems, 'not-found'] as const
const found = (description: string, schema: SchemaName) => ({ 200: { description, ...json(ref(schema)) } })

/** A list that is kept by id: asked for whole, saved and deleted one by one. */
function kept(name: string, list: SchemaName, one: SchemaName, about: readonly object[]) {
  const parameters = [...about]
  const refusals = about.length > 0 ? departmentProblems : staffProblems
  return {
    list: {
      get: {
        operationId: `list${name}s`,
        summary: `All that are kept: ${list}`,
        security,
        parameters,
        responses: { ...found('What is kept', list), ...problems(...refusals) },
      },
    },
    one: {
      put: {
        operationId: `save${name}`,
        summary: 'Keeps it, in the place of what was there under this id',
        security,
        parameters: [...parameters, id],
        requestBody: { required: true, ...json(ref(one)) },
        responses: { ...found('Kept', one), ...problems(...bodyProblems, 'not-now', ...refusals) },
      },
      delete: {
        operationId: `drop${name}`,
        summary: 'Deletes it, if it is there',
        security,
        parameters: [...parameters, id],
        responses: { 204: { description: 'It is not there any more' }, ...problems('invalid', ...refusals) },
      },
    },
  }
}

function listPaths() {
  return {
    '/api/workspace/counts': {
      get: {
        operationId: 'countWork',
        summary: 'How many wait in each list of the departments that somebody may see, up to 100',
        security,
        responses: { ...found('The numbers', 'WorkCounts'), ...problems(...staffProblems) },
      },
    },
    '/api/workspace/lists/{department}': {
      get: {
        operationId: 'listWork',
        summary: 'A page of a department’s requests',
        security,
        parameters: [
          department,
          asked('view', `One of ${listViews.join(', ')}`),
          asked('service', 'Slug of a service'),
          asked('team', 'Id of a team'),
          asked('ward', 'Code of a ward'),
          asked('parish', 'Code of a parish, where the council has parishes'),
          asked(
            'order',
            `One of ${listOrders.join(', ')}; open, new, unassigned and mine alone have a choice`,
          ),
          asked('after', 'What the page before gave as next'),
          asked('limit', 'How many at most, 1 to 100; 50 when left out'),
        ],
        responses: { ...found('The page', 'WorkPage'), ...problems('invalid', ...departmentProblems) },
      },
    },
    '/api/workspace/search': {
      post: {
        operationId: 'searchWork',
        summary: 'Requests by reference, postcode or all of the words, the newest first, page by page',
        security,
        requestBody: { required: true, ...json(ref('WorkSearch')) },
        responses: {
          ...found('What was found', 'WorkPage'),
          ...problems(...bodyProblems, ...departmentProblems),
        },
      },
    },
  }
}

function requestPaths() {
  const acting = ['idempotency-key-missing', ...bodyProblems, ...staffProblems] as const
  return {
    '/api/workspace/requests': {
      post: {
        operationId: 'enterRequest',
        summary: 'Sends what staff enter for somebody on the phone',
        security,
        parameters: [idempotency],
        requestBody: { required: true, ...json(ref('Submission')) },
        responses: {
          201: { description: 'Taken', ...json(ref('Receipt')) },
          ...problems(...acting, 'key-reused', 'danger', 'not-ours', 'not-eligible', 'fee-changed'),
        },
      },
    },
    '/api/workspace/requests/{reference}': {
      get: {
        operationId: 'getWorkRequest',
        summary: 'One request as staff see it. Looks at sensitive ones are recorded',
        security,
        parameters: [reference],
        responses: { ...found('The request', 'WorkRequest'), ...problems('not-signed-in', 'not-found') },
      },
    },
    '/api/workspace/requests/{reference}/evidence/{id}': {
      get: {
        operationId: 'getWorkEvidence',
        summary: 'One file of a request',
        security,
        parameters: [reference, parameter('id', 'path', 'Which file', text)],
        responses: {
          200: { description: 'The file', content: file },
          206: { description: 'The part that the header Range asks for', content: file },
          ...problems('not-signed-in', 'not-found', 'body-too-large'),
        },
      },
    },
    '/api/workspace/requests/{reference}/actions': {
      post: {
        operationId: 'actOnRequest',
        summary: 'Does something to a request, if nobody did something unseen in the meantime',
        security,
        parameters: [reference, idempotency],
        requestBody: { required: true, ...json(ref('ActionToTake')) },
        responses: {
          ...found('Done', 'ActionTaken'),
          ...problems(...acting, 'not-found', 'changed', 'not-now', 'key-reused'),
        },
      },
    },
    '/api/workspace/actions': {
      post: {
        operationId: 'actOnRequests',
        summary: 'Does the same to up to 100 requests, each with an answer of its own',
        security,
        parameters: [idempotency],
        requestBody: { required: true, ...json(ref('BulkAction')) },
        responses: {
          ...found('What came of each', 'BulkTaken'),
          ...problems('idempotency-key-missing', ...bodyProblems, 'not-signed-in'),
        },
      },
    },
  }
}

/** The operations of the workspace, by address. */
export function workspacePaths() {
  const filters = kept('SavedFilter', 'FilterList', 'SavedFilter', [])
  const templates = kept('Template', 'TemplateList', 'Template', [department])
  return {
    ...listPaths(),
    ...requestPaths(),
    '/api/workspace/filters': filters.list,
    '/api/workspace/filters/{id}': filters.one,
    '/api/workspace/departments/{department}/templates': templates.list,
    '/api/workspace/departments/{department}/templates/{id}': templates.one,
    '/api/workspace/departments/{department}/colleagues': {
      get: {
        operationId: 'listColleagues',
        summary: 'Who works for the department and has signed in',
        security,
        parameters: [department],
        responses: { ...found('The colleagues', 'ColleagueList'), ...problems(...departmentProblems) },
      },
    },
    '/api/workspace/departments/{department}/looks': {
      get: {
        operationId: 'listListLooks',
        summary: 'Who has looked at lists that show private requests, in a month',
        security,
        parameters: [department, parameter('month', 'query', 'Such as 2026-12', text)],
        responses: { ...found('The looks', 'ListLooks'), ...problems(...departmentProblems, 'invalid') },
      },
    },
    '/api/workspace/refused': {
      get: {
        operationId: 'listRefused',
        summary: 'Colleagues and schools whose email address was refused',
        security,
        responses: {
          ...found('Those whom you can do something about', 'RefusedList'),
          ...problems(...staffProblems),
        },
      },
    },
    '/api/workspace/refused/{board}/{who}': {
      delete: {
        operationId: 'dropRefused',
        summary: 'Say that somebody whose address was refused has been reached',
        security,
        parameters: [
          parameter('board', 'path', 'Whose colleagues they are, as the list says', {
            ...text,
            enum: boards,
          }),
          parameter('who', 'path', 'As the list says', text),
        ],
        responses: {
          204: { description: 'They stand in the list no more' },
          ...problems(...staffProblems, 'not-found'),
        },
      },
    },
    '/api/workspace/looks/{reference}': {
      get: {
        operationId: 'listLooks',
        summary: 'Who has looked at a sensitive request',
        security,
        parameters: [reference],
        responses: { ...found('The looks', 'LookList'), ...problems(...staffProblems, 'not-found') },
      },
    },
  }
}
