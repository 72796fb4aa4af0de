import { referenceLike } from '#contract/core/reference.ts'
import { schoolSeat } from './admissions-seat.ts'
import { duringTheYear } from './admissions-year.ts'
import { operation, type Parts, type Told } from './told.ts'

export const parts: Parts = {
  round: 'Such as reception-2027',
  reference: `Of an application, such as ${referenceLike('AB')}`,
  id: 'Of a correction',
  change: 'Id of a change',
  year: 'Of a report, such as 2027',
  neighbour: 'Id of a neighbouring council',
  school: 'Id of a school',
  run: 'SHA-256 of a run, in hexadecimal',
  a: 'The run before',
  b: 'The run after',
}

/** What staff and schools ask and do, below `/api/workspace/admissions`. What is computed is refused while it cannot be. */
const desk: Readonly<Record<string, readonly Told[]>> = {
  '/rounds': [{ id: 'listRounds', summary: 'The rounds of the council', answer: 'RoundList' }],
  '/rounds/{round}': [
    { id: 'getRound', summary: 'One round, and what may be done with it', answer: 'RoundView' },
  ],
  '/rounds/{round}/acts': [
    {
      id: 'actOnRound',
      summary: 'Closes a round, says that what is held was checked, or takes that back',
      takes: 'RoundAct',
      answer: 'RoundView',
    },
  ],
  '/rounds/{round}/draw': [
    {
      id: 'setDraw',
      summary: 'Announces the draw over the closed roster, or tells its seed',
      takes: 'SetDraw',
      answer: 'RoundView',
    },
  ],
  '/rounds/{round}/problems': [
    { id: 'listRoundProblems', summary: 'What stands in the way of a run', answer: 'RoundProblems' },
  ],
  '/rounds/{round}/children': [
    {
      id: 'listChildren',
      summary: 'The children of a round, page by page',
      answer: 'ChildPage',
      query: { after: 'What the page before gave as next' },
    },
  ],
  '/rounds/{round}/children/search': [
    {
      id: 'findChildren',
      summary: 'The children of a round whose family name begins so',
      takes: 'FindChildren',
      searches: true,
      answer: 'ChildPage',
    },
  ],
  '/children/{reference}': [
    { id: 'getChild', summary: 'All that is held of a child. Looks are recorded', answer: 'ChildView' },
  ],
  '/children/{reference}/answer': [
    {
      id: 'getAnswer',
      summary: 'How the offer of a child stands with its family. Looks are recorded',
      answer: 'ChildAnswer',
    },
    {
      id: 'actOnAnswer',
      summary:
        'Enters an answer that came by phone or letter or a warning given by hand, and proposes, confirms or drops the withdrawal of a place',
      takes: 'ActOnAnswer',
      answer: 'ChildAnswer',
    },
  ],
  '/rounds/{round}/answers': [
    {
      id: 'listAnswers',
      summary: 'The children of a round whose offers stand in this state, page by page',
      answer: 'AnswerPage',
      query: {
        state: 'waiting, warned, accepted, declined or withdrawn',
        after: 'What the page before gave as next',
      },
    },
  ],
  '/rounds/{round}/waiting': [
    {
      id: 'getWaitingLists',
      summary: 'The waiting lists of a round, and what would come of the places that are free',
      answer: 'RoundLists',
      refuses: ['not-now'],
    },
    {
      id: 'agreeStep',
      summary: 'Offers the places that are free, as they were looked at: each family is told',
      takes: 'AgreeStep',
      answer: 'RoundLists',
    },
  ],
  '/rounds/{round}/waiting/{school}': [
    {
      id: 'getWaitingList',
      summary: 'One waiting list in its order, with why, and its whole history',
      answer: 'ListView',
      refuses: ['not-now'],
    },
    {
      id: 'actOnWaitingList',
      summary:
        'Announces a draw or tells its seed, records what a family was told, takes a child off, and ends the list',
      takes: 'ActOnList',
      answer: 'ListView',
    },
  ],
  '/rounds/{round}/changes': [
    {
      id: 'listChanges',
      summary: 'What changes after the run: open and over, and applications that came too late for it',
      answer: 'ChangeList',
    },
    {
      id: 'proposeChange',
      summary: 'Proposes a change whose effect was looked at, for somebody else to agree to',
      takes: 'ProposeChange',
      answer: 'ChangeView',
    },
  ],
  '/rounds/{round}/changes/preview': [
    {
      id: 'previewChange',
      summary: 'What would come of a change on the waiting lists as they stand. Looks are recorded',
      takes: 'PreviewChange',
      searches: true,
      refuses: ['not-now'],
      answer: 'ChangePreview',
    },
  ],
  '/rounds/{round}/changes/{change}': [
    { id: 'getChange', summary: 'A change with its effect. Looks are recorded', answer: 'ChangeView' },
    {
      id: 'actOnChange',
      summary:
        'Agrees to a change or drops it; of a mistake, signs the corrected run and chooses what is done for a child',
      takes: 'ActOnChange',
      answer: 'ChangeView',
    },
  ],
  '/children/{reference}/facts': [
    { id: 'setFact', summary: 'Sets one fact by hand, with why', takes: 'SetFact', answer: 'ChildView' },
  ],
  '/children/{reference}/corrections/{id}': [
    {
      id: 'answerCorrection',
      summary: 'Answers a correction that a family asked for',
      takes: 'AnswerCorrection',
      answer: 'ChildView',
    },
  ],
  '/rounds/{round}/numbers': [
    { id: 'listNumbers', summary: 'Admission numbers in versions', answer: 'Numbers' },
    {
      id: 'setNumber',
      summary: 'Sets the number that holds from now on',
      takes: 'SetNumber',
      answer: 'Numbers',
    },
  ],
  '/rounds/{round}/numbers/{school}/losers': [
    {
      id: 'listLosers',
      summary: 'Who would lose a place by another number',
      answer: 'WouldLose',
      query: { value: 'The number to look at, 0 to 2000' },
      refuses: ['invalid', 'not-now'],
    },
  ],
  '/rounds/{round}/calls': [
    { id: 'listCalls', summary: 'Families to call before offers are shown', answer: 'Calls' },
    { id: 'markCalled', summary: 'Says that a family was called', takes: 'Called', answer: 'Calls' },
  ],
  '/rounds/{round}/runs': [
    { id: 'listRuns', summary: 'Runs that were asked for, the newest first', answer: 'RunList' },
    { id: 'askRun', summary: 'Asks for a run', takes: 'AskRun', answer: 'RunLine', status: 202 },
  ],
  '/rounds/{round}/runs/{run}': [
    {
      id: 'getRun',
      summary: 'What came of a run, and what to look at before it is signed',
      answer: 'RunView',
    },
  ],
  '/rounds/{round}/compare/{a}/{b}': [
    { id: 'compareRuns', summary: 'Whose offer is another in the second run', answer: 'RunComparison' },
  ],
  '/rounds/{round}/runs/{run}/signatures': [
    { id: 'signRun', summary: 'Signs a run, with what was looked at', takes: 'SignRun', answer: 'RunView' },
  ],
  '/rounds/{round}/publication': [
    {
      id: 'setPublication',
      summary: 'Sets the moment at which offers are shown, or takes it back',
      takes: 'SetPublication',
      answer: 'RoundView',
    },
  ],
  '/rounds/{round}/exchange': [
    { id: 'listExchanges', summary: 'With which neighbours, and how often', answer: 'Exchanges' },
  ],
  '/reports': [
    {
      id: 'listAdjudicatorReports',
      summary: 'The yearly reports to the schools adjudicator',
      answer: 'AdjudicatorReports',
    },
  ],
  '/reports/{year}': [
    {
      id: 'getAdjudicatorReport',
      summary: 'A report, with the figures of the record and every version that was saved',
      answer: 'AdjudicatorReport',
    },
    {
      id: 'actOnAdjudicatorReport',
      summary: 'Writes one of its texts, takes its figures anew, finishes it or opens it again',
      takes: 'AdjudicatorAct',
      answer: 'AdjudicatorReport',
    },
  ],
  '/seats': [
    { id: 'listSeats', summary: 'The schools that whoever asks has a seat for', answer: 'SeatList' },
  ],
  '/seats/{school}/{round}': [
    {
      id: 'getSeat',
      summary: 'The applicants of a school by its own criteria; nothing tells where a family put it',
      answer: 'SeatView',
      refuses: ['not-now'],
    },
    {
      id: 'confirmRanking',
      summary: 'Which body confirmed the list as it stands, and when',
      takes: 'ConfirmRanking',
      answer: 'SeatView',
    },
  ],
  '/seats/{school}/{round}/order': [
    {
      id: 'handInOrder',
      summary: 'The order in which a school that ranks by its own body has put its applicants',
      takes: 'HandInOrder',
      answer: 'SeatView',
    },
  ],
  '/seats/{school}/{round}/marks': [
    { id: 'setMark', summary: 'What the school says of one applicant', takes: 'SetMark', answer: 'SeatView' },
  ],
}

/** The operations of the desk and of the seats of schools, by address. */
export const deskPaths = () =>
  Object.fromEntries(
    Object.entries({ ...desk, ...duringTheYear, ...schoolSeat }).map(([path, told]) => [
      `/api/workspace/admissions${path}`,
      Object.assign({}, ...told.map((one) => operation(path, parts, one))) as Record<string, object>,
    ]),
  )
