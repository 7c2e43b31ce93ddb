import { runService } from '@spotter/service-kit/process.ts'
import { authRoutes } from './app.ts'
import { handlers } from './consumers/index.ts'
import { jwksOf } from './keys.ts'
import { readAuthSettings } from './settings.ts'

await runService({ name: 'auth', handlers }, async ({ settings, ...deps }) => {
  const { publicUrl, local, ALLOWED_ORIGINS } = settings
  const authSettings = readAuthSettings({ local, publicUrl })
  const keys = jwksOf(authSettings.signingKey)
  return {
    routes: authRoutes({ ...deps, ...authSettings, publicUrl, allowedOrigins: ALLOWED_ORIGINS.split(',').filter(Boolean) }),
    jwks: () => keys
  }
})
