/**
 * How another authority knows of what was referred to it: staff called it, wrote to it, or filled in its own form. Or
 * nobody told it, and whoever reported has to.
 */
export const toldHow = ['called', 'wrote', 'form', 'resident'] as const
export type ToldHow = (typeof toldHow)[number]

/** Who knows of it by us, in a sentence; what they do with it is theirs. */
const byUs: Readonly<Record<Exclude<ToldHow, 'resident'>, (us: string, them: string) => string>> = {
  called: (us, them) => `${us} has called ${them} and told them about it.`,
  wrote: (us, them) => `${us} has written to ${them} about it.`,
  form: (us, them) => `${us} has told ${them} about it, using the form on their website.`,
}

/** What whoever reported, or follows, reads of it; where it is not known how they were told, nobody says that they were. */
export function toldInWords(us: string, them: string, told: ToldHow | undefined): string {
  if (!told) return `${them} looks after this, not ${us}. Contact them to find out what happens next.`
  return told === 'resident'
    ? `${them} looks after this, and we cannot pass reports on to them. Please report it to them yourself.`
    : `${them} looks after this. ${byUs[told](us, them)} They will decide what to do.`
}

/** Whether they know of it by us. */
export const knowByUs = (told: ToldHow | undefined): boolean => told !== undefined && told !== 'resident'
