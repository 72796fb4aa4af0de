import { householdFiles, index, secret, seesMissingFiles, sends, tableOf, takes } from '../testing-kinds.ts'

const place = '/api/fostering/place'
const answers = '/api/fostering/answers/{household}/{reference}'
const letters = '/api/fostering/letters'
const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`

// Deletes volumes that a part names no more, and nothing else.
const writesParts = tableOf('FosteringTable', 'FA-????-????', 'DeleteItem', 'GetItem', 'PutItem')

/** A report is read in one go. */
const readsReports = tableOf('FosteringTable', 'FA-????-????', 'BatchGetItem')

/** Takes files of a household in and shows them; nobody whom a request reaches deletes one that is kept. */
const takesFiles = [
  ...householdFiles('incoming', 'PutObject'),
  ...householdFiles('checked', 'DeleteObject', 'GetObject'),
  ...householdFiles('kept', 'GetObject', 'PutObject'),
  ...seesMissingFiles,
]

const enquiries = '/api/fostering/enquiries'
const before = '/api/workspace/fostering'
/** Times that are offered are found by a query, and taken, freed and marked by an update. */
const slots = tableOf('FosteringTable', 'slots', 'GetItem', 'Query', 'UpdateItem')
/** An enquiry lies apart from households: whoever asks reaches none of them. */
const asks = tableOf('FosteringTable', 'enquiry.*-????-????', 'GetItem', 'PutItem')
/** What is over, or was handed on, is erased. */
const erases = tableOf('FosteringTable', 'enquiry.*-????-????', 'DeleteItem')
const erasesSlots = tableOf('FosteringTable', 'slots', 'DeleteItem')
/** Courses likewise, by those who apply. */
const courses = tableOf('FosteringTable', 'courses', 'GetItem', 'Query', 'UpdateItem')
/** Who is on duty on a day. */
const seesDuty = tableOf('FosteringTable', 'duty', 'GetItem')
/** Groups of households, with the volumes that they name no more. */
const groups = tableOf('FosteringTable', 'constellation.C-????-????', 'DeleteItem', 'GetItem', 'PutItem')
const erasesCourses = tableOf('FosteringTable', 'courses', 'DeleteItem')

/** Figures of the service, and that somebody wants them counted again. */
const figures = tableOf('FosteringTable', 'figures', 'PutItem', 'Query')

const finance = `${before}/finance`
const writesRuns = tableOf('FosteringTable', 'runs', 'DeleteItem', 'GetItem', 'PutItem')

const panel = '/api/workspace/fostering/panel'
const meeting = `${panel}/meetings/{meeting}`
const minutes = `${meeting}/items/{item}/minutes`
const invitation = '/api/fostering/invitations/{meeting}/{member}'
/** Deletes volumes that a meeting names no more, and nothing else. */
const meets = tableOf('FosteringTable', 'meeting.P-????-????', 'DeleteItem', 'GetItem', 'PutItem')
const listsMeetings = tableOf('FosteringTable/index/by-case', 'meetings ????', 'Query')
const listsWaiting = ['fostering', 'adoption'].flatMap((one) =>
  tableOf('FosteringTable/index/by-case', `waits ${one}`, 'Query'),
)
const keepsList = tableOf('FosteringTable', 'panel', 'GetItem', 'PutItem', 'Query')

/** What each route of fostering and adoption needs. */
export const fosteringByRoute: readonly { routes: readonly string[]; need: readonly string[] }[] = [
  {
    routes: [
      `POST ${place}/open`,
      `GET ${place}`,
      `GET ${place}/parts/{part}`,
      `POST ${place}/parts/{part}/acts/{act}`,
      `GET ${place}/reports/{report}`,
      `POST ${place}/files`,
      `GET ${place}/documents`,
      `GET ${place}/parts/{part}/files/{file}`,
      `GET ${place}/support`,
      `GET ${place}/claims`,
      `GET ${place}/courses`,
      `POST ${place}/courses/{course}/booking`,
      `POST ${place}/courses/{course}/cancelled`,
      `GET ${place}/constellation`,
      `POST ${place}/constellation/acts/{act}`,
      `GET ${place}/constellation/{entry}/calendar.ics`,
      `POST ${place}/courses/{course}/waiting`,
      `GET ${place}/calendar`,
      `GET ${place}/calendar/{part}/{entry}/date.ics`,
      `GET ${answers}`,
      `POST ${answers}/acts/{act}`,
      `GET ${letters}`,
      `POST ${letters}/acts/{act}`,
      `POST ${letters}/files`,
      `GET ${letters}/files/{file}`,
    ],
    need: [
      ...writesParts,
      ...readsReports,
      ...takesFiles,
      ...courses,
      ...groups,
      ...seesDuty,
      ...secret('FosteringSecret'),
    ],
  },
  {
    routes: [
      `POST ${enquiries}`,
      `GET ${enquiries}/{reference}`,
      `POST ${enquiries}/{reference}/booking`,
      `POST ${enquiries}/{reference}/cancelled`,
      `GET ${enquiries}/{reference}/booking.ics`,
      'GET /api/fostering/slots',
    ],
    need: [...asks, ...slots, ...secret('FosteringSecret'), ...sends('MessagesQueue')],
  },
  {
    routes: [
      `GET ${households}`,
      `POST ${households}`,
      `POST ${before}/search`,
      `GET ${one}`,
      `GET ${one}/parts/{part}`,
      `POST ${one}/parts/{part}/acts/{act}`,
      `POST ${one}/parts/{part}/link`,
      `POST ${one}/people/{person}/link`,
      `POST ${one}/parts/{part}/opened`,
      `GET ${one}/looks`,
      `POST ${one}/files`,
      `GET ${one}/documents`,
      `GET ${one}/parts/{part}/files/{file}`,
      `GET ${before}/day`,
      `GET ${before}/panel/decisions`,
      `GET ${before}/panel/register`,
      `GET ${one}/reports/{report}`,
      `GET ${one}/reports/{report}/copies/{person}`,
      `GET ${one}/sections/{part}`,
      `GET ${before}/team`,
      `GET ${before}/pairs/{kind}`,
      `GET ${one}/parts/{part}/fits`,
      `POST ${one}/parts/{part}/match`,
      `GET ${before}/support`,
      `GET ${before}/duty`,
      `GET ${before}/calls`,
      `GET ${before}/figures`,
      `POST ${before}/figures/count`,
      `POST ${before}/duty/{day}`,
      `GET ${before}/constellations`,
      `POST ${before}/constellations`,
      `GET ${before}/constellations/{constellation}`,
      `POST ${before}/constellations/{constellation}/acts/{act}`,
      `GET ${before}/device`,
      `GET ${before}/enquiries`,
      `GET ${before}/enquiries/{reference}`,
      `GET ${before}/enquiries/{reference}/looks`,
      `POST ${before}/enquiries/{reference}/acts`,
      `GET ${before}/funnel`,
      `GET ${before}/slots`,
      `POST ${before}/slots`,
      `POST ${before}/slots/{slot}/withdrawn`,
      `POST ${before}/slots/{slot}/stopped`,
      `POST ${before}/slots/{slot}/called-off`,
      `POST ${before}/slots/{slot}/moved`,
      `GET ${before}/slots/{slot}/calendar.ics`,
      `GET ${before}/slots/calendar.ics`,
      `POST ${before}/enquiries/{reference}/booking`,
      `GET ${before}/courses`,
      `POST ${before}/courses`,
      `GET ${before}/courses/{course}`,
      `POST ${before}/courses/{course}/withdrawn`,
      `POST ${before}/courses/{course}/called-off`,
      `POST ${before}/courses/{course}/attendance`,
      `GET ${before}/hubs`,
      `GET ${before}/hubs/{hub}/enquiries.csv`,
      `GET ${before}/hubs/{hub}/enquiries.json`,
      `GET ${before}/hubs/{hub}/enquiries`,
      `GET ${before}/hubs/{hub}/enquiries/{reference}`,
      `POST ${before}/hubs/{hub}/enquiries`,
    ],
    need: [
      ...writesParts,
      ...readsReports,
      ...takesFiles,
      ...asks,
      ...erases,
      ...slots,
      ...erasesSlots,
      ...tableOf('FosteringTable', 'slots', 'PutItem'),
      ...courses,
      ...erasesCourses,
      ...tableOf('FosteringTable', 'courses', 'PutItem'),
      ...groups,
      // Never changed or taken away: who looked at what.
      ...tableOf('FosteringTable', 'look#*-????-????', 'PutItem', 'Query'),
      ...tableOf('FosteringTable', 'opened#????-??', 'PutItem', 'Query'),
      ...tableOf('FosteringTable', 'team', 'PutItem', 'Query'),
      ...figures,
      ...tableOf('FosteringTable', 'duty', 'DeleteItem', 'PutItem', 'Query'),
      // Nobody on the list of a panel decides.
      ...tableOf('FosteringTable', 'panel', 'GetItem'),
      ...index('FosteringTable', 'by-call', 'by-case'),
      ...secret('FosteringSecret'),
      ...sends('MessagesQueue'),
      // What a claim comes to once it is checked.
      ...sends('FinanceQueue'),
    ],
  },
  {
    routes: [
      `GET ${finance}/payables`,
      `GET ${finance}/runs`,
      `POST ${finance}/runs`,
      `GET ${finance}/runs/{run}`,
      `POST ${finance}/runs/{run}/paid`,
      `GET ${finance}/runs/{run}/ledger.csv`,
    ],
    need: [
      ...writesParts,
      // Claims of a household are looked at together.
      ...readsReports,
      ...writesRuns,
      ...tableOf('FosteringTable/index/by-case', 'payables', 'Query'),
      ...tableOf('FosteringTable/index/by-case', 'runs', 'Query'),
      ...tableOf('FosteringTable/index/by-case', 'runs open', 'Query'),
      ...sends('MessagesQueue'),
      ...sends('FinanceQueue'),
    ],
  },
]

/** What each route of panels needs: those of members reach no household. */
export const panelByRoute: typeof fosteringByRoute = [
  {
    routes: [
      `POST ${panel}/members/{member}/join`,
      `GET ${panel}/meetings`,
      `GET ${meeting}`,
      `POST ${meeting}/acts/{act}`,
      `GET ${minutes}`,
      `POST ${minutes}`,
      `POST ${minutes}/acts/{act}`,
    ],
    need: [...meets, ...listsMeetings, ...keepsList, ...secret('FosteringSecret')],
  },
  {
    routes: [
      `GET ${panel}/members`,
      `POST ${panel}/members`,
      `POST ${panel}/members/{member}/acts/{act}`,
      `POST ${panel}/meetings`,
      ...['change', 'cancel', 'invite', 'add-item', 'remove-item'].map(
        (act) => `POST ${meeting}/acts/${act}`,
      ),
      `GET ${panel}/figures`,
      `GET ${panel}/waiting`,
    ],
    need: [
      ...writesParts,
      ...meets,
      ...listsMeetings,
      ...listsWaiting,
      ...keepsList,
      ...secret('FosteringSecret'),
      ...sends('MessagesQueue'),
    ],
  },
  {
    routes: [`GET ${invitation}`, `POST ${invitation}`, `GET ${invitation}/meeting.ics`],
    need: [...meets, ...secret('FosteringSecret')],
  },
]

/** What its functions may do that no route reaches. */
export const fosteringWithoutRoute: Record<string, string[]> = {
  FosteringPayablesRole: [...tableOf('FosteringTable', 'payables', 'PutItem'), ...takes('FinanceQueue')],
  FosteringSweepRole: [
    ...writesParts,
    ...readsReports,
    ...writesRuns,
    ...sends('FinanceQueue'),
    ...figures,
    ...tableOf('FosteringTable', 'FA-????-????', 'Query'),
    ...householdFiles('checked', 'DeleteObject', 'GetObject'),
    ...householdFiles('kept', 'DeleteObject', 'GetObject', 'PutObject'),
    ...householdFiles('packs', 'DeleteObject'),
    ...householdFiles('prints', 'DeleteObject'),
    ...seesMissingFiles,
    ...asks,
    ...erases,
    ...slots,
    ...erasesSlots,
    ...courses,
    ...erasesCourses,
    ...groups,
    ...meets,
    ...tableOf('FosteringTable', 'meeting.P-????-????', 'Query'),
    ...tableOf('FosteringTable', 'panel', 'GetItem', 'Query'),
    ...tableOf('FosteringTable', 'team', 'GetItem'),
    ...index('FosteringTable', 'by-call', 'by-case', 'by-pending'),
    ...secret('FosteringSecret'),
    ...sends('MessagesQueue'),
  ],
}
