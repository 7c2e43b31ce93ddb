import { decorate } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { changeMe } from './accounts/change-me.ts'
import { getMe } from './accounts/get-me.ts'
import { register } from './accounts/register.ts'
import { changeClient } from './clients/change-client.ts'
import { getClient } from './clients/get-client.ts'
import { listClients } from './clients/list-clients.ts'
import { releaseClient } from './clients/release-client.ts'
import { takeOnClient } from './clients/take-on-client.ts'
import { acceptTrainer } from './consent/accept-trainer.ts'
import { leaveTrainer } from './consent/leave-trainer.ts'
import { type AuthDeps, decorateGoogle, decorateLinks, decorateSignIn } from './deps.ts'
import { finishGoogleSignIn } from './google/finish-google-sign-in.ts'
import { startGoogleSignIn } from './google/start-google-sign-in.ts'
import { acceptInvitation } from './invitations/accept-invitation.ts'
import { resendInvitation } from './invitations/resend-invitation.ts'
import { withdrawInvitation } from './invitations/withdraw-invitation.ts'
import { jwksOf } from './keys.ts'
import { changeTraineeProfile } from './profiles/change-trainee-profile.ts'
import { changeTrainerProfile } from './profiles/change-trainer-profile.ts'
import { getTraineeProfile } from './profiles/get-trainee-profile.ts'
import { getTrainerProfile } from './profiles/get-trainer-profile.ts'
import { getJwks } from './sign-in/get-jwks.ts'
import { login } from './sign-in/login.ts'
import { logout } from './sign-in/logout.ts'
import { refresh } from './sign-in/refresh.ts'
import { getTrainer } from './trainers/get-trainer.ts'
import { listTrainers } from './trainers/list-trainers.ts'

/** Every route of the auth service. Throws when the signing key is none. */
export const authRoutes =
  (deps: AuthDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)
    decorateSignIn(app, deps)
    decorateGoogle(app, deps)
    decorateLinks(app, deps)

    await app.register(getJwks(jwksOf(deps.signingKey)))

    await app.register(register)
    await app.register(login)
    await app.register(refresh)
    await app.register(logout)
    await app.register(startGoogleSignIn)
    await app.register(finishGoogleSignIn)
    await app.register(getMe)
    await app.register(changeMe)

    await app.register(getTraineeProfile)
    await app.register(changeTraineeProfile)
    await app.register(getTrainerProfile)
    await app.register(changeTrainerProfile)
    await app.register(listTrainers)
    await app.register(getTrainer)

    await app.register(listClients)
    await app.register(getClient)
    await app.register(changeClient)
    await app.register(takeOnClient)
    await app.register(releaseClient)

    await app.register(acceptInvitation)
    await app.register(resendInvitation)
    await app.register(withdrawInvitation)

    await app.register(acceptTrainer)
    await app.register(leaveTrainer)
  }
