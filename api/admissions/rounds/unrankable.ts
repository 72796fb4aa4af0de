/** Why a run could not be computed, for staff. It names schools and never a child. */
export class Unrankable extends Error {
  override readonly name = 'Unrankable'
}
