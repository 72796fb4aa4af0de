import { referenceLike } from '#contract/core/reference.ts'
import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './paths.ts'

const operation = (
  operationId: string,
  summary: string,
  body:
    | 'Addition'
    | 'AnswerToDepartment'
    | 'ChangeAnswers'
    | 'CorrectedPlace'
    | 'NewAddress'
    | 'NewContact'
    | 'NotFixed'
    | 'Rating'
    | 'Withdrawal',
  own: readonly ('key-reused' | 'changed' | 'not-ours')[] = ['key-reused'],
) => ({
  post: {
    operationId,
    summary,
    security: [{ trackingKey: [] }],
    parameters: [parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text), idempotency],
    requestBody: { required: true, ...json(ref(body)) },
    responses: {
      201: { description: 'Taken', ...json(ref('Taken')) },
      ...problems('idempotency-key-missing', ...bodyProblems, 'unauthorised', 'not-now', ...own),
    },
  },
})

/** What whoever sent a request does on its private page, by address. */
export function afterPaths() {
  return {
    '/api/requests/{reference}/answers': operation(
      'answerDepartment',
      'Answers a question of the department, once',
      'AnswerToDepartment',
    ),
    '/api/requests/{reference}/application': {
      get: {
        operationId: 'getChangeableAnswers',
        summary: 'The answers that may be changed, as long as `changeUntil` of the request says',
        security: [{ trackingKey: [] }],
        parameters: [parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text)],
        responses: {
          200: { description: 'The answers', ...json(ref('Changeable')) },
          ...problems('unauthorised', 'not-now'),
        },
      },
      ...operation('changeAnswers', 'Puts other answers in place of those that there are', 'ChangeAnswers', [
        'key-reused',
        'changed',
      ]),
    },
    '/api/requests/{reference}/not-fixed': operation(
      'sayNotFixed',
      'Opens finished work again, or that of the request which it goes on as, as long as `reopenUntil` of the request says',
      'NotFixed',
    ),
    '/api/requests/{reference}/address': operation(
      'changeAddress',
      'Where news goes in place of an address that was refused, as long as the request has `unreached`',
      'NewAddress',
      [],
    ),
    '/api/requests/{reference}/additions': operation(
      'addToRequest',
      'Tells the department more, that it is somewhere else, or that it is fixed: as long as `doing` of the request says',
      'Addition',
    ),
    '/api/requests/{reference}/place': operation(
      'correctPlace',
      'Puts the request somewhere else on the map, as long as `canMove` of the request says',
      'CorrectedPlace',
      ['key-reused', 'changed', 'not-ours'],
    ),
    '/api/requests/{reference}/withdrawal': operation(
      'withdrawRequest',
      'Takes an open request back, as long as `doing` of the request says',
      'Withdrawal',
    ),
    '/api/requests/{reference}/contact': operation(
      'changeContact',
      'Where news goes from now on; the address that there was is told',
      'NewContact',
    ),
    '/api/requests/{reference}/rating': operation(
      'rateRequest',
      'How satisfied the resident is, once it has ended',
      'Rating',
    ),
  }
}
