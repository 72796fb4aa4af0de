import type { HearingView } from '#contract/admissions/appeals/hearing.ts'

/** What is read of a hearing to know what its panel has to find. */
interface Heard {
  readonly view: {
    readonly cases: readonly Pick<HearingView['cases'][number], 'id' | 'infantClass'>[]
    readonly stageOne: Pick<NonNullable<HearingView['stageOne']>, 'harm'> | null
  }
}

const caseOf = ({ view }: Heard, id: unknown) => view.cases.find((one) => one.id === id)

export const isInfantCase = (about: Heard, id: unknown): boolean => caseOf(about, id)?.infantClass === true

/** Whether there is a harm that an ordinary appeal is weighed against. */
export const asksHarm = ({ case: id }: Readonly<Record<string, unknown>>, about: Heard): boolean =>
  caseOf(about, id)?.infantClass === false && about.view.stageOne?.harm !== false

/** What the panel found, as the API takes it: an ordinary case and one of an infant class are asked different things. */
export function findings({ case: id, ...said }: Readonly<Record<string, unknown>>, about: Heard) {
  const { unlawful, wouldHave = false, why, uphold, dismiss, casting = false } = said
  const both = { unlawful, wouldHave, why }
  return {
    case: id,
    vote: { uphold, dismiss, casting },
    findings: isInfantCase(about, id)
      ? {
          kind: 'infant-class',
          ...both,
          limitBroken: said.limitBroken,
          unreasonable: said.unreasonable ?? false,
        }
      : {
          kind: 'ordinary',
          ...both,
          harm: about.view.stageOne?.harm ?? true,
          outweighs: said.outweighs ?? false,
        },
  }
}
