import { referenceLike } from '#contract/core/reference.ts'
import { constellationPaths } from './constellations.ts'
import { coursePaths } from './courses.ts'
import { moneyPaths } from './money.ts'
import { pairPaths } from './pairs.ts'
import { supportPaths } from './support.ts'
import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = {
  household: `Of a household, such as ${referenceLike('AB')}`,
  part: 'Name of a part of its record, such as person.p1 or form.home.rooms',
  act: 'One of the acts that the part tells of',
  person: 'p1, p2 and so on',
  report: 'report, or report.brief',
  reference: 'Somebody who is asked about an applicant: r1, e1, provider and so on',
}

/** A session, as opening a private link gives it. */
const withSession = [{ fosteringSession: [] }]

const place: Readonly<Record<string, Told>> = {
  '/api/fostering/place': {
    id: 'getPlace',
    summary: 'Where a household is, as one person of it sees it',
    answer: 'PlaceView',
    refuses: ['unauthorised'],
  },
  '/api/fostering/place/parts/{part}': {
    id: 'getOwnPart',
    summary: 'A part that is theirs to see',
    answer: 'PartView',
    query: { all: 'With everything from before' },
    refuses: ['unauthorised'],
  },
  '/api/fostering/place/parts/{part}/acts/{act}': {
    id: 'actOnOwnPart',
    summary: 'Does something with a part of theirs',
    takes: 'PartAct',
    answer: 'PartView',
    refuses: ['unauthorised', 'forbidden'],
  },
  '/api/fostering/place/reports/{report}': {
    id: 'getReportCopy',
    summary: 'The assessment report as one who applies gets it, once it was shown to them',
    answer: 'ReportCopy',
    refuses: ['unauthorised'],
  },
}

/** The key of the link of somebody who is asked, or has letters with a family. */
const withAnswerKey = [{ trackingKey: [] }]

const answers: Readonly<Record<string, Told>> = {
  '/api/fostering/answers/{household}/{reference}': {
    id: 'getAnswers',
    summary: 'What somebody who is asked about an applicant has answered so far',
    answer: 'AnswerView',
    refuses: ['unauthorised'],
    never: ['not-found'],
  },
  '/api/fostering/answers/{household}/{reference}/acts/{act}': {
    id: 'actOnAnswers',
    summary: 'Keeps their answers, or says that they are finished',
    takes: 'PartAct',
    answer: 'AnswerView',
    refuses: ['unauthorised'],
  },
}

const letters: Readonly<Record<string, Told>> = {
  '/api/fostering/letters': {
    id: 'getLetters',
    summary: 'What somebody with whom a family has letters sees by the key of their link',
    answer: 'LettersView',
    refuses: ['unauthorised'],
  },
  '/api/fostering/letters/acts/{act}': {
    id: 'actOnLetters',
    summary:
      'Writes a letter, says that one has come or that they do not write this time, or how to reach them',
    takes: 'PartAct',
    answer: 'LettersView',
    refuses: ['unauthorised', 'forbidden'],
  },
}

const opening: Told = {
  id: 'openPlace',
  summary: 'Opens the private place of a person with the key of their link and their code',
  takes: 'OpenPlace',
  searches: true,
  answer: 'OpenedPlace',
  refuses: ['unauthorised', 'too-many-requests'],
}

const desk: Readonly<Record<string, readonly Told[]>> = {
  '': [
    {
      id: 'listCases',
      summary: 'Cases that are open, nearest day first, page by page',
      answer: 'CaseList',
      query: { after: 'What the page before gave as `next`' },
      refuses: ['invalid'],
    },
    { id: 'beginCase', summary: 'Begins a case', takes: 'BeginCase', answer: 'CaseView', status: 201 },
  ],
  '/{household}': [{ id: 'getCase', summary: 'A case, and how its parts stand', answer: 'CaseView' }],
  '/{household}/parts/{part}': [
    {
      id: 'getPart',
      summary: 'A part of a record, with what happened to it',
      answer: 'DeskPart',
      query: { all: 'With everything from before' },
    },
  ],
  '/{household}/parts/{part}/opened': [
    {
      id: 'openPartWithReason',
      summary: 'Opens a part that is not theirs to see, for a reason that a manager reads',
      takes: 'OpenPart',
      searches: true,
      answer: 'DeskPart',
    },
  ],
  '/{household}/looks': [
    { id: 'listPartLooks', summary: 'Who looked at what of a record, and when', answer: 'PartLooks' },
  ],
  '/{household}/parts/{part}/acts/{act}': [
    { id: 'actOnPart', summary: 'Does something with a part', takes: 'PartAct', answer: 'PartView' },
  ],
  '/{household}/reports/{report}': [
    { id: 'getReport', summary: 'The assessment report, filled from the record', answer: 'ReportView' },
  ],
  '/{household}/reports/{report}/copies/{person}': [
    {
      id: 'previewReportCopy',
      summary: 'What one who applies would read of the report',
      answer: 'ReportPreview',
    },
  ],
  '/{household}/sections/{part}': [
    { id: 'getSection', summary: 'A section of the report, for whoever writes it', answer: 'SectionView' },
  ],
}

const link: Told = {
  id: 'makeLink',
  summary: 'Makes a private link and its code, which end those before them',
  answer: 'MadeLink',
  takes: 'Nothing',
}

const day: Told = {
  id: 'getFosteringDay',
  summary: 'What waits, of whom and since when',
  answer: 'DayView',
  query: { whose: 'mine or all', group: 'One of the reasons, with more of its cases' },
  refuses: ['invalid'],
}

const team: Told = { id: 'getFosteringTeam', summary: 'Who can be the worker of a household', answer: 'Team' }
const decisions: Told = {
  id: 'listDecisions',
  summary: 'What waits for a decision, or for a household to be told of one: nearest first',
  answer: 'DecisionList',
}
const register: Told = {
  id: 'getFosteringRegister',
  summary: 'Everybody who is approved or was, by name',
  answer: 'Register',
}
const device: Told = {
  id: 'getDeviceKey',
  summary: 'The key that seals what they take along on a device, theirs alone',
  answer: 'DeviceKey',
}
const answerLink: Told = {
  id: 'getAnswerLink',
  summary: 'The link of somebody who was asked, to hand on where no message reaches them',
  answer: 'MadeAnswerLink',
  takes: 'Nothing',
  searches: true,
}

const search: Told = {
  id: 'findCases',
  summary: 'Cases that are open, by a name, a reference or a worker; the first fifty, and how many there are',
  answer: 'FoundCases',
  takes: 'FindCases',
  searches: true,
}

/** The operations of fostering and adoption, by address. */
export const fosteringPaths = () => ({
  ...coursePaths(withSession),
  ...supportPaths(withSession),
  ...moneyPaths(withSession),
  ...pairPaths(),
  ...constellationPaths(withSession),
  '/api/fostering/place/open': operation('/api/fostering/place/open', parts, opening, []),
  '/api/workspace/fostering/day': operation('/api/workspace/fostering/day', parts, day),
  '/api/workspace/fostering/search': operation('/api/workspace/fostering/search', parts, search),
  '/api/workspace/fostering/panel/decisions': operation(
    '/api/workspace/fostering/panel/decisions',
    parts,
    decisions,
  ),
  '/api/workspace/fostering/panel/register': operation(
    '/api/workspace/fostering/panel/register',
    parts,
    register,
  ),
  '/api/workspace/fostering/team': operation('/api/workspace/fostering/team', parts, team),
  '/api/workspace/fostering/device': operation('/api/workspace/fostering/device', parts, device),
  ...Object.fromEntries(
    Object.entries(place).map(([path, told]) => [path, operation(path, parts, told, withSession)]),
  ),
  ...Object.fromEntries(
    Object.entries({ ...answers, ...letters }).map(([path, told]) => [
      path,
      operation(path, parts, told, withAnswerKey),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      ...desk,
      '/{household}/people/{person}/link': [link],
      '/{household}/parts/{part}/link': [answerLink],
    }).map(([rest, told]) => {
      const path = `/api/workspace/fostering/households${rest}`
      return [path, Object.assign({}, ...told.map((one) => operation(path, parts, one)))]
    }),
  ),
})
