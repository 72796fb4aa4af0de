import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = {
  household: 'Of a household, such as FA-7K3M-9QTD',
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

/** The key of the link of somebody who is asked. */
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
    { id: 'listCases', summary: 'Cases that are open, nearest day first', answer: 'CaseList' },
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
const answerLink: Told = {
  id: 'getAnswerLink',
  summary: 'The link of somebody who was asked, to hand on where no message reaches them',
  answer: 'MadeAnswerLink',
  takes: 'Nothing',
  searches: true,
}

/** The operations of fostering and adoption, by address. */
export const fosteringPaths = () => ({
  '/api/fostering/place/open': operation('/api/fostering/place/open', parts, opening, []),
  '/api/workspace/fostering/day': operation('/api/workspace/fostering/day', parts, day),
  '/api/workspace/fostering/team': operation('/api/workspace/fostering/team', parts, team),
  ...Object.fromEntries(
    Object.entries(place).map(([path, told]) => [path, operation(path, parts, told, withSession)]),
  ),
  ...Object.fromEntries(
    Object.entries(answers).map(([path, told]) => [path, operation(path, parts, told, withAnswerKey)]),
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
