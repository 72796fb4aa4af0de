import type { EngineAnswer } from '../engines/messages.ts'
import type { OpenAccounts } from '../outside/sign-in/accounts.ts'
import { idOf } from '../outside/sign-in/people.ts'
import { type Call, type Engines, targetOf } from './call.ts'
import { json, Refusal } from './refusal.ts'

type Attribute = { Name: string; Value: string }
type Asked = { UserPoolId?: string; Username?: string; UserAttributes?: Attribute[] }

/** What is done to an account of a user pool, by the name of the call. Passwords are not played: nobody has one here. */
const actions: Record<string, (accounts: OpenAccounts, asked: Asked & { Username: string }) => object> = {
  AdminCreateUser(accounts, { Username, UserAttributes = [] }) {
    const email = Username.toLowerCase()
    if (accounts.read().made.some((one) => one.email === email))
      throw new Refusal(400, 'UsernameExistsException', 'User account already exists')
    const name = UserAttributes.find((one) => one.Name === 'name')?.Value ?? email
    const made = { id: idOf(`account ${email}`), email, name }
    accounts.change((before) => ({ ...before, made: [...before.made, made] }))
    return { User: { ...shown(accounts, made.id), Attributes: [{ Name: 'sub', Value: made.id }] } }
  },
  AdminGetUser(accounts, { Username }) {
    const found = accounts.read().made.find((one) => one.email === Username.toLowerCase())
    if (!found) throw new Refusal(400, 'UserNotFoundException', 'User does not exist.')
    return { ...shown(accounts, found.id), UserAttributes: [{ Name: 'sub', Value: found.id }] }
  },
  AdminSetUserPassword: () => ({}),
  AdminUserGlobalSignOut(accounts, { Username }) {
    accounts.change((before) => ({ ...before, ended: { ...before.ended, [Username]: Date.now() } }))
    return {}
  },
  AdminDisableUser(accounts, { Username }) {
    accounts.change((before) => ({ ...before, disabled: [...before.disabled, Username] }))
    return {}
  },
  AdminEnableUser(accounts, { Username }) {
    accounts.change((before) => ({
      ...before,
      disabled: before.disabled.filter((one) => one !== Username),
    }))
    return {}
  },
}

const shown = (accounts: OpenAccounts, id: string) => ({
  Username: id,
  Enabled: true,
  UserStatus: accounts.isUsed(id) ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
})

/** Answers for the user pools of Cognito: what is done to accounts of the one that the template has. */
export function callAccounts(call: Call, { plan, accounts }: Engines): EngineAnswer {
  const action = targetOf(call.request)
  const asked = JSON.parse(call.body.toString()) as Asked
  call.need({ access: [{ action: `cognito-idp:${action}`, resource: plan.pool?.arn ?? '*' }] })
  if (!plan.pool || asked.UserPoolId !== plan.pool.id)
    throw new Refusal(400, 'ResourceNotFoundException', `There is no user pool ${asked.UserPoolId}.`)
  const done = actions[action]
  if (!done || !asked.Username)
    throw new Refusal(400, 'InvalidParameterException', `The player's user pool does not do ${action} so.`)
  return json(200, done(accounts, { ...asked, Username: asked.Username }))
}
