import { checkedTypes } from '#contract/core/files/files.ts'
import type { ProblemKind } from '#contract/core/problem.ts'
import { referenceLike } from '#contract/core/reference.ts'
import { json, problems, ref } from './paths.ts'
import { staffSecurity } from './staff.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  household: `Of a household, such as ${referenceLike('AB')}`,
  part: 'The document or the messages that the file belongs to, such as thread.p1.2027',
  file: 'Id of the file, as the part shows it',
  id: 'Id of the upload',
}

const withSession = [{ fosteringSession: [] }]
/** The key of the link of somebody with whom a family has letters. */
const withKey = [{ trackingKey: [] }]

const upload = (id: string): Told => ({
  id,
  summary:
    'A place to put one photo, PDF or recording of a household: a presigned POST that is good for ten minutes',
  takes: 'HouseholdFileAsk',
  searches: true,
  answer: 'EvidenceUpload',
  status: 201,
})

const list = (id: string): Told => ({
  id,
  summary: 'Documents of a household that whoever asks may see, the newest first',
  answer: 'DocumentList',
})

const bytes = Object.fromEntries(
  checkedTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
)

/** A file, to be saved. One of more than 4 MB is fetched in parts. */
const file = (
  path: string,
  operationId: string,
  security: readonly object[],
  nobody: readonly ProblemKind[],
) => ({
  get: {
    operationId,
    summary: 'A file of a document or a message, to whoever may see that',
    security,
    parameters: partsOf(path, parts),
    responses: {
      200: { description: 'The file', content: bytes },
      206: { description: 'The part that the header Range asks for', content: bytes },
      ...problems(...nobody, 'not-found', 'body-too-large'),
    },
  },
})

const place = '/api/fostering/place'
const letters = '/api/fostering/letters'
const desk = '/api/workspace/fostering/households/{household}'
const check = '/api/fostering/files/{household}/{id}/check'
const ofPart = 'parts/{part}/files/{file}'

const own = (path: string, told: Told) => {
  const refuses: ProblemKind[] = told.takes ? ['unauthorised', 'forbidden'] : ['unauthorised']
  return operation(path, parts, { ...told, refuses }, withSession)
}

/** Files of households: how they come in, and who gets them. */
export const householdFilePaths = () => ({
  [`${place}/files`]: own(`${place}/files`, upload('askForOwnUpload')),
  [`${place}/documents`]: own(`${place}/documents`, list('listOwnDocuments')),
  [`${place}/${ofPart}`]: file(`${place}/${ofPart}`, 'getOwnFile', withSession, ['unauthorised']),
  [`${letters}/files`]: operation(
    `${letters}/files`,
    parts,
    { ...upload('askForLetterUpload'), takes: 'EvidenceAsk', refuses: ['unauthorised'] },
    withKey,
  ),
  [`${letters}/files/{file}`]: file(`${letters}/files/{file}`, 'getLetterPhoto', withKey, ['unauthorised']),
  [`${desk}/files`]: operation(`${desk}/files`, parts, upload('askForHouseholdUpload')),
  [`${desk}/documents`]: operation(`${desk}/documents`, parts, list('listDocuments')),
  [`${desk}/${ofPart}`]: file(`${desk}/${ofPart}`, 'getHouseholdFile', staffSecurity, [
    'not-signed-in',
    'forbidden',
  ]),
  [check]: {
    post: {
      operationId: 'checkHouseholdFile',
      summary: 'Has an uploaded file of a household looked at; a photo is freed of metadata',
      parameters: partsOf(check, parts),
      responses: {
        200: { description: 'Accepted', ...json(ref('FileChecked')) },
        ...problems('not-found', 'evidence-refused'),
      },
    },
  },
})
