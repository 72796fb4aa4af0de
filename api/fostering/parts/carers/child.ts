import { type ChildShown, childPart } from '#contract/fostering/carers/child.ts'
import { childStanding } from '../../carers/child/standing.ts'
import { termsInWords } from '../../carers/child/terms.ts'
import { type ChildValues, nobodyYet } from '../../carers/child/values.ts'
import { news, type PartKindOf } from '../kind.ts'
import { bringsAllowances } from './allowance.ts'
import { addContact, authority, removeContact } from './child/agreeing.ts'
import { give, notNeeded, tick } from './child/informing.ts'
import { end, handOver } from './child/leaving.ts'
import { change, place } from './child/placing.ts'
import { Sleepover, slept } from './child/sleeping.ts'

const isGone = (values: ChildValues) => childStanding(values).lives === 'gone'

/** What a household keeps of a child who has gone: who was with them and when, and what was said at the end. */
const remembered = ({ called, from, ended, handedOver }: ChildValues): ChildShown => ({
  ...(called === undefined ? {} : { called }),
  ...(from === undefined ? {} : { from }),
  ...(ended === undefined ? {} : { ended }),
  handedOver,
  information: {},
  contacts: [],
})

const ofHousehold = ({ as }: { readonly as: string }) => as === 'applicant'

/** A child who lives with an approved household: `child.c1`. */
export const child: PartKindOf<ChildValues> = {
  kind: 'child',
  moves: true,
  fresh: (name) => (childPart.test(name) ? nobodyYet : undefined),
  standing: childStanding,
  view: (values, who) => ({ ...(ofHousehold(who) && isGone(values) ? remembered(values) : values) }),
  ahead: (_, { facts }) => ({ terms: facts ? termsInWords(facts) : '' }),
  opens: (values, who, file) =>
    !(ofHousehold(who) && isGone(values)) &&
    Object.values(values.information).some(({ given }) => given?.files.some(({ id }) => id === file)),
  shows: 'added',
  reads: (_, __, values, who) => !(ofHousehold(who) && isGone(values)),
  hears: { sleepover: news({ body: Sleepover, bring: slept }) },
  brings: bringsAllowances,
  acts: {
    place,
    change,
    give,
    'not-needed': notNeeded,
    tick,
    'add-contact': addContact,
    'remove-contact': removeContact,
    authority,
    end,
    'hand-over': handOver,
  },
}
