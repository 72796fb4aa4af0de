import type { HearingView } from '#contract/admissions/appeals/hearing.ts'
import { errorsOf } from '#web/staff/actions/form.ts'

/** What is read of a hearing to know what its panel has to find. */
interface Heard {
  readonly view: {
    readonly cases: readonly Pick<HearingView['cases'][number], 'id' | 'infantClass'>[]
    readonly stageOne: Pick<NonNullable<HearingView['stageOne']>, 'harm'> | null
  }
}

const isInfantCase = ({ view }: Heard, id: unknown) => view.cases.find((one) => one.id === id)?.infantClass

/** What this case still has to be asked: nothing that its outcome hangs on is taken as read. */
export function unasked({ case: id, ...said }: Readonly<Record<string, unknown>>, about: Heard) {
  const infant = isInfantCase(about, id)
  const harm = about.view.stageOne?.harm !== false
  const missing = (name: string, isAsked: boolean, words: string) =>
    isAsked && said[name] === undefined ? words : undefined
  return errorsOf({
    wouldHave: missing(
      'wouldHave',
      said.unlawful === true,
      'Select whether the child would have had a place otherwise',
    ),
    outweighs: missing(
      'outweighs',
      !infant && harm,
      'Select whether the child’s need for a place outweighs the harm to the school',
    ),
    limitBroken: missing(
      'limitBroken',
      infant === true,
      'Select whether the limit for infant classes would be broken',
    ),
    unreasonable: missing(
      'unreasonable',
      infant === true && said.limitBroken !== false,
      'Select whether no reasonable authority would have made the decision',
    ),
  })
}

/** What the panel found, as the API takes it: an ordinary case and one of an infant class are asked different things. */
export function findings({ case: id, ...said }: Readonly<Record<string, unknown>>, about: Heard) {
  const infant = isInfantCase(about, id)
  const { unlawful, wouldHave = false, why, uphold, dismiss, casting } = said
  const both = { unlawful, wouldHave, why }
  return {
    case: id,
    vote: { uphold, dismiss, casting },
    findings: infant
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
