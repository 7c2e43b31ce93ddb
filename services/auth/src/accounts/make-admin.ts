import { Email, Title } from '@spotter/contracts/api/shapes.ts'
import { userRegistered } from '@spotter/contracts/events/auth.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { fieldsOf, validatorCompiler } from '@spotter/service-kit/validation.ts'
import { Type } from 'typebox'
import { lacksOf } from '../rules.ts'
import { passwords } from '../sign-in/passwords.ts'
import { findRole, insertAdmin } from './sql.ts'

const NewAdmin = Type.Object({ email: Email, name: Title, password: Type.String({ minLength: 1, maxLength: 200 }) })
const validate = validatorCompiler({ schema: NewAdmin, method: 'POST', url: '', httpPart: 'body' })

/**
 * Makes an admin's account and returns its user id. Only a command at the machine does this: no request makes an admin.
 * A trainer's or trainee's account never becomes one, since it has rows and a history of its role.
 * Throws an Error of one line where the address is taken, or something given does not do.
 */
export async function makeAdmin(db: Db, admin: { email: string; name: string; password: string }): Promise<number> {
  if (validate(admin) !== true) {
    const problems = fieldsOf({ validation: (validate as { errors?: unknown }).errors, validationContext: 'body' })
    throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join('; '))
  }
  const { email, name, password } = admin
  const lacks = lacksOf(password)
  if (lacks.length > 0) throw new Error(`the password must have ${lacks.join(' and ')}`)
  const passwordHash = await passwords().hash(password)

  return db.transaction(async tx => {
    const userId = await insertAdmin(tx, { email, name, passwordHash })
    if (!userId) throw new Error(await refusalOf(await findRole(tx, email)))
    await publish(tx, userRegistered({ userId, role: 'admin', trainerId: null, traineeId: null, invitedByTrainerId: null }))
    return userId
  })

  async function refusalOf(role: string | undefined) {
    if (role === 'admin') return `${email} is an admin already; nothing was changed`
    return `${email} has a ${role}'s account, which can not become an admin: give the admin another address`
  }
}
