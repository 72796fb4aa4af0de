import type { CouncilProfile } from './council.ts'
import type { Outcome } from './question.ts'

type Call = Extract<Outcome, { kind: 'danger' }>['call']

/** Lines that are the same all over Great Britain, as they are dialled. */
export const nationalLines = { '999': '999', gas: '0800 111 999', electricity: '105' } as const

/** The number that an answer which means danger leads to. */
export const emergencyNumber = (call: Call, council: Pick<CouncilProfile, 'emergencyPhone'>): string =>
  call === 'council' ? council.emergencyPhone : nationalLines[call]
