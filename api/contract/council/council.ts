import * as z from 'zod/mini'
import { Accessibility } from './accessibility.ts'
import { Addresses } from './addresses.ts'
import { roles } from './roles.ts'
import { StaffGroup } from './staff.ts'
import { StaffIdentity } from './staff-identity.ts'
import { Examples, ServiceTerms } from './terms.ts'

/** An authority that a resident may be handed on to. `url` is https; `phone` as it is said aloud. */
export const Authority = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z][0-9]{8}$|^[a-z-]+$/)),
  name: z.string().check(z.minLength(2)),
  url: z.url(),
  phone: z.optional(z.string()),
  /** Where it takes reports that are its to deal with, by email. Missing: staff say how they told it. */
  reportsEmail: z.optional(z.email()),
  /** The code that older lists of councils know it by, beside the newer `code`. */
  snac: z.optional(z.string().check(z.regex(/^[0-9]{2}[A-Z]{0,2}$/))),
})
export type Authority = z.infer<typeof Authority>

/** A department’s id is part of queue names; a team’s of addresses and of rights. */
const Id = z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/))

/**
 * People of a department who work together, or an inspector’s area. It gets the requests of `services` (slugs) in
 * `districts` (codes); left out: of all.
 */
export const Team = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(2)),
  services: z.optional(z.array(z.string()).check(z.minLength(1))),
  districts: z.optional(z.array(z.string()).check(z.minLength(1))),
})
export type Team = z.infer<typeof Team>

/**
 * What an inspector may find, as the department's own manual grades it: `name` for staff, `tells` what whoever
 * reported it reads. `within`: how soon the manual has it dealt with, for staff; `danger`: until then it is marked and comes first.
 */
export const Finding = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(2), z.maxLength(80)),
  tells: z.string().check(z.minLength(10), z.maxLength(300)),
  within: z.optional(
    z.strictObject({
      amount: z.int().check(z.minimum(1), z.maximum(366)),
      unit: z.enum(['hours', 'days', 'working days']),
    }),
  ),
  danger: z.optional(z.literal(true)),
  /** The kinds of fault (slugs) that it is for, in place of the grades that are for all. Left out: for all others. */
  services: z.optional(z.array(z.string()).check(z.minLength(1))),
})
export type Finding = z.infer<typeof Finding>

const Prefix = z.string().check(z.regex(/^[ABCDEFGHJKMNPQRSTVWXYZ]{2,4}$/))

/**
 * What a department was called before, or another one whose work came to it: requests, lists and numbers of that time
 * stay under this id, and references with this prefix. `until`: its last day, for whoever reads the profile.
 */
export const Formerly = z.strictObject({ id: Id, prefix: Prefix, until: z.iso.date() })
export type Formerly = z.infer<typeof Formerly>

/**
 * Who acts on requests. `prefix` starts every reference of the department (two to four Crockford letters);
 * `consumer` says what takes its requests: `workspace` is the built-in list of work; `webhook` and `open311` hand
 * everything to the department's own system, whose address `api/council/connections.ts` has; `queue` leaves it to that
 * system to take it. A new request goes to the first of `teams` that fits, as `teamFor` says. `formerly`: whose requests it
 * has besides its own, as `idsOf` reads it.
 */
export const Department = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(2)),
  prefix: Prefix,
  consumer: z.enum(['workspace', 'open311', 'webhook', 'queue']),
  phone: z.string(),
  hours: z.string(),
  teams: z.optional(z.array(Team)),
  findings: z.optional(z.array(Finding)),
  formerly: z.optional(z.array(Formerly)),
})
export type Department = z.infer<typeof Department>

/**
 * A form in which the council can send letters and replies to whoever needs it, or help to communicate. `name` as a choice
 * reads; `asks`: what is asked of whoever chooses it, such as which language; `sent`: it is paper or a file, so that it is
 * asked where to send it; `does`: what the council then does, as the resident reads it.
 */
export const AccessibleFormat = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(2), z.maxLength(60)),
  asks: z.optional(z.string().check(z.minLength(5), z.maxLength(100))),
  sent: z.optional(z.literal(true)),
  does: z.optional(z.string().check(z.minLength(5), z.maxLength(200))),
})
export type AccessibleFormat = z.infer<typeof AccessibleFormat>

const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** Everything that makes an installation this council's. Public: it reaches the browser whole. */
export const CouncilProfile = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/)),
  name: z.string().check(z.minLength(2)),
  shortName: z.string().check(z.minLength(2)),
  authority: Authority,
  website: z.url(),
  /** Where residents find this installation, for search engines. */
  site: z.url(),
  phone: z.string(),
  hours: z.string(),
  /** The line for danger on a road, staffed day and night. */
  emergencyPhone: z.string(),
  /**
   * The team for a child or an adult who is not safe, such as the emergency duty team. Its number answers day and night,
   * also while the council's own is closed.
   */
  urgentCare: z.strictObject({ name: z.string().check(z.minLength(2)), phone: z.string() }),
  address: z.array(z.string()),
  /** A harmless page of somebody else’s that “Exit this page” leads to; left out: a weather forecast, as on GOV.UK. */
  exitTo: z.optional(z.url()),
  privacyContact: z.email(),
  accessibility: Accessibility,
  colours: z.strictObject({
    brand: Colour,
    brandDark: Colour,
    brandText: Colour,
    accent: Colour,
    tint: Colour,
  }),
  departments: z.array(Department).check(z.minLength(1)),
  /** Which department does what, by its id. */
  roles: z.record(z.enum(roles), Id),
  /** What this council has of its own for a service, by its slug. */
  services: z.optional(z.record(z.string(), ServiceTerms)),
  /** Where pages of the directory lead, in place of what the catalogue says, by their slug. */
  addresses: z.optional(z.record(z.string(), Addresses)),
  examples: Examples,
  /** Where births and deaths are registered. Left out: the registration service says where when it agrees a time. */
  registrationOffices: z.optional(
    z
      .array(
        z.strictObject({
          id: Id,
          name: z.string().check(z.minLength(2)),
          address: z.string().check(z.minLength(2)),
        }),
      )
      .check(z.minLength(1)),
  ),
  /**
   * How letters and replies can come besides ordinary print. Forms after which the council writes to a person ask for it; an
   * empty list, or none: no form does.
   */
  accessibleFormats: z.optional(z.array(AccessibleFormat)),
  /** Services that several councils share to recruit foster carers: enquiries go to them and come from them. */
  fosteringHubs: z.optional(z.array(z.strictObject({ id: Id, name: z.string().check(z.minLength(2)) }))),
  districts: z.array(Authority),
  neighbours: z.array(Authority),
  nationalHighways: Authority,
  /** Whom else staff may refer something to, such as companies and councils whose boundaries are not kept here. */
  referredTo: z.optional(
    z.array(
      z.strictObject({
        heading: z.string().check(z.minLength(2), z.maxLength(60)),
        authorities: z.array(Authority).check(z.minLength(1)),
      }),
    ),
  ),
  /** Motorways and trunk roads in the area, which National Highways looks after. */
  trunkRoads: z.array(z.string().check(z.regex(/^[AM]\d{1,4}(\(M\))?$/))),
  /**
   * GOV.UK Notify: ids of the two general templates, `((subject))` and `((body))`; null: no messages are sent.
   * `international`: the council has asked Notify to send texts to other countries too, as its settings there say.
   */
  messages: z.nullable(
    z.strictObject({
      emailTemplate: z.uuid(),
      textTemplate: z.uuid(),
      international: z.optional(z.boolean()),
    }),
  ),
  /** Whether fees are taken through GOV.UK Pay. */
  payments: z.boolean(),
  /** Who finds addresses by postcode; null: they are typed by hand alone. */
  addressLookup: z.nullable(z.enum(['os-places'])),
  /** Systems of others that may report over Open311, each with a key of its own; missing: there is no Open311 server. */
  open311: z.optional(
    z.strictObject({
      clients: z.array(
        z.strictObject({
          id: z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/)),
          name: z.string().check(z.minLength(2)),
          /** It shows everybody what it is told, so staff are warned before they write; missing: it does not. */
          publishes: z.optional(z.boolean()),
        }),
      ),
      /** What clients may call this server as `jurisdiction_id`; missing: whatever they send, it is this council. */
      jurisdictions: z.optional(z.array(z.string().check(z.minLength(2)))),
    }),
  ),
  /** Whether everybody may read a list of what was reported, with a page for each. Never of sensitive services. */
  reportsInTheOpen: z.boolean(),
  map: z.strictObject({
    /** URL template of raster tiles with {z}/{x}/{y}, or null to draw the council's own boundaries and places. */
    tiles: z.nullable(z.string()),
    attribution: z.string(),
    centre: z.strictObject({ lat: z.number(), lon: z.number() }),
    zoom: z.number().check(z.gte(5), z.lte(19)),
  }),
  /**
   * What a month of running this costs in pence: services, support and staff, not the work that departments do.
   * The public page divides it by requests, and shows `source` beside it; null: it shows no cost.
   */
  runningCost: z.nullable(z.strictObject({ monthlyPence: z.int().check(z.positive()), source: z.string() })),
  /** For how many days after the work a resident who says “it isn’t fixed” opens the request again, and who says so. */
  notFixed: z.strictObject({ days: z.int().check(z.positive()), source: z.string() }),
  /**
   * A private link that was lost, sent again by staff: how often, and what they ask a caller, all of it, before it goes to
   * an address that is not the one on file. `short` is how the record names a check; `needs` what the request has to hold
   * for it: somebody who gave no name cannot be asked for it.
   */
  lostLink: z.strictObject({
    most: z.int().check(z.positive()),
    hours: z.int().check(z.positive()),
    minutesBetween: z.int().check(z.positive()),
    checks: z
      .array(
        z.strictObject({
          id: Id,
          short: z.string().check(z.minLength(2)),
          label: z.string(),
          needs: z.optional(z.literal('name')),
        }),
      )
      .check(z.minLength(1)),
    source: z.string(),
  }),
  operations: z.strictObject({
    /** Receives alarms and the budget warning of the installation; null: none is subscribed. */
    alarmEmail: z.nullable(z.email()),
    monthlyBudgetUsd: z.number().check(z.positive()),
    logRetentionDays: z.number().check(z.positive()),
    /** How long a finished request is kept before it is erased, in days. */
    requestRetentionDays: z.number().check(z.positive()),
    /**
     * Who answers for what a department has a computer work out, by the department's id: a role, not a name. The
     * transparency record of school places names it.
     */
    accountable: z.record(Id, z.string().check(z.minLength(2))),
    /** What members of each group of the staff's identity provider may do. */
    staffGroups: z.array(StaffGroup),
    /** The council’s own sign-in for its staff; left out: all have accounts that are made here. */
    staffIdentity: z.optional(StaffIdentity),
  }),
})
export type CouncilProfile = z.infer<typeof CouncilProfile>
