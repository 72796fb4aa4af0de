/** Path under which the player's address stands in for the council's own sign-in: its issuer and its pages. */
export const councilIdentityPath = '/outside/council-identity'

/** The application that is registered there, and its secret: both are of this machine alone. */
export const playedClient = { id: 'shire', secret: 'played-on-this-machine-alone' } as const
