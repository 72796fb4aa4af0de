import { fewestDrawn, isEnough } from '#admissions/allocate/drawn.ts'
import { drandChains, drandMoment, drandRoundAfter } from '#contract/admissions/drand.ts'
import type { SetDraw } from '#contract/admissions/staff.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { readMoment } from '#contract/core/typed/typed-time.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

interface Announced {
  kind: '' | 'drand' | 'witnessed'
  chain: string
  round: string
  witness: string
  at: string
  supervisor: string
}

type Drawing = SetDraw['draw']

const momentOf = (typed: string): Date => {
  const read = readMoment(typed)
  return momentInEngland(read.kind === 'moment' ? read.moment : '')
}

/** A seed that may be known already could have been chosen. */
function wrongTime(typed: string): string | undefined {
  const read = readMoment(typed)
  if (read.kind === 'wrong') return read.message
  if (read.kind === 'none') return 'Enter a day and a time, like 20 March 2027 at 10am'
  return momentInEngland(read.moment) > new Date()
    ? undefined
    : 'The draw must be in the future: announce it first'
}

/** The same of a number that drand publishes, which it calls a round: a round is of admissions here. */
function wrongRound(chain: string, round: number): string | undefined {
  if (!(Number.isInteger(round) && round > 0)) return 'Enter the number in the series, such as 37201337'
  const now = new Date()
  const [known] = drandChains.filter((name) => name === chain)
  const comes = drandMoment(chain, round)
  if (!known || !comes || comes > now) return undefined
  return `This number is out already: enter ${drandRoundAfter(known, now)} or a higher number`
}

function wrongChain(chain: string): string | undefined {
  const names = drandChains.join(' or ')
  return drandMoment(chain, 1) ? undefined : `Enter the name of the series: ${names}`
}

function AnnounceFields(props: FieldsProps<Announced, unknown>) {
  const field = textOf(props)
  return (
    <>
      <Radios
        {...field('kind')}
        legend="How will lots be drawn?"
        legendSize="s"
        hint="Say it before anybody can know the result, so that nobody can choose it"
        items={[
          {
            value: 'drand',
            text: 'By a random number that is published on the internet (drand)',
            conditional: (
              <>
                <Input
                  {...field('chain')}
                  label="Which series of random numbers?"
                  hint="For example, quicknet, which has a new number every 3 seconds. Drand calls a series a chain"
                  spellCheck={false}
                />
                <Input
                  {...field('round')}
                  label="Which number in the series?"
                  hint="One that is not out yet. Drand calls it a round"
                  inputMode="numeric"
                  width={10}
                />
              </>
            ),
          },
          {
            value: 'witnessed',
            text: 'In front of a witness',
            conditional: (
              <>
                <Input {...field('witness')} label="Who is the witness?" />
                <Input
                  {...field('at')}
                  label="When will it be drawn?"
                  hint="For example, 20 March 2027 at 10am"
                  width={20}
                />
              </>
            ),
          },
        ]}
      />
      <Input
        {...field('supervisor')}
        label="Who will supervise the draw?"
        hint="Name somebody who is independent of the schools"
      />
    </>
  )
}

/** Announces a draw over the list of children as it is now, before its seed can be known. */
export const announcing: Kind<Announced, unknown, Drawing> = {
  title: 'Announce a draw',
  send: 'Announce it',
  isGrave: () => false,
  empty: () => ({ kind: '', chain: '', round: '', witness: '', at: '', supervisor: '' }),
  read({ kind, chain: typed, round, witness, at, supervisor }) {
    const chain = typed.trim()
    const isDrand = kind === 'drand'
    const witnessed = kind === 'witnessed'
    const number = Number(round)
    const errors = errorsOf({
      kind: kind === '' ? 'Choose how lots will be drawn' : undefined,
      chain: isDrand ? wrongChain(chain) : undefined,
      round: isDrand ? wrongRound(chain, number) : undefined,
      witness: witnessed ? missing(witness, 'Enter the name of the witness') : undefined,
      at: witnessed ? wrongTime(at) : undefined,
      supervisor: missing(supervisor, 'Enter who will supervise the draw'),
    })
    if (errors) return { errors }
    const from = isDrand
      ? ({ kind: 'drand', chain, round: number } as const)
      : ({
          kind: 'witnessed',
          witness,
          at: momentOf(at).toISOString(),
        } as const)
    return { action: { step: 'announce', from, supervisor } }
  },
  Fields: AnnounceFields,
}

const seedPattern = /^(?:[0-9a-f]{2}){16,64}$/

/** Enters the seed, once it is known, or what was drawn before the witness, of which it is made. */
export const telling: Kind<{ seed: string }, unknown, Drawing> = {
  title: 'Enter what was drawn',
  send: 'Save the draw',
  isGrave: () => true,
  empty: () => ({ seed: '' }),
  read({ seed: typed }) {
    const seed = typed.trim().toLowerCase()
    if (seedPattern.test(seed)) return { action: { step: 'seed', seed } }
    return isEnough(typed)
      ? { action: { step: 'drawn', drawn: typed.trim() } }
      : {
          errors: {
            seed: `Enter everything that was drawn, with at least ${fewestDrawn} letters or numbers, or the whole random number from drand`,
          },
        }
  },
  Fields: (props) => (
    <Input
      {...textOf<{ seed: string }>(props)('seed')}
      label="What was drawn, or the random number from drand"
      hint="If you drew in front of a witness, enter the numbers or words in the order they were drawn, for example 7 23 41 8. The order of the lots is worked out from them, so anybody who saw the draw can check it. If you used drand, enter its random number exactly as it was published. You cannot change it afterwards"
      spellCheck={false}
      autoComplete="off"
    />
  ),
}
