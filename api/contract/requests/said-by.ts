/** How residents are named in what happened: as whoever sent the request reads it. */
export const you = 'You'
/** Somebody whose own report was merged into it, or who follows it. */
export const anotherResident = 'Another resident'
/** Whoever sent it, as others read it. */
export const firstReporter = 'The person who reported it'

const residents = [you, anotherResident, firstReporter]

/** Whether a resident did it, and not the department. */
export const isResident = (by: string): boolean => residents.includes(by)
