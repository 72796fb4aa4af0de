import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Stands in for the SDK's own chain when functions are bundled: a function signs with its role, which Lambda puts
 * into the environment, so the other ways to sign in need not be read at a cold start.
 */
export const defaultProvider = () => fromEnv()
