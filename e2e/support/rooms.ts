/** A floor of the house: who, of the rooms in this folder, may import whom. A room without a row is none. */
export interface Floor {
  readonly folder: string
  readonly rooms: Readonly<Record<string, readonly string[]>>
  /** Whether a room may have the types of all others on its floor, as ports do. */
  readonly typesAreFree: boolean
  /** Files that bring the rooms together, or belong to none. */
  readonly besides?: RegExp
}

const core = ['contract', 'services'] as const
const ground = [...core, 'record', 'access', 'pdf'] as const
const wings = ['requests', 'admissions', 'fostering', 'insight'] as const

const screens = ['app', 'design', 'questions', 'journey', 'kept', 'staff'] as const

/** The walls, from the ground up: a room only ever needs those that stand before it. */
export const floors: readonly Floor[] = [
  {
    folder: 'api',
    typesAreFree: false,
    rooms: {
      contract: [],
      profile: ['contract'],
      services: ['contract', 'profile'],
      council: [...core, 'profile'],
      record: ['contract'],
      access: ['contract', 'record'],
      pdf: [],
      settings: ground,
      requests: ground,
      admissions: ground,
      fostering: ground,
      insight: core,
      http: [...ground, ...wings, 'settings'],
      aws: [...ground, ...wings, 'settings', 'profile', 'council'],
      functions: [...ground, ...wings, 'settings', 'profile', 'council', 'http', 'aws'],
    },
  },
  {
    folder: 'api/contract',
    typesAreFree: true,
    rooms: {
      calendar: [],
      core: ['calendar'],
      geo: ['core'],
      admissions: ['calendar', 'core', 'geo'],
      fostering: ['calendar', 'core', 'geo'],
      requests: ['calendar', 'core', 'geo'],
      council: ['calendar', 'core', 'geo', 'requests'],
      insight: ['calendar', 'core', 'requests'],
      workspace: ['calendar', 'core', 'geo', 'requests', 'council'],
    },
  },
  {
    // The first four are pure and browser-safe, and so are `public` and `applying`.
    folder: 'api/admissions',
    typesAreFree: true,
    rooms: {
      policy: [],
      verify: [],
      allocate: ['policy', 'verify'],
      explain: ['policy', 'allocate'],
      letter: [],
      public: ['policy', 'allocate', 'verify'],
      applying: ['policy'],
      rights: [],
      rounds: ['policy', 'allocate', 'verify', 'explain', 'letter', 'public', 'applying', 'rights'],
      offers: ['rounds'],
      waiting: ['policy', 'allocate', 'explain', 'rounds'],
      exchange: ['rounds'],
      figures: ['public', 'rounds', 'rights'],
      seats: ['rounds', 'policy', 'rights'],
      // From the moment on at which offers are shown.
      answers: ['rounds', 'offers'],
      lists: [
        'policy',
        'allocate',
        'explain',
        'public',
        'rounds',
        'offers',
        'answers',
        'waiting',
        'fair-access',
      ],
      changes: ['explain', 'rounds', 'offers', 'waiting', 'answers', 'lists'],
      // During the year: how much room schools have, and children whom nobody else has found a place.
      vacancies: ['rounds'],
      'fair-access': ['rounds', 'rights', 'vacancies'],
      // At any time of the year, beside the rounds.
      'in-year': ['rounds', 'explain'],
      // What a school sees and does at its seat once families are told.
      starts: ['rounds', 'offers', 'answers', 'waiting', 'lists', 'vacancies', 'fair-access', 'in-year'],
      // Against what was refused.
      appeals: ['rounds', 'offers', 'rights'],
      // What is due in all of them.
      day: [
        'policy',
        'rounds',
        'rights',
        'answers',
        'lists',
        'changes',
        'vacancies',
        'fair-access',
        'in-year',
        'appeals',
        'figures',
      ],
    },
  },
  {
    // Pure and browser-safe: `rights`, `routes`, `clocks`, `forms`, `carers`, `parts` and `report`.
    folder: 'api/fostering',
    typesAreFree: true,
    rooms: {
      rights: [],
      routes: [],
      clocks: ['routes'],
      forms: [],
      carers: [],
      parts: ['rights', 'routes', 'clocks', 'forms', 'carers'],
      report: ['rights', 'clocks', 'forms', 'parts'],
      household: ['rights', 'clocks', 'forms', 'carers', 'parts', 'report'],
      before: [],
      times: ['household'],
      enquiries: ['rights', 'before', 'household', 'times'],
      courses: ['rights', 'clocks', 'parts', 'household', 'times'],
      panel: ['rights', 'clocks', 'routes', 'parts', 'household'],
      pdf: [],
      pack: ['clocks', 'parts', 'report', 'household', 'panel', 'pdf'],
      constellations: ['clocks', 'carers', 'parts', 'household', 'times', 'panel'],
      desk: ['rights', 'clocks', 'forms', 'parts', 'household', 'pack', 'panel', 'constellations'],
    },
  },
  {
    folder: 'api/requests',
    typesAreFree: true,
    rooms: {
      evidence: [],
      rights: [],
      life: ['evidence'],
      list: ['life'],
      payments: ['life'],
      notify: ['life'],
      open311: ['life', 'evidence'],
      resident: ['life', 'evidence', 'payments', 'notify'],
      elsewhere: ['life', 'list', 'payments', 'notify', 'open311'],
      workspace: ['life', 'list', 'evidence', 'elsewhere', 'notify', 'payments'],
    },
  },
  {
    folder: 'api/http',
    typesAreFree: true,
    rooms: {
      core: [],
      resident: ['core'],
      workspace: ['core', 'resident'],
      department: ['core'],
      open311: ['core'],
      'open-referral': ['core'],
      insight: ['core'],
      admissions: ['core'],
      fostering: ['core'],
      panel: ['core', 'fostering'],
      document: ['core'],
    },
  },
  {
    // Adapters know their own room; what is put together of several is put together in the ports.
    folder: 'api/aws',
    typesAreFree: true,
    besides: /\/(?:[\w-]+-)?ports\.ts$/,
    rooms: {
      core: [],
      life: ['core'],
      list: ['core'],
      evidence: ['core'],
      payments: ['core'],
      notify: ['core'],
      resident: ['core'],
      workspace: ['core'],
      elsewhere: ['core'],
      open311: ['core'],
      insight: ['core'],
      admissions: ['core'],
      fostering: ['core'],
      panel: ['core', 'fostering'],
      settings: ['core'],
    },
  },
  {
    folder: 'web/src',
    typesAreFree: false,
    besides:
      /^web\/src\/(?:entry-[a-z]+\.tsx|virtual\.d\.ts|app\/(?:routes\.tsx|[a-z]+Pages\.ts|everyRoute\.ts))$/,
    rooms: {
      design: [],
      app: ['design'],
      questions: ['app', 'design'],
      journey: ['app', 'design', 'questions'],
      // What lies on a device until it has arrived.
      kept: ['app', 'journey'],
      staff: ['app', 'design', 'questions', 'journey', 'kept'],
      features: screens,
    },
  },
]
