import type { SetDraw } from '#contract/admissions/staff.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'

interface Announced {
  kind: '' | 'drand' | 'witnessed'
  chain: string
  round: string
  witness: string
  at: string
  supervisor: string
}

type Drawing = SetDraw['draw']

const localPattern = /^20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d$/

function AnnounceFields({ typed, change, errors }: FieldsProps<Announced, unknown>) {
  const field = (name: 'chain' | 'round' | 'witness' | 'at' | 'supervisor') => ({
    id: idOf(name),
    name,
    error: errors[name],
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  })
  return (
    <>
      <Radios
        id={idOf('kind')}
        name="kind"
        legend="Where will the seed come from?"
        legendSize="s"
        hint="Say it before anybody can know it"
        error={errors.kind}
        value={typed.kind}
        onChange={({ target }) => change({ kind: target.value as Announced['kind'] })}
        items={[
          {
            value: 'drand',
            text: 'A numbered round of the public drand beacon',
            conditional: (
              <>
                <Input {...field('chain')} label="Chain" spellCheck={false} />
                <Input {...field('round')} label="Number of its round" inputMode="numeric" width={10} />
              </>
            ),
          },
          {
            value: 'witnessed',
            text: 'Drawn before a witness',
            conditional: (
              <>
                <Input {...field('witness')} label="Who is the witness?" />
                <Input
                  {...field('at')}
                  label="When will it be drawn?"
                  hint="As 2027-03-20 10:00, by the clock"
                  width={20}
                />
              </>
            ),
          },
        ]}
      />
      <Input
        {...field('supervisor')}
        label="Who watches over the draw?"
        hint="Somebody who is independent of the schools"
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
  read({ kind, chain, round, witness, at, supervisor }) {
    const isDrand = kind === 'drand'
    const witnessed = kind === 'witnessed'
    const number = Number(round)
    const errors = errorsOf({
      kind: kind === '' ? 'Say where the seed will come from' : undefined,
      chain: isDrand ? missing(chain, 'Enter the chain') : undefined,
      round:
        isDrand && !(Number.isInteger(number) && number > 0) ? 'Enter the number of the round' : undefined,
      witness: witnessed ? missing(witness, 'Say who the witness is') : undefined,
      at: witnessed && !localPattern.test(at.trim()) ? 'Enter day and time as 2027-03-20 10:00' : undefined,
      supervisor: missing(supervisor, 'Say who watches over the draw'),
    })
    if (errors) return { errors }
    const from = isDrand
      ? ({ kind: 'drand', chain, round: number } as const)
      : ({
          kind: 'witnessed',
          witness,
          at: momentInEngland(at.trim().replace(' ', 'T')).toISOString(),
        } as const)
    return { action: { step: 'announce', from, supervisor } }
  },
  Fields: AnnounceFields,
}

const seedPattern = /^(?:[0-9a-f]{2}){16,64}$/

/** Tells the seed, once it is known. */
export const telling: Kind<{ seed: string }, unknown, Drawing> = {
  title: 'Tell the seed',
  send: 'Keep the seed',
  isGrave: () => true,
  empty: () => ({ seed: '' }),
  read({ seed: typed }) {
    const seed = typed.trim().toLowerCase()
    return seedPattern.test(seed)
      ? { action: { step: 'seed', seed } }
      : { errors: { seed: 'Enter 32 to 128 hexadecimal digits, all of them' } }
  },
  Fields: ({ typed, change, errors }) => (
    <Input
      id={idOf('seed')}
      name="seed"
      label="Seed"
      hint="As the source gives it, in hexadecimal digits. It cannot be changed afterwards"
      spellCheck={false}
      autoComplete="off"
      error={errors.seed}
      value={typed.seed}
      onChange={({ target }) => change({ seed: target.value })}
    />
  ),
}
