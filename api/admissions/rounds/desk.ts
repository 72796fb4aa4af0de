import { rightsIn } from '#admissions/rights/may.ts'
import type { LateTerms } from '#contract/admissions/changes.ts'
import {
  type AdmissionsRight,
  admissionsRights,
  type RoundAct,
  type RoundLine,
  type RoundView,
} from '#contract/admissions/staff.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import type { Staff } from '#contract/council/staff.ts'
import { actable } from './acts.ts'
import type { Engine } from './engine.ts'
import { numberOf } from './file.ts'
import type {
  Applications,
  Asks,
  CouncilData,
  CouncilRound,
  Files,
  Looks,
  Mades,
  Rounds,
  Seats,
  Tasks,
} from './ports.ts'
import { newRound, type Round } from './round.ts'
import type { Seat } from './seat.ts'

/** All that the desk of staff needs. */
export interface DeskPorts {
  readonly applications: Applications
  readonly rounds: Rounds
  readonly seats: Seats
  readonly asks: Asks
  readonly mades: Mades
  readonly files: Files
  readonly tasks: Tasks
  readonly looks: Looks
  readonly council: CouncilData
  readonly engine: Engine
  readonly late: Pick<LateTerms, 'excusable'>
  readonly now: () => Date
}

/** A round of the council, as it is kept and as the council's data have it. */
export interface OpenedRound {
  readonly council: CouncilRound
  readonly round: Round
}

/** The round; undefined where the council has none of this name. */
export async function openRound(
  { council, rounds, now }: Pick<DeskPorts, 'council' | 'now'> & { readonly rounds: Pick<Rounds, 'get'> },
  id: string,
): Promise<OpenedRound | undefined> {
  const of = await council.roundOf(id)
  if (!of) return undefined
  return { council: of, round: (await rounds.get(id)) ?? newRound(id, now().toISOString()) }
}

async function lineOf({ applications }: DeskPorts, { council, round }: OpenedRound): Promise<RoundLine> {
  const { dates } = council
  return {
    id: round.id,
    title: titleOf(dates),
    state: round.state,
    opensOn: dates.opens,
    closesOn: dates.closes,
    offersOn: dates.offersOn,
    applications: (await applications.referencesOf(round.id)).length,
    version: round.version,
  }
}

/** Every round that the council's data have. */
export async function roundLines(ports: DeskPorts): Promise<RoundLine[]> {
  const opened = await Promise.all(ports.council.rounds.map(({ id }) => openRound(ports, id)))
  return Promise.all(opened.filter((one) => one !== undefined).map((one) => lineOf(ports, one)))
}

/** Whether a school's list comes from its policy alone, or waits for the school's own body. */
export function rankingOf(
  { policies }: Pick<CouncilRound, 'policies'>,
  policyId: string | null,
  seat: Seat | undefined,
): RoundView['schools'][number]['ranking'] {
  if (policies.find(({ id }) => id === policyId)?.ranks !== 'school') return 'by-policy'
  return seat?.confirmed ? 'confirmed' : 'awaited'
}

const acts: readonly RoundAct['act'][] = ['close', 'check', 'reopen']

/** What whoever looks may do with the round: what their roles allow, and of the acts those that it is time for. */
function canOf(staff: Staff, { council, round }: OpenedRound, now: Date): RoundView['can'] {
  const rights: AdmissionsRight[] = rightsIn(staff, admissionsRights)
  const timely = rights.includes('draft')
    ? acts.filter((act) => actable(round, act, council.dates, now) === undefined)
    : []
  return [...rights, ...timely]
}

const drawView = ({ draw }: Round): RoundView['draw'] =>
  draw && {
    roster: draw.roster,
    from: draw.from,
    announced: draw.announced,
    supervisor: draw.supervisor,
    seed: draw.seed,
    ...(draw.drawn && { drawn: draw.drawn }),
  }

/** A round as staff see it. */
export async function roundView(ports: DeskPorts, staff: Staff, opened: OpenedRound): Promise<RoundView> {
  const { council, round } = opened
  const seats = new Map((await ports.seats.ofRound(round.id)).map((seat) => [seat.school, seat]))
  const named = (id: string) => ({ id, name: council.schools.find((school) => school.id === id)?.name ?? id })
  const { publication } = round
  return {
    ...(await lineOf(ports, opened)),
    schools: council.schools.map((school) => ({
      id: school.id,
      name: school.name,
      number: numberOf(round, school),
      ranking: rankingOf(council, school.policy, seats.get(school.id)),
    })),
    signatures: round.signatures.map(({ run, at, by }) => ({ run, at, by })),
    publication: publication && {
      run: publication.run,
      at: publication.at,
      ready: publication.ready,
      heldBack: publication.heldBack.map(named),
    },
    draw: drawView(round),
    history: round.history.map(({ number, type, at, by, why }) => ({
      number,
      type,
      at,
      by: by ?? null,
      ...(why ? { why } : {}),
    })),
    can: canOf(staff, opened, ports.now()),
  }
}
