import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './paths.ts'

const id = parameter('id', 'path', 'The reference of the saved form, such as SV-7K3M-9QTD', text)
const security = [{ draftKey: [] }]

/** The operations on saved forms, by address. */
export function draftPaths() {
  return {
    '/api/drafts': {
      post: {
        operationId: 'saveDraft',
        summary: 'Saves a half-finished form for 28 days, to be continued by a link or a printed code',
        parameters: [idempotency],
        requestBody: { required: true, ...json(ref('DraftToSave')) },
        responses: {
          201: { description: 'Saved', ...json(ref('DraftSaved')) },
          ...problems('idempotency-key-missing', ...bodyProblems, 'key-reused', 'too-many-requests'),
        },
      },
    },
    '/api/drafts/{id}': {
      get: {
        operationId: 'getDraftStanding',
        summary: 'Whether a saved form is still there as a device knows it, without what is in it',
        security,
        parameters: [id],
        responses: {
          200: { description: 'How it stands', ...json(ref('DraftStanding')) },
          ...problems('unauthorised'),
        },
      },
      put: {
        operationId: 'saveDraftAgain',
        summary: 'Saves over a form that was opened or saved before, unless somebody else did meanwhile',
        security,
        parameters: [id],
        requestBody: { required: true, ...json(ref('DraftToSaveAgain')) },
        responses: {
          200: { description: 'Saved', ...json(ref('DraftSaved')) },
          ...problems('unauthorised', 'conflict', 'locked', ...bodyProblems, 'too-many-requests'),
        },
      },
      delete: {
        operationId: 'deleteDraft',
        summary: 'Deletes a saved form; again, it changes nothing',
        security,
        parameters: [id],
        responses: { 204: { description: 'It is not there any more' }, ...problems('unauthorised') },
      },
    },
    '/api/drafts/{id}/code': {
      post: {
        operationId: 'sendDraftCode',
        summary:
          'Sends a code to the address that the form was saved with; good for 15 minutes, five an hour',
        security,
        parameters: [id, idempotency],
        responses: {
          200: { description: 'Sent', ...json(ref('DraftCodeSent')) },
          ...problems('idempotency-key-missing', 'unauthorised', 'invalid', 'locked', 'too-many-requests'),
        },
      },
    },
    '/api/drafts/{id}/open': {
      post: {
        operationId: 'openDraft',
        summary: 'Opens a saved form: with the code that was sent, or a printed one with its key alone',
        security,
        parameters: [id],
        requestBody: { required: true, ...json(ref('DraftToOpen')) },
        responses: {
          200: { description: 'The form', ...json(ref('DraftOpened')) },
          ...problems('unauthorised', ...bodyProblems, 'locked', 'too-many-requests'),
        },
      },
    },
  }
}
