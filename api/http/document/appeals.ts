import { referenceLike } from '#contract/core/reference.ts'
import { idempotency, json, parameter, problems, ref, text } from './paths.ts'
import { staffSecurity } from './staff.ts'
import { acting, operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = {
  reference: `Of an application, such as ${referenceLike('AB')}`,
  school: 'Id of a school',
  appeal: 'Of an appeal: the application’s reference and the school’s id, joined by ~',
  paper: 'Id of a paper; statement: the school’s case, decision: the letter with the decision',
  hearing: 'Of a hearing, such as h0123456789ab',
  person: 'Of a panel member, such as m01234567',
}

const desk: Readonly<Record<string, readonly Told[]>> = {
  '/api/workspace/admissions/appeals': [
    { id: 'listAppeals', summary: 'Appeals that go on, for the council as a party', answer: 'AppealList' },
  ],
  '/api/workspace/admissions/appeals/refusals/{reference}': [
    {
      id: 'listKnownRefusals',
      summary: 'What the family of an application can appeal against, for an officer. Looks are recorded',
      answer: 'KnownRefusals',
    },
    {
      id: 'enterAppeal',
      summary: 'Enters an appeal that came by post, phone or email, for its family',
      takes: 'EnterAppeal',
      answer: 'AppealCase',
      never: ['changed'],
    },
  ],
  '/api/workspace/admissions/appeals/{appeal}': [
    {
      id: 'getAppeal',
      summary: 'One appeal, with the school’s case. Looks are recorded',
      answer: 'AppealCase',
    },
  ],
  '/api/workspace/admissions/appeals/{appeal}/acts': [
    {
      id: 'actOnStatement',
      summary: 'Writes the school’s case, or sends it: that version stays as it is',
      takes: 'ActOnStatement',
      answer: 'AppealCase',
    },
  ],
  '/api/workspace/appeals': [
    {
      id: 'getAppealsHome',
      summary: 'What the independent clerk works on, or the hearings of a panel member',
      answer: 'AppealsHome',
    },
  ],
  '/api/workspace/appeals/cases/{appeal}': [
    {
      id: 'getAppealCase',
      summary:
        'One appeal for the clerk, and for members of the panel that hears it without a conflict, once papers are sent',
      answer: 'AppealCase',
    },
  ],
  '/api/workspace/appeals/people': [
    { id: 'listAppealPeople', summary: 'Who may sit on panels', answer: 'AppealPeople' },
    {
      id: 'addAppealPerson',
      summary: 'Puts somebody on the list of panel members',
      takes: 'AddAppealPerson',
      answer: 'AppealPerson',
      status: 201,
      never: ['changed', 'not-now'],
    },
  ],
  '/api/workspace/appeals/people/{person}/acts': [
    {
      id: 'actOnAppealPerson',
      summary: 'Sends a panel member their link, or takes them off the list',
      takes: 'ActOnAppealPerson',
      answer: 'AppealPerson',
    },
  ],
  '/api/workspace/appeals/people/{person}/join': [
    {
      id: 'joinAppealPanel',
      summary: 'Makes whoever is signed in known as a panel member, by the key of their link',
      takes: 'JoinAppeals',
      searches: true,
      answer: 'AppealPerson',
      refuses: ['not-now'],
    },
  ],
  '/api/workspace/appeals/hearings': [
    {
      id: 'planHearing',
      summary: 'Plans a hearing of appeals against one school',
      takes: 'PlanHearing',
      answer: 'HearingView',
      status: 201,
      never: ['changed', 'not-now'],
    },
  ],
  '/api/workspace/appeals/hearings/{hearing}': [
    { id: 'getHearing', summary: 'A hearing, for the clerk and its panel', answer: 'HearingView' },
  ],
  '/api/workspace/appeals/hearings/{hearing}/acts': [
    {
      id: 'actOnHearing',
      summary: 'Does something at a hearing; what cannot be now says why',
      takes: 'ActOnHearing',
      answer: 'HearingView',
    },
  ],
}

const withKey = [{ trackingKey: [] }]
const own = '/api/admissions/appeals/{reference}'
const binary = { schema: { type: 'string', format: 'binary' } }

/** A paper as a file, for whoever may read the appeal. */
const paper = (path: string, operationId: string, security: readonly object[]) => ({
  [path]: {
    get: {
      operationId,
      summary: 'A paper of an appeal',
      security,
      parameters: partsOf(path, parts),
      responses: {
        200: {
          description: 'The paper',
          content: { 'application/pdf': binary, 'image/jpeg': binary },
        },
        ...problems(
          ...(security === withKey ? (['unauthorised'] as const) : (['not-signed-in', 'forbidden'] as const)),
          'not-found',
        ),
      },
    },
  },
})

const familyPaths = () => ({
  [own]: {
    get: {
      operationId: 'listOwnAppeals',
      summary: 'The refusals of an application, each with its appeal',
      security: withKey,
      parameters: [parameter('reference', 'path', parts.reference ?? '', text)],
      responses: {
        200: { description: 'What there is', ...json(ref('FamilyAppeals')) },
        ...problems('unauthorised'),
      },
    },
  },
  [`${own}/{school}`]: {
    post: {
      operationId: 'actOnAppeal',
      summary: 'Saves, sends, adds to or withdraws an appeal against one refusal',
      security: withKey,
      parameters: [...partsOf(`${own}/{school}`, parts), idempotency],
      requestBody: { required: true, ...json(ref('ActOnAppeal')) },
      responses: {
        200: { description: 'Done', ...json(ref('FamilyAppeal')) },
        ...problems('unauthorised', 'not-found', ...acting),
      },
    },
  },
  ...paper(`${own}/{school}/papers/{paper}`, 'getOwnAppealPaper', withKey),
})

/** The operations of appeals, by address. */
export const appealPaths = (): Record<string, object> => ({
  ...familyPaths(),
  ...Object.fromEntries(
    Object.entries(desk).map(([path, told]) => [
      path,
      Object.assign({}, ...told.map((one) => operation(path, parts, one))) as object,
    ]),
  ),
  ...paper('/api/workspace/admissions/appeals/{appeal}/papers/{paper}', 'getAppealPaper', staffSecurity),
  ...paper('/api/workspace/appeals/cases/{appeal}/papers/{paper}', 'getAppealCasePaper', staffSecurity),
})
