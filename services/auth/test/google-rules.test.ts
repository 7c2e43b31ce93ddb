import t from 'tap'
import { judgeIdentity } from '../src/google/rules.ts'
import { checkGoogle, providerName } from '../src/google/settings.ts'

const GOOGLE_ISSUER = 'https://accounts.google.com'

t.test('an identity decides before its address, and an address only where both sides have verified it', async t => {
  const account = { userId: 1, isOpen: true, emailVerified: true, isThisIdentity: false, hasOtherIdentity: false }
  const judge = (change: Partial<typeof account> | undefined, verifiedEmail: string | null = 'a@example.com') =>
    judgeIdentity({ verifiedEmail, account: change && { ...account, ...change } })
  t.equal(judge({ isThisIdentity: true, hasOtherIdentity: true, emailVerified: false }, null), 'sign in')
  t.equal(judge({ isThisIdentity: true, isOpen: false }), 'account_closed')
  t.equal(judge(undefined), 'make')
  t.equal(judge(undefined, null), 'email_not_verified')
  t.equal(judge({}), 'link')
  t.equal(judge({}, null), 'email_not_verified')
  t.equal(judge({ emailVerified: false }), 'email_not_verified')
  t.equal(judge({ emailVerified: false, isOpen: false }), 'email_not_verified', 'nothing is told of an account that is not theirs')
  t.equal(judge({ isOpen: false }), 'account_closed')
  t.equal(judge({ hasOtherIdentity: true }), 'already_linked')
})

t.test('a client at the provider needs both its halves, and https but on this machine', async t => {
  const given = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'hush', GOOGLE_ISSUER }
  t.strictSame(checkGoogle({ GOOGLE_ISSUER }), { googleClient: undefined, problems: [] })
  t.strictSame(checkGoogle(given), { googleClient: { issuer: GOOGLE_ISSUER, clientId: 'id', clientSecret: 'hush' }, problems: [] })
  t.match(checkGoogle({ GOOGLE_CLIENT_ID: 'id', GOOGLE_ISSUER }), {
    googleClient: undefined,
    problems: [/^GOOGLE_CLIENT_SECRET is missing/]
  })
  const half = checkGoogle({ GOOGLE_CLIENT_SECRET: 'hush', GOOGLE_ISSUER })
  t.match(half.problems, [/^GOOGLE_CLIENT_ID is missing/])
  t.notMatch(half.problems[0], /hush/)
  for (const issuer of ['http://accounts.google.com', 'accounts.google.com', 'ftp://127.0.0.1', 'http://127.0.0.1.evil.example'])
    t.match(checkGoogle({ ...given, GOOGLE_ISSUER: issuer }).problems, [/^GOOGLE_ISSUER must be an https address/], issuer)
  t.strictSame(checkGoogle({ ...given, GOOGLE_ISSUER: 'http://127.0.0.1:9999' }).problems, [])
})

t.test('an issuer has a name of its own, that fits its column', async t => {
  const long = (last: string) => `https://login.example/${'tenant'.repeat(10)}/${last}`
  t.equal(providerName(GOOGLE_ISSUER), 'google')
  t.equal(providerName('https://login.example'), 'https://login.example')
  t.equal(providerName(long('a')).length, 50)
  t.not(providerName(long('a')), providerName(long('b')))
})
