/** What the embedded run and the starters take of this service. */
export { authRoutes } from './app.ts'
export { handlers } from './consumers/index.ts'
export { jwksOf, localSecrets } from './keys.ts'
