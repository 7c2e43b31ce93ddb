import { spotter } from '@spotter/client'

const baseUrl = process.env.SPOTTER_URL ?? 'http://127.0.0.1:3000'
const credentials = { email: process.env.SPOTTER_EMAIL!, password: process.env.SPOTTER_PASSWORD! }

const signedIn = await spotter({ baseUrl }).POST('/api/v1/auth/login', { body: { ...credentials, tokens: 'body' } })
if (signedIn.error) throw new Error(signedIn.error.error.message)

const api = spotter({ baseUrl, accessToken: () => signedIn.data.data.token })
const { data, error } = await api.GET('/api/v1/trainer/clients', { params: { query: { status: 'active', limit: 5 } } })
if (error) throw new Error(error.error.message)
for (const { name, totalSessions } of data.data.clients) console.log(`${name}: ${totalSessions} sessions`)
