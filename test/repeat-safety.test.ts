import { routes } from '@spotter/contracts/routes.ts'
import t from 'tap'
import { type Line, linesOf } from './authorization/lines.ts'
import { addPeople } from './authorization/people.ts'
import { rowsOf } from './authorization/rows.ts'
import { everyRoute } from './support/every-route.ts'

t.test('every POST but those of sign-in answers the same twice to one Idempotency-Key', async t => {
  const { owner, ask, tokenOf } = await everyRoute(t)
  const people = await addPeople(owner)
  const lines = linesOf(rowsOf(owner, people), people)
  const posts = routes.filter(({ method, url }) => method === 'POST' && !url.startsWith('/api/v1/auth/'))
  // Its account has a password already: there is nobody to invite.
  for (const { url, schema } of posts.filter(({ schema }) => schema.operationId !== 'resendInvitation')) {
    const { path, body, expect } = [lines[schema.operationId]!].flat()[0] as Line
    const persona = (['owner', 'own', 'admin'] as const).find(persona => expect[persona] < 300)!
    const ids = [...((await path?.()) ?? [])]
    const address = url.replace(/:\w+/g, () => String(ids.shift()))
    const sent = await body?.()
    const headers = { authorization: `Bearer ${await tokenOf(people[persona])}`, 'idempotency-key': schema.operationId }

    const first = await ask('POST', address, sent, headers)
    const second = await ask('POST', address, sent, headers)
    t.equal(first.status, expect[persona], `${schema.operationId} is done`)
    t.notOk(first.headers['idempotency-replayed'])
    t.equal(second.headers['idempotency-replayed'], 'true', `${schema.operationId} is replayed`)
    t.strictSame([second.status, second.body], [first.status, first.body])
  }
})
