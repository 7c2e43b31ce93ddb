import { routes } from '@spotter/contracts/routes.ts'
import t from 'tap'
import { linesOf } from './authorization/lines.ts'
import { addPeople, canary, joinTogether, type Persona, personas } from './authorization/people.ts'
import { rowsOf } from './authorization/rows.ts'
import { everyRoute } from './support/every-route.ts'

t.test('whoever asks, every route answers as its line says, and tells nobody else of a client', async t => {
  const { owner, ask, tokenOf, store } = await everyRoute(t)
  const people = await addPeople(owner)
  const rows = rowsOf(owner, people)
  const lines = linesOf(rows, people)
  for (const make of [
    () => rows.card(),
    () => rows.card('former'),
    () => rows.schedule(),
    () => rows.notice(),
    () => rows.badge(),
    () => rows.assignment()
  ])
    await make()
  await store.endSession(people.disabled.sessionId!, 3_600_000)

  t.strictSame(Object.keys(lines).sort(), routes.map(({ schema }) => schema.operationId).sort(), 'every route has a line')
  const mayKnow = new Set<Persona>(['owner', 'own'])
  for (const { method, url, schema } of routes) {
    for (const { path, query, body, expect } of [lines[schema.operationId] ?? []].flat()) {
      const got: Record<string, number> = {}
      for (const persona of personas) {
        await joinTogether(owner, people)
        if (schema.operationId === 'readCurrentProgram' && persona === 'owner') await rows.assignment()
        const ids = [...((await path?.()) ?? [])]
        const address = url.replace(/:\w+/g, () => String(ids.shift())) + (query ? `?${query}` : '')
        const headers = persona === 'nobody' ? {} : { authorization: `Bearer ${await tokenOf(people[persona])}` }
        const { status, text } = await ask(method, encodeURI(address), await body?.(), headers)
        got[persona] = status
        if (!mayKnow.has(persona) && !query?.includes(canary) && text.includes(canary))
          t.fail(`${schema.operationId} tells ${persona} of the client`, { text: text.slice(0, 600) })
        if (status >= 500 && status !== 503) t.fail(`${schema.operationId} is ${status} for ${persona}`, { text })
      }
      t.strictSame(got, expect, `${schema.operationId} ${query ?? ''}`)
    }
  }
})
