import fc from 'fast-check'
import t from 'tap'
import { judgeRefresh, lacksOf } from '../src/rules.ts'

t.test('a password is told each thing that it lacks', async t => {
  t.strictSame(lacksOf('Abcdefg1'), [])
  t.strictSame(lacksOf('Ünïcode1'), [], 'letters of other alphabets count')
  t.strictSame(lacksOf('A1😀😀😀'), ['at least 8 characters'], 'characters, not bytes')
  t.strictSame(lacksOf('abcdefgh'), ['an upper-case letter', 'a digit'])
  t.strictSame(lacksOf(''), ['at least 8 characters', 'an upper-case letter', 'a digit'])
})

t.test('only the current token, and for a moment the one before, give a token', async () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.boolean(), fc.boolean(), (presented, current, isAlive, isInGrace) => {
      const outcome = judgeRefresh({ presented, current, isAlive, isInGrace })
      if (!isAlive) return outcome === 'ended'
      if (presented === current) return outcome === 'rotate'
      return outcome === (presented === current - 1 && isInGrace ? 'repeat' : 'replayed')
    })
  )
})
