// Made by `npm run generate` from the OpenAPI document; changes here are lost.

export interface paths {
    "/api/v1/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new client accepts by the link that came by mail, sets a password and is signed in
         * @description `token` is what follows `#token=` in the link. It works once and for 7 days; one that is used, withdrawn, replaced by a newer one, expired or was never made is 404 alike. The e-mail address counts as verified, and the trainer who invited as accepted. Answers like login, cookies included.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/trainer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the profile and the earlier history to the present trainer
         * @description Until then the trainer sees name, e-mail, picture and what they made themselves. Again changes nothing. `trainerId` says whom it is meant for: if that is not the trainer any more, it is 409.
         */
        post: operations["acceptTrainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One client
         * @description Before the client accepts, name, e-mail and picture are shown with what this trainer made; every other field is null. `weight` is the latest body weight that was logged, in kg.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        /**
         * Parts from a client; what they did together stays theirs
         * @description The sessions that lie ahead and the program are cancelled, reason "client released". Of a client who has not accepted the invitation yet the link is dead too, and without a recorded session the account is gone.
         */
        delete: operations["releaseClient"];
        options?: never;
        head?: never;
        /**
         * Changes a client's profile and membership
         * @description Only what is named changes; null clears it. `status` is that of the membership: it never keeps anybody from signing in. All of these fields are hidden until the client accepts, so until then nothing can be written: 403. An account that your own invitation made has accepted from the start.
         */
        patch: operations["changeClient"];
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description A trainee’s `trainerInfo` is null without a trainer; `traineeId` or `trainerId` is the id that other answers speak of.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one's own account
         * @description Only what is named changes; null clears it. Without a `timezone` a trainee has their trainer's, everybody else the installation's. E-mail and password are not changed here.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/trainee/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A trainee's own profile
         * @description `id` is that of the account. `weight` is the latest body weight among the metrics. `assignedTrainer` is null without one; of a deleted account only `id` is real.
         */
        get: operations["getTraineeProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one's own profile as a trainee
         * @description Only what is named changes; null clears it. A weight is logged as a metric. Membership and status are the trainer's to set, name, language, units and zone go by PATCH `/auth/me`.
         */
        patch: operations["changeTraineeProfile"];
        trace?: never;
    };
    "/api/v1/trainer/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A trainer's own profile
         * @description `id` is that of the account. `timezone` is the zone of the trainer's sessions; the zone in which the trainer reads is that of `/auth/me`.
         */
        get: operations["getTrainerProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one's own profile as a trainer
         * @description Only what is named changes; null clears it. `workingHours` is replaced as a whole. Another `timezone` counts for sessions that are made or moved from now on: those in the calendar keep the zone and the time that they were booked with.
         */
        patch: operations["changeTrainerProfile"];
        trace?: never;
    };
    "/api/v1/auth/google/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where Google sends the browser back to: signs in and goes on to the front end
         * @description Sets the same cookies as `POST /auth/login` and redirects to `returnTo`. A first sign-in makes a trainee's account. Where it fails, `error` is added to the address: `email_not_verified` (the address is not verified here or there, so nothing is linked), `already_linked` (the address's account belongs to another Google account), `account_closed`, `access_denied` (the person said no), `provider_unavailable`, `sign_in_failed` (anything else; start again).
         */
        get: operations["finishGoogleSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that access tokens are checked with (RFC 7517, no envelope)
         * @description A JSON Web Key Set (RFC 7517) without the envelope: the key in use first, then those whose tokens are still accepted. May be cached.
         */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trainer
         * @description What anybody signed in may know of a trainer: `rating` is the mean of the clients’ ratings, 0 when there is none. A closed account is 404.
         */
        get: operations["getTrainer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/trainer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Parts from the trainer, at any time
         * @description As if the trainer had released the client: the sessions that lie ahead and the program are cancelled, the history stays the client's, and the trainer sees nothing of it any more.
         */
        delete: operations["leaveTrainer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trainer's clients, by name
         * @description `search` looks in name and e-mail. Of a client who has not accepted yet only name, e-mail and picture are shown, and no status finds them.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Takes on a trainee who has no trainer, or makes a client of a new address
         * @description Of an existing account only the e-mail counts: name, phone and profile fields are ignored, and most of the profile stays hidden until the client accepts. A new address gets an account with what is given here, and an invitation by mail with a link that works once and for 7 days; `inviteMessage` goes into it. `invitationSent` says that the mail is on its way: it is tried again until the link expires. It is false for an account whose owner can sign in already, and where this installation sends no mail. 409 `CONFLICT` says that the address is not to be taken on, and never why; after 20 of those in an hour it is 429. 200 invitations a day, 6 to one address.
         */
        post: operations["takeOnClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trainers of this installation, the newest first
         * @description The filters combine. Closed accounts are not among them.
         */
        get: operations["listTrainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in on this device
         * @description Sets the cookies `auth_token` and the refresh cookie, unless `tokens` is `body`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs out on this device
         * @description By `refreshToken` in the body, else by the Authorization header, else by the cookies. The refresh token is enough where the access token has expired.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new access token for a refresh token, which is replaced
         * @description A token that came in the body is answered in the body, one that came as a cookie with cookies. A token that was replaced more than 10 seconds ago ends the session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account
         * @description Signs nobody in: log in next. An address counts as taken whatever its case.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invites a client again who has not accepted yet
         * @description Makes a new link, good for 7 days, with the message of the first; the old one is dead from then on. 5 a day for one client. 409 once the client has set a password. `invitationSent` says that the mail is on its way: it is tried again until the link expires. It is false where this installation sends no mail.
         */
        post: operations["resendInvitation"];
        /**
         * Takes an invitation back that nobody has accepted
         * @description Its link is dead from then on. Without a recorded session the account goes too, and its address is free; with one it stays your client, without access. 409 once the client has set a password: release them instead.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends the browser to Google to sign in
         * @description To be visited by the browser itself, not fetched. A cookie of 10 minutes binds what follows to this browser. 503 where this installation has no Google sign-in.
         */
        get: operations["startGoogleSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One program with its assignments to present clients, newest first
         * @description The assignments are those of present clients. Archived programs are answered too.
         */
        get: operations["readProgram"];
        put?: never;
        post?: never;
        /**
         * Archives a program: it can no longer be assigned
         * @description Its active assignments go on. Archiving it again changes nothing; PATCH with a status brings it back.
         */
        delete: operations["archiveProgram"];
        options?: never;
        head?: never;
        /**
         * Edits a program; its assignments stay as they are
         * @description Only what is named changes; null clears what may be empty. `weeklySchedule` and `sessionsPerWeek` must agree afterwards, whichever of them is named. Dates and totals of assignments never change with it; what clients read of the program itself (name, description, goals, days) does.
         */
        patch: operations["changeProgram"];
        trace?: never;
    };
    "/api/v1/trainer/programs/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a client a program, and books its sessions where asked to
         * @description It ends `totalWeeks` weeks after its start, with `totalWeeks × sessionsPerWeek` sessions. With `generateSchedules`, which names a time for every day of the program, all of its sessions (at most 366, none in the past) are booked, or nothing is done and the answer says what is in the way. A client has one active program: a second one is 409 `CONFLICT`, unless `replaceActive` cancels the first, with the coming sessions that were booked together with it.
         */
        post: operations["assignProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trainer's sessions with present clients, by start
         * @description Ascending by start. `startDate` and `endDate` count, `status` takes a comma list, and all filters combine; sessions with released clients are left out.
         */
        get: operations["listSchedules"];
        put?: never;
        /**
         * Books a session or a weekly series of them, or enters one after the fact
         * @description Date and time are wall clock in the place’s zone, else the trainer’s, else the installation’s. A session starts at most 15 minutes ago; a time that a clock change skips is 422, one that happens twice is the first. With status `completed` it is entered after the fact: it lies in the past and is in nobody’s way. Without `programAssignmentId` it counts for the client’s active program of this trainer on that date; null says for none.
         *
         *     With `repeat` all sessions of the series are booked, or none: a 409 lists what is in the way of any of them, a thousand entries at most. Each keeps the wall-clock time over clock changes; where one skips it, that session moves forward by the gap. `scheduleId` is the first of `scheduleIds`, which are in order of start; `seriesId` is null for a single session. A `message` says where the trainer’s working hours are left; they refuse nothing.
         */
        post: operations["bookSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/schedules/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The client calls a session off, saying why
         * @description Open to scheduled and confirmed sessions until 24 hours before they start (`CLIENT_CANCEL_HOURS` of the installation); reason, who and when stay with the session, its trainer is told, and its time is free again. 409 `CONFLICT` later, for any other state, and where the session is with a former trainer.
         */
        put: operations["cancelOwnSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session of the trainer with a present client
         * @description As in the list. The sessions of released clients are not found.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /**
         * Cancels a session, or it and the rest of its series; the body may be left out
         * @description A scheduled or confirmed session becomes cancelled, for good, and keeps why, when and by whom; any other is 409 `CONFLICT`. The answer is the session of the path. What the body says may stand in the query as well, and counts there.
         */
        delete: operations["cancelSchedule"];
        options?: never;
        head?: never;
        /**
         * Moves, confirms, completes, reopens or edits a session, or it and the rest of its series
         * @description Only what is named changes; null clears what may be empty. The client of a session never changes. scheduled → confirmed, completed, cancelled, no_show; confirmed → scheduled, completed, cancelled, no_show; no_show → completed, scheduled; completed → scheduled, without a card only; cancelled is final: anything else is 409 `CONFLICT`. Naming the present state changes nothing. completed and no_show are 422 while the date lies ahead in the session’s zone. Cancelled and no_show sessions do not move; a scheduled or confirmed one moves into the past only together with `completed`. Another date, time, duration or place is checked for conflicts again.
         *
         *     With `scope` following all of the sessions change, or none. Each keeps its own date: another `date` shifts each by as many days. The status may be scheduled or confirmed here. The answer is the session of the path.
         */
        patch: operations["changeSchedule"];
        trace?: never;
    };
    "/api/v1/trainer/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Pauses, resumes, completes or cancels a client's program, and keeps notes on it
         * @description An active program can be paused, a paused one made active again where the client has no other active one; both can be completed or cancelled, which is final: anything else is 409 `CONFLICT`. Naming the present state changes nothing, but nothing is cancelled twice. Completed by hand before all its sessions are done it earns no badge. Booked sessions stay, unless `cancelSessions` is true.
         */
        patch: operations["changeAssignment"];
        trace?: never;
    };
    "/api/v1/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One place, in use or not
         * @description A place out of use is answered too, since old sessions name it; a deleted one is 404.
         */
        get: operations["readLocation"];
        put?: never;
        post?: never;
        /**
         * Removes a place; past sessions keep it
         * @description While booked sessions lie ahead at the place it is 409 `CONFLICT`: move or cancel them first, or take the place out of use.
         */
        delete: operations["deleteLocation"];
        options?: never;
        head?: never;
        /**
         * Edits a place, takes it out of use or back into use
         * @description Only what is named changes; null clears what may be empty. While booked sessions lie ahead at the place its zone does not change, and where they overlap it does not become a place for one: 409 `CONFLICT`. Out of use it is not listed and takes no new sessions; those that are booked stay.
         */
        patch: operations["changeLocation"];
        trace?: never;
    };
    "/api/v1/trainee/schedules/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The client says that they will come
         * @description Makes a scheduled session confirmed and tells its trainer; a confirmed one stays as it is. 409 `CONFLICT` where it is neither, has begun, or is with a former trainer.
         */
        put: operations["confirmOwnSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places that are in use, by name
         * @description Places out of use are left out; an administrator sees them with `includeInactive=true`.
         */
        get: operations["listLocations"];
        put?: never;
        /**
         * Adds a place
         * @description `timezone` null: sessions there take their trainer’s zone. `capacity` 1: one session at a time, a second one is refused; null: any number.
         */
        post: operations["createLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trainer's programs, newest first
         * @description Drafts and archived ones are among them unless `status` says otherwise.
         */
        get: operations["listPrograms"];
        put?: never;
        /**
         * Makes a program, to be assigned to clients
         * @description `weeklySchedule` has one entry a session, each on a day of its own: as many as `sessionsPerWeek`. A program is a draft unless it says otherwise.
         */
        post: operations["createProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/dashboard/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trainer's figures, today's and the next sessions, and what happened lately
         * @description Today, this week and this month are the reader's, by the instants at which sessions start. Counts keep the sessions of released clients; lists show present clients alone. Of a client who has not accepted yet, `lastSession` is the last that the reader recorded.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainers/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Times at which a trainer's session could be booked
         * @description From the trainer's working hours (without any: every day 06:00-22:00) less what is booked, for the trainer, the client and a place of capacity 1 at once; back to back is free. A session begins on the grid that starts with the hours of the day, in steps of `step` minutes, and ends within them. Dates and hours are wall clock where the session would take place: in the zone of the place where one is named that has one, else in the trainer's. A time that a clock change skips is left out; one that happens twice is the first. What has begun is left out, and a trainer who is unavailable has no free times. A trainee asks for themselves, with or without their own `clientId`; a trainer may name a client of theirs; without a client, only trainer and place count. Nothing is said of what is in the way.
         */
        get: operations["listFreeSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All programs that the client was given, the latest start first
         * @description `id` is the assignment’s, with `programId` beside it. `status` takes one or more of active, completed, paused, cancelled, with commas between them.
         */
        get: operations["listOwnPrograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's sessions, newest first
         * @description By start, whoever the trainer was; `sort=asc` shows the oldest first. `startDate` and `endDate` are inclusive and meant as the dates that sessions are written with, each in its own zone.
         */
        get: operations["listOwnSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/schedules/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's coming sessions and a calendar of the same days
         * @description Days are the reader's: today in the reader's zone is the first of them, and a session stands on the day on which it starts there, whatever its own date and zone. Both lists show scheduled and confirmed sessions, those of today that have begun too.
         */
        get: operations["listUpcomingSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/programs/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's active program; 404 where there is none
         * @description `id` is the assignment’s. `currentWeek` counts from the start in the client’s zone; `sessionCompletionRate` is completed ÷ sessions that have begun, in per cent, null before the first.
         */
        get: operations["readCurrentProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One program of the client; the id is the assignment’s
         * @description `id` is the assignment’s, here and in the address. The figures are those of the current program.
         */
        get: operations["readOwnProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session of the client
         * @description `relatedSessionCard` is the id of what was recorded of it, null before.
         */
        get: operations["readOwnSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/metrics/{metricId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * A trainer takes a metric back that they recorded
         * @description A trainer changes and deletes what they recorded themselves, while the client is theirs; anything else that they see is 403. A client
         *     changes and deletes all but what their present trainer recorded (403).
         */
        delete: operations["deleteClientMetric"];
        options?: never;
        head?: never;
        /**
         * A trainer corrects a metric that they recorded
         * @description Only what is named changes, `null` clears. A trainer changes and deletes what they recorded themselves, while the client is theirs; anything else that they see is 403. A client
         *     changes and deletes all but what their present trainer recorded (403).
         *
         *     `weight` and `muscle_mass` are kg (1 to 999.99), `body_fat` is % (0 to 100), `measurement` is cm (0.1 to 999.99) and says in
         *     `measurementType` of what; the others have none. `unit` may be left out; given, it must be the type's: what a person is shown in pounds or inches is
         *     sent in kg and cm. More than two decimals round half up. `date` is not after today in the client's zone.
         *
         *     A second body weight on one day is 409 `ALREADY_EXISTS`, whoever recorded the first, and whether or not one may see it.
         */
        patch: operations["changeClientMetric"];
        trace?: never;
    };
    "/api/v1/trainer/exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes an exercise of the trainer's own out of the library
         * @description Sessions that have it keep it, with its name and its records. Its name is free again, for another exercise.
         */
        delete: operations["deleteExercise"];
        options?: never;
        head?: never;
        /**
         * Changes an exercise of the trainer's own
         * @description Only what is named changes, `null` clears. Anything that is not one's own is 404, public exercises too. Sessions keep the names
         *     they were recorded with. `weightIsAssistance` decides which set is a record, so it can be turned only while no session uses the exercise
         *     (`usageCount` 0): later it is 409 `CONFLICT`, and a new exercise is the way.
         */
        patch: operations["changeExercise"];
        trace?: never;
    };
    "/api/v1/trainee/metrics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * A client takes a metric of their own back
         * @description A trainer changes and deletes what they recorded themselves, while the client is theirs; anything else that they see is 403. A client
         *     changes and deletes all but what their present trainer recorded (403).
         */
        delete: operations["deleteOwnMetric"];
        options?: never;
        head?: never;
        /**
         * A client corrects a metric of their own
         * @description Only what is named changes, `null` clears. Who recorded it stays. A trainer changes and deletes what they recorded themselves, while the client is theirs; anything else that they see is 403. A client
         *     changes and deletes all but what their present trainer recorded (403).
         *
         *     `weight` and `muscle_mass` are kg (1 to 999.99), `body_fat` is % (0 to 100), `measurement` is cm (0.1 to 999.99) and says in
         *     `measurementType` of what; the others have none. `unit` may be left out; given, it must be the type's: what a person is shown in pounds or inches is
         *     sent in kg and cm. More than two decimals round half up. `date` is not after today in the client's zone.
         *
         *     A second body weight on one day is 409 `ALREADY_EXISTS`, whoever recorded the first, and whether or not one may see it.
         */
        patch: operations["changeOwnMetric"];
        trace?: never;
    };
    "/api/v1/trainer/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session, whole: exercises and sets in order
         * @description Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["getTrainerSession"];
        put?: never;
        post?: never;
        /**
         * Take a session back that one recorded oneself; its schedule stays completed
         * @description It leaves every figure, records and badges that rested on it go, and its schedule can be recorded again. A session that another trainer recorded is 403.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        /**
         * Change a session that one recorded oneself; exercises, where given, replace the old ones
         * @description Only what is named changes, `null` clears. Client, schedule, date, time and place stay as they are: a session moves with its schedule.
         *     An exercise may keep the library id that the session holds already, though the library has it no more. Records of this and of later sessions are found
         *     again. A session that another trainer recorded is 403.
         */
        patch: operations["changeSession"];
        trace?: never;
    };
    "/api/v1/trainer/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public exercises and the trainer's own, by name
         * @description `search` finds words of name and description, or any part of a name: literally (% and _ are themselves), whatever the case and the
         *     script. Then names that begin with it come first, the rest by use; `sort` turns the names. `equipment` and `muscleGroup` are one entry of the
         *     list each, whatever the case. All filters combine. Private exercises of other trainers and deleted ones are never found.
         */
        get: operations["listExercises"];
        put?: never;
        /**
         * Adds an exercise to the trainer's own
         * @description Names are unique among one's own, whatever the case (409 `ALREADY_EXISTS`): an exercise that is recorded by its name alone gets the own
         *     one of an equal name, else the public one.
         */
        post: operations["createExercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/analytics/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A period of a client's training in figures
         * @description Without a period: the last 30 days, today included, in the trainer's zone. Only `startDate`: from then to today (to `startDate` where that
         *     is later); only `endDate`: the 30 days that end there. Dates are those of the sessions as written. Whoever recorded them counts; until the client has accepted, only what this trainer recorded and planned.
         *
         *     - `totalSessions`: the client's sessions; `sessionsPerWeek`: those ÷ weeks of the period (days ÷ 7), two places
         *     - `completionRate` = 100 × completed ÷ (completed + cancelled + no_show) of the schedules in the period, null where there is none
         *     - `weightChange`, `bodyFatChange`: last − first by date in the period, null with fewer than two
         *     - `strengthGains`: for each exercise with an estimate in at least two sessions of the period, under its name as it was last written: the best estimated
         *     one-rep max of the last of these sessions − that of the first, in kg. The estimate is Epley's, weight × (1 + reps ÷ 30), the weight itself at one rep,
         *     none above 12; completed sets that are no warm-ups, and no exercise whose weight is assistance
         *     - `averageSessionDuration`: minutes, one place, null without a session
         */
        get: operations["getClientAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/exercises/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exercises that a client has done
         * @description By name. `best` is the best set to date: the heaviest (the lightest where the weight is assistance), then that with the most repetitions,
         *     the longest way, the longest time; null where no set counts. Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups.
         *
         *     Before the client has accepted, all of it rests on the sessions that the trainer recorded.
         */
        get: operations["getClientExerciseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/exercises/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a client came on in one exercise, session by session
         * @description Asked for by `exerciseLibraryId`, or by `name` (in any case, trimmed): then all entries of an exercise that the client ever did under
         *     that name, whatever name they have. Where both are given the id counts. An exercise that the client never did has no sessions.
         *
         *     One row a session that has the exercise, twice or more too. `bestSet` is the heaviest set (the lightest where the weight is assistance), then that with the
         *     most repetitions, the longest way, the longest time; null where no set counts. `trend` is null unless two sessions of different dates have an
         *     estimated one-rep max. Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups. The estimated one-rep max is Epley's: weight × (1 + reps / 30); at 1 rep the weight itself, above 12 reps none, nor where the weight is
         *     assistance.
         *
         *     Before the client has accepted, all of it rests on the sessions that the trainer recorded.
         */
        get: operations["getClientExerciseProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/analytics/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A period of the trainer's work in figures
         * @description Without a period: the last 30 days, today included, in the trainer's zone. Only `startDate`: from then to today (to `startDate` where that
         *     is later); only `endDate`: the 30 days that end there. Dates are those of the sessions as written.
         *
         *     - `totalClients`: present clients, now
         *     - `totalSessions`: sessions that the trainer recorded, of former clients too
         *     - `averageRating`: mean of the clients' ratings of those sessions, two places, null where nobody rated one
         *     - `clientRetentionRate`: of the clients with a session in the period before (the same number of days, ending the day before `startDate`), how many had
         *     one in the period too, in per cent; null where nobody had one before
         *     - `sessionsGrowth`: `totalSessions` against that of the period before, in per cent; null where that was 0
         *     - `topPerformingClients`: the 5 present clients with the most schedules with this trainer completed in the period (at least one); `completionRate` = 100 × completed ÷ (completed + cancelled + no_show) of the schedules in the period, null where there is none
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/exercises/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exercises that the client who asks has done
         * @description By name. `best` is the best set to date: the heaviest (the lightest where the weight is assistance), then that with the most repetitions,
         *     the longest way, the longest time; null where no set counts. Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups.
         */
        get: operations["getTraineeExerciseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/exercises/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the client who asks came on in one exercise, session by session
         * @description Asked for by `exerciseLibraryId`, or by `name` (in any case, trimmed): then all entries of an exercise that the client ever did under
         *     that name, whatever name they have. Where both are given the id counts. An exercise that the client never did has no sessions.
         *
         *     One row a session that has the exercise, twice or more too. `bestSet` is the heaviest set (the lightest where the weight is assistance), then that with the
         *     most repetitions, the longest way, the longest time; null where no set counts. `trend` is null unless two sessions of different dates have an
         *     estimated one-rep max. Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups. The estimated one-rep max is Epley's: weight × (1 + reps / 30); at 1 rep the weight itself, above 12 reps none, nor where the weight is
         *     assistance.
         */
        get: operations["getTraineeExerciseProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session, whole: exercises and sets in order
         * @description A trainer may name the client with `clientId`, and need not. Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["getTraineeSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures of the client who asks: sessions, streaks, hours, program, latest badges
         * @description `totalSessions` counts session cards; completed, upcoming and cancelled sessions are schedules by status, upcoming from today on. "Today",
         *     "yesterday" and "last week" are those of the client's zone: a streak is 0 once its last day is before yesterday, one of weeks (from Monday) once its last
         *     week is before last week. `averageSessionsPerWeek` is cards ÷ weeks since the first card, at least 1. `currentProgram` is null without an active
         *     one, `id` that of the assignment. `recentAchievements` are the 5 latest.
         */
        get: operations["getTraineeStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client's body metrics
         * @description All of the period, or all there are, newest first (the newest 10,000 at most). Before the client has accepted, a trainer sees only what they recorded themselves.
         */
        get: operations["listClientMetrics"];
        put?: never;
        /**
         * A trainer records a metric of a client
         * @description `weight` and `muscle_mass` are kg (1 to 999.99), `body_fat` is % (0 to 100), `measurement` is cm (0.1 to 999.99) and says in
         *     `measurementType` of what; the others have none. `unit` may be left out; given, it must be the type's: what a person is shown in pounds or inches is
         *     sent in kg and cm. More than two decimals round half up. `date` is not after today in the client's zone.
         *
         *     A second body weight on one day is 409 `ALREADY_EXISTS`, whoever recorded the first, and whether or not one may see it.
         */
        post: operations["recordMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of a client, by exercise
         * @description One row an exercise: its heaviest set to date, the first on a tie, with the mark that it beat, and the bests of other kinds. The newest
         *     first (`date`; without a weight that of the newest best). Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups. The estimated one-rep max is Epley's: weight × (1 + reps / 30); at 1 rep the weight itself, above 12 reps none, nor where the weight is
         *     assistance.
         *
         *     Before the client has accepted, all of it rests on the sessions that the trainer recorded. `previous` and `delta` are null then.
         */
        get: operations["listClientRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The session history of one client, newest first
         * @description Dates and the period are those of the cards as written, both days included; newest first by date, time and id. Page by number
         *     (`page`, `limit`), or go on with `cursor`, which stays where it was though sessions come and go.
         *
         *     Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["listClientSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exercises/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The categories of the exercise library, named in the language of who asks
         * @description A fixed list, in this order. `exerciseCount` counts public exercises and, for a trainer, one's own. The library takes no other
         *     category; on a card the category is free text.
         */
        get: operations["listExerciseCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client's own body metrics
         * @description All of the period, or all there are, newest first (the newest 10,000 at most).
         */
        get: operations["listTraineeMetrics"];
        put?: never;
        /**
         * A client logs a metric of their own
         * @description `weight` and `muscle_mass` are kg (1 to 999.99), `body_fat` is % (0 to 100), `measurement` is cm (0.1 to 999.99) and says in
         *     `measurementType` of what; the others have none. `unit` may be left out; given, it must be the type's: what a person is shown in pounds or inches is
         *     sent in kg and cm. More than two decimals round half up. `date` is not after today in the client's zone.
         *
         *     A second body weight on one day is 409 `ALREADY_EXISTS`, whoever recorded the first, and whether or not one may see it.
         */
        post: operations["logMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of the client who asks, by exercise
         * @description One row an exercise: its heaviest set to date, the first on a tie, with the mark that it beat, and the bests of other kinds. The newest
         *     first (`date`; without a weight that of the newest best). Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
         *     written last. Sets count that were completed and are no warm-ups. The estimated one-rep max is Epley's: weight × (1 + reps / 30); at 1 rep the weight itself, above 12 reps none, nor where the weight is
         *     assistance.
         */
        get: operations["listTraineeRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The session history of a client, newest first
         * @description A trainer names one of their own clients with `clientId`. Dates and the period are those of the cards as written, both days included; newest first by date, time and id. Page by number
         *     (`page`, `limit`), or go on with `cursor`, which stays where it was though sessions come and go.
         *
         *     Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["listTraineeSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of the trainer's present clients, newest first
         * @description Dates and the period are those of the cards as written, both days included; newest first by date, time and id. Page by number
         *     (`page`, `limit`), or go on with `cursor`, which stays where it was though sessions come and go.
         *
         *     Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["listTrainerSessions"];
        put?: never;
        /**
         * Record what a client did
         * @description For a schedule (`scheduleId`, and its date), or as a walk-in: `time`, and `locationId` if there is a place; then the completed
         *     schedule is made too, up to 20 years back. A session of a day to come is 422; a schedule that has its session already is 409 `ALREADY_EXISTS`, a
         *     cancelled one 409 `CONFLICT`.
         *
         *     `exerciseLibraryId` is one of the library that the trainer sees; an exercise without one gets that of an equal name, own before public. Exercises of
         *     one `supersetGroup` are done by turns. A completed set gives reps, duration or distance; warm-ups count in `totalSets` and in nothing else. Weights are
         *     kg, distances km, more decimals round half up.
         *
         *     `personalRecords` are the exercises in which this session beats the heaviest set of every earlier one; the first session with an exercise sets the
         *     mark and is none.
         */
        post: operations["recordSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/sessions/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rate a session of one’s own
         * @description From when it is recorded until the end of the 30th day after the session's `date`, by the calendar of the client's zone; later 409
         *     `CONFLICT`. It may be changed in that time; the rating of the trainer who recorded the session follows, and that trainer is told. `feedback` stays as
         *     it was where it is left out, `null` clears it. Saying the same again changes nothing. The answer is the session.
         */
        put: operations["rateSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/sessions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of a client that hold a text, newest first
         * @description A trainer names one of their own clients with `clientId`. The filters combine; each may be left out. Dates and the period are those of the cards as written, both days included; newest first by date, time and id. Page by number
         *     (`page`, `limit`), or go on with `cursor`, which stays where it was though sessions come and go.
         *
         *     Totals: `totalSets` counts all sets; `totalReps`, `totalWeight` and `totalVolume` (kg × reps) those that were completed and are
         *     no warm-ups. `isPR` and `prNote` are found by us. A trainer gets `client` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
         *     accepted only the sessions that the trainer recorded, with `prNote` null.
         */
        get: operations["searchTraineeSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a notice away for good, read or not
         * @description It never comes back, also where what it tells of ceases to hold and holds again. Once more is 404.
         */
        delete: operations["deleteNotification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the one who asks wants to be told, and how; the defaults until they have said
         * @description `channels` says by type whether e-mail and push may be used; in-app always is. `quietHours` are wall clock in the reader’s zone; `reminders` says which are wanted.
         */
        get: operations["getNotificationSettings"];
        /**
         * Replaces the settings whole, and answers them
         * @description Every field is needed: send back what GET answered, with what is to change. An e-mail or a push is sent only where the installation is set up for it.
         */
        put: operations["setNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The badges of the client who asks, newest first
         * @description Titles and descriptions are in the language of who asks. `date` is the day, where the client is, on which the session that earned the badge ended. A badge follows from the history: when that is edited and the badge no longer holds, it is not listed; when it holds again, it is back under the same `id`.
         */
        get: operations["listAchievements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer/clients/{id}/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The badges of one of the trainer's clients, newest first
         * @description Titles and descriptions are in the language of who asks. `date` is the day, where the client is, on which the session that earned the badge ended. A badge follows from the history: when that is edited and the badge no longer holds, it is not listed; when it holds again, it is back under the same `id`. The list is empty until the client has accepted the trainer.
         */
        get: operations["listClientAchievements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the client was told, newest first
         * @description `unreadCount` counts all unread ones, whatever the filters. A notice of something that no longer holds (a session taken back, a record that fell) is not listed. Notices that were read go after 30 days.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the one who asks was told, whatever the role, newest first
         * @description `unreadCount` counts all unread ones, whatever the filters. A notice of something that no longer holds (a session taken back, a record that fell) is not listed. Notices that were read go after 30 days.
         */
        get: operations["listOwnNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Marks every notice as read
         * @description `markedCount` is how many were unread before. Those that arrive meanwhile stay unread.
         */
        put: operations["readAllNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Marks every notice as read
         * @description `markedCount` is how many were unread before. Those that arrive meanwhile stay unread.
         */
        put: operations["readAllOwnNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainee/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Marks a notice as read
         * @description Once more changes nothing. A notice that was deleted, or no longer holds, is 404.
         */
        put: operations["readNotification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Marks a notice as read
         * @description Once more changes nothing. A notice that was deleted, or no longer holds, is 404.
         */
        put: operations["readOwnNotification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Failure: {
            /** @constant */
            success: false;
            error: {
                code: string;
                message: string;
                details?: {
                    fields?: {
                        path: string;
                        code: string;
                        message: string;
                    }[];
                    conflicts?: {
                        /** @enum {unknown} */
                        resource: "trainer" | "client" | "location";
                        scheduleId: number | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD
                         */
                        date: string;
                        /**
                         * Format: wall-clock-time
                         * @description HH:MM in the zone of the schedule
                         */
                        time: string;
                        duration: number;
                    }[];
                };
                requestId: string;
            };
        };
    };
    responses: {
        /** @description `MALFORMED_JSON`: The request is not readable: its JSON or its address is broken */
        MALFORMED_JSON: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `NOT_FOUND`: There is no such thing, or it is not yours to see */
        NOT_FOUND: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this route takes */
        PAYLOAD_TOO_LARGE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: The body must be application/json */
        UNSUPPORTED_MEDIA_TYPE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_FORMAT`: A field is not written as it must be; see details.fields. `INVALID_INPUT`: A field has a value that is not allowed; see details.fields. `MISSING_REQUIRED_FIELD`: A required field is missing; see details.fields */
        "INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `RATE_LIMITED`: Too many requests; Retry-After says when to come back, in seconds */
        RATE_LIMITED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INTERNAL_ERROR`: Our mistake; the request id finds it in the log */
        INTERNAL_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `SERVICE_UNAVAILABLE`: Something behind this route does not answer; try again soon */
        SERVICE_UNAVAILABLE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNAUTHORIZED`: No valid access token came with the request. `TOKEN_EXPIRED`: The token was good and has expired, or its session was ended */
        "UNAUTHORIZED-or-TOKEN_EXPIRED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `FORBIDDEN`: The role, the origin or the state of consent does not allow this */
        FORBIDDEN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `CONFLICT`: The present state does not allow this */
        CONFLICT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_FORMAT`: A field is not written as it must be; see details.fields. `INVALID_INPUT`: A field has a value that is not allowed; see details.fields. `IDEMPOTENCY_MISMATCH`: The Idempotency-Key was used with another body */
        "INVALID_FORMAT-or-INVALID_INPUT-or-IDEMPOTENCY_MISMATCH": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `FORBIDDEN`: The role, the origin or the state of consent does not allow this. `TRAINEE_READONLY`: Trainees read; only trainers write here */
        "FORBIDDEN-or-TRAINEE_READONLY": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_FORMAT`: A field is not written as it must be; see details.fields. `INVALID_INPUT`: A field has a value that is not allowed; see details.fields */
        "INVALID_FORMAT-or-INVALID_INPUT": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_FORMAT`: A field is not written as it must be; see details.fields */
        INVALID_FORMAT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_CREDENTIALS`: E-mail or password is wrong, or the account is closed */
        INVALID_CREDENTIALS: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `ALREADY_EXISTS`: It exists already */
        ALREADY_EXISTS: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `CONFLICT`: The present state does not allow this. `ALREADY_EXISTS`: It exists already */
        "CONFLICT-or-ALREADY_EXISTS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_FORMAT`: A field is not written as it must be; see details.fields. `INVALID_INPUT`: A field has a value that is not allowed; see details.fields. `MISSING_REQUIRED_FIELD`: A required field is missing; see details.fields. `IDEMPOTENCY_MISMATCH`: The Idempotency-Key was used with another body */
        "INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `MALFORMED_JSON`: The request is not readable: its JSON or its address is broken. `PROGRAM_NOT_ACTIVE`: The program or assignment is not active */
        "MALFORMED_JSON-or-PROGRAM_NOT_ACTIVE": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `FORBIDDEN`: The role, the origin or the state of consent does not allow this. `TRAINEE_READONLY`: Trainees read; only trainers write here. `CLIENT_NOT_ASSIGNED`: The client named is not a client of this trainer */
        "FORBIDDEN-or-TRAINEE_READONLY-or-CLIENT_NOT_ASSIGNED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `CONFLICT`: The present state does not allow this. `SCHEDULE_CONFLICT`: The time is taken for the trainer, the client or the place; see details.conflicts */
        "CONFLICT-or-SCHEDULE_CONFLICT": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `FORBIDDEN`: The role, the origin or the state of consent does not allow this. `CLIENT_NOT_ASSIGNED`: The client named is not a client of this trainer */
        "FORBIDDEN-or-CLIENT_NOT_ASSIGNED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `ALREADY_EXISTS`: It exists already. `CONFLICT`: The present state does not allow this */
        "ALREADY_EXISTS-or-CONFLICT": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @description 8 to 200 characters, an upper-case letter and a digit among them */
                    password: string;
                    name?: string | null;
                    /**
                     * @description body: `refreshToken` comes in the body, and no cookie is set
                     * @default cookie
                     * @enum {unknown}
                     */
                    tokens?: "cookie" | "body";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: number;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "trainee" | "trainer" | "admin";
                                profileImage: string | null;
                                phoneNumber: string | null;
                                dateOfBirth: string | null;
                                gender: ("male" | "female" | "other") | null;
                                timezone: string | null;
                                /** @enum {unknown} */
                                language: "en" | "th";
                                /** @enum {unknown} */
                                units: "metric" | "imperial";
                                emailVerified: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                trainerId: number | null;
                                traineeId: number | null;
                                trainerInfo: {
                                    trainerId: number;
                                    trainerName: string;
                                    assignedDate: string | null;
                                } | null;
                            };
                            /** @description for `Authorization: Bearer` */
                            token: string;
                            refreshToken: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    acceptTrainer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    trainerId?: number;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            trainerId: number;
                            assignedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            acceptedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            userId: number;
                            name: string;
                            email: string;
                            phoneNumber: string | null;
                            profileImage: string | null;
                            joinDate: string | null;
                            totalSessions: number | null;
                            lastSessionDate: string | null;
                            status: ("active" | "inactive" | "suspended") | null;
                            /** @description false: the client has not accepted this trainer yet, so most fields are null */
                            accepted: boolean;
                            assignedAt: string | null;
                            invitation: {
                                sentAt: string | null;
                                expiresAt: string | null;
                            } | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            height: number | null;
                            weight: number | null;
                            goals: string[] | null;
                            fitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            medicalNotes: string | null;
                            injuries: string[] | null;
                            allergies: string[] | null;
                            emergencyContact: {
                                name: string | null;
                                relationship: string | null;
                                phoneNumber: string | null;
                            } | null;
                            membershipType: string | null;
                            membershipExpiry: string | null;
                            currentProgram: {
                                id: number;
                                programId: number;
                                name: string;
                                progressPercentage: number;
                                currentWeek: number;
                                totalWeeks: number;
                            } | null;
                            stats: {
                                totalSessions: number | null;
                                completedSessions: number | null;
                                currentStreak: number | null;
                            };
                            /** @description the 5 latest; until the client accepts, those that this trainer recorded */
                            recentSessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg */
                                totalVolume: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    releaseClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phoneNumber?: string | null;
                    dateOfBirth?: string | null;
                    gender?: ("male" | "female" | "other") | null;
                    height?: number | null;
                    goals?: string[] | null;
                    fitnessLevel?: ("beginner" | "intermediate" | "advanced") | null;
                    medicalNotes?: string | null;
                    injuries?: string[] | null;
                    allergies?: string[] | null;
                    emergencyContact?: {
                        name?: string | null;
                        relationship?: string | null;
                        phoneNumber?: string | null;
                    } | null;
                    membershipType?: string | null;
                    membershipExpiry?: string | null;
                    /** @enum {unknown} */
                    status?: "active" | "inactive" | "suspended";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            userId: number;
                            name: string;
                            email: string;
                            phoneNumber: string | null;
                            profileImage: string | null;
                            joinDate: string | null;
                            totalSessions: number | null;
                            lastSessionDate: string | null;
                            status: ("active" | "inactive" | "suspended") | null;
                            /** @description false: the client has not accepted this trainer yet, so most fields are null */
                            accepted: boolean;
                            assignedAt: string | null;
                            invitation: {
                                sentAt: string | null;
                                expiresAt: string | null;
                            } | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            height: number | null;
                            weight: number | null;
                            goals: string[] | null;
                            fitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            medicalNotes: string | null;
                            injuries: string[] | null;
                            allergies: string[] | null;
                            emergencyContact: {
                                name: string | null;
                                relationship: string | null;
                                phoneNumber: string | null;
                            } | null;
                            membershipType: string | null;
                            membershipExpiry: string | null;
                            currentProgram: {
                                id: number;
                                programId: number;
                                name: string;
                                progressPercentage: number;
                                currentWeek: number;
                                totalWeeks: number;
                            } | null;
                            stats: {
                                totalSessions: number | null;
                                completedSessions: number | null;
                                currentStreak: number | null;
                            };
                            /** @description the 5 latest; until the client accepts, those that this trainer recorded */
                            recentSessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg */
                                totalVolume: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            timezone: string | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            trainerId: number | null;
                            traineeId: number | null;
                            trainerInfo: {
                                trainerId: number;
                                trainerName: string;
                                assignedDate: string | null;
                            } | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phoneNumber?: string | null;
                    dateOfBirth?: string | null;
                    gender?: ("male" | "female" | "other") | null;
                    profileImage?: string | null;
                    timezone?: string | null;
                    /**
                     * @description of notices and names of days
                     * @enum {unknown}
                     */
                    language?: "en" | "th";
                    /**
                     * @description what a front end shows; the API speaks kg, cm and km always
                     * @enum {unknown}
                     */
                    units?: "metric" | "imperial";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            timezone: string | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            trainerId: number | null;
                            traineeId: number | null;
                            trainerInfo: {
                                trainerId: number;
                                trainerName: string;
                                assignedDate: string | null;
                            } | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTraineeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            timezone: string | null;
                            traineeId: number;
                            height: number | null;
                            weight: number | null;
                            goals: string[] | null;
                            fitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            medicalNotes: string | null;
                            injuries: string[] | null;
                            allergies: string[] | null;
                            emergencyContact: {
                                name: string | null;
                                relationship: string | null;
                                phoneNumber: string | null;
                            } | null;
                            membershipType: string | null;
                            membershipExpiry: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            joinDate: string;
                            membership: {
                                type: string | null;
                                expiry: string | null;
                            } | null;
                            /**
                             * @description the membership's; it has nothing to do with signing in
                             * @enum {unknown}
                             */
                            status: "active" | "inactive" | "suspended";
                            currentProgram: {
                                id: number;
                                programId: number;
                                name: string;
                            } | null;
                            assignedTrainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                assignedAt: string | null;
                                /** @description false: this trainer does not see the profile yet */
                                accepted: boolean;
                            } | null;
                            /** @description recorded ones */
                            totalSessions: number;
                            lastSessionDate: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeTraineeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phoneNumber?: string | null;
                    dateOfBirth?: string | null;
                    gender?: ("male" | "female" | "other") | null;
                    profileImage?: string | null;
                    height?: number | null;
                    goals?: string[] | null;
                    fitnessLevel?: ("beginner" | "intermediate" | "advanced") | null;
                    medicalNotes?: string | null;
                    injuries?: string[] | null;
                    allergies?: string[] | null;
                    emergencyContact?: {
                        name?: string | null;
                        relationship?: string | null;
                        phoneNumber?: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            timezone: string | null;
                            traineeId: number;
                            height: number | null;
                            weight: number | null;
                            goals: string[] | null;
                            fitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            medicalNotes: string | null;
                            injuries: string[] | null;
                            allergies: string[] | null;
                            emergencyContact: {
                                name: string | null;
                                relationship: string | null;
                                phoneNumber: string | null;
                            } | null;
                            membershipType: string | null;
                            membershipExpiry: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            joinDate: string;
                            membership: {
                                type: string | null;
                                expiry: string | null;
                            } | null;
                            /**
                             * @description the membership's; it has nothing to do with signing in
                             * @enum {unknown}
                             */
                            status: "active" | "inactive" | "suspended";
                            currentProgram: {
                                id: number;
                                programId: number;
                                name: string;
                            } | null;
                            assignedTrainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                assignedAt: string | null;
                                /** @description false: this trainer does not see the profile yet */
                                accepted: boolean;
                            } | null;
                            /** @description recorded ones */
                            totalSessions: number;
                            lastSessionDate: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTrainerProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            trainerId: number;
                            bio: string | null;
                            specialization: string[] | null;
                            certifications: string[] | null;
                            experienceYears: number;
                            /** @enum {unknown} */
                            availability: "available" | "busy" | "unavailable";
                            workingHours: {
                                monday?: string | null;
                                tuesday?: string | null;
                                wednesday?: string | null;
                                thursday?: string | null;
                                friday?: string | null;
                                saturday?: string | null;
                                sunday?: string | null;
                            } | null;
                            timezone: string | null;
                            instagramUrl: string | null;
                            facebookUrl: string | null;
                            youtubeUrl: string | null;
                            /** @description mean of the ratings that clients gave, to 2 places; 0 where there is none */
                            rating: number;
                            totalRatings: number;
                            totalClients: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeTrainerProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bio?: string | null;
                    specialization?: string[] | null;
                    certifications?: string[] | null;
                    experienceYears?: number;
                    /** @enum {unknown} */
                    availability?: "available" | "busy" | "unavailable";
                    workingHours?: {
                        monday?: string | null;
                        tuesday?: string | null;
                        wednesday?: string | null;
                        thursday?: string | null;
                        friday?: string | null;
                        saturday?: string | null;
                        sunday?: string | null;
                    } | null;
                    timezone?: string | null;
                    instagramUrl?: string | null;
                    facebookUrl?: string | null;
                    youtubeUrl?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "trainee" | "trainer" | "admin";
                            profileImage: string | null;
                            phoneNumber: string | null;
                            dateOfBirth: string | null;
                            gender: ("male" | "female" | "other") | null;
                            /** @enum {unknown} */
                            language: "en" | "th";
                            /** @enum {unknown} */
                            units: "metric" | "imperial";
                            emailVerified: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            trainerId: number;
                            bio: string | null;
                            specialization: string[] | null;
                            certifications: string[] | null;
                            experienceYears: number;
                            /** @enum {unknown} */
                            availability: "available" | "busy" | "unavailable";
                            workingHours: {
                                monday?: string | null;
                                tuesday?: string | null;
                                wednesday?: string | null;
                                thursday?: string | null;
                                friday?: string | null;
                                saturday?: string | null;
                                sunday?: string | null;
                            } | null;
                            timezone: string | null;
                            instagramUrl: string | null;
                            facebookUrl: string | null;
                            youtubeUrl: string | null;
                            /** @description mean of the ratings that clients gave, to 2 places; 0 where there is none */
                            rating: number;
                            totalRatings: number;
                            totalClients: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    finishGoogleSignIn: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the front end, signed in, or with `error` */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MALFORMED_JSON"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            kty: string;
                            crv: string;
                            x: string;
                            kid: string;
                            alg: string;
                            use: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTrainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            profileImage: string | null;
                            specialization: string[] | null;
                            /** @description years, in words */
                            experience: string;
                            /** @description mean of the ratings that clients gave, to 2 places; 0 where there is none */
                            rating: number;
                            totalClients: number;
                            bio: string | null;
                            certifications: string[] | null;
                            /** @enum {unknown} */
                            availability: "available" | "busy" | "unavailable";
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    leaveTrainer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description active, inactive, suspended; several with commas */
                status?: string;
                /** @description in name or e-mail, as it is written, whatever the case */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            clients: {
                                id: number;
                                userId: number;
                                name: string;
                                email: string;
                                phoneNumber: string | null;
                                profileImage: string | null;
                                joinDate: string | null;
                                totalSessions: number | null;
                                lastSessionDate: string | null;
                                status: ("active" | "inactive" | "suspended") | null;
                                /** @description false: the client has not accepted this trainer yet, so most fields are null */
                                accepted: boolean;
                                currentProgram: string | null;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    takeOnClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    inviteMessage?: string | null;
                    phoneNumber?: string | null;
                    dateOfBirth?: string | null;
                    gender?: ("male" | "female" | "other") | null;
                    height?: number | null;
                    goals?: string[] | null;
                    fitnessLevel?: ("beginner" | "intermediate" | "advanced") | null;
                    medicalNotes?: string | null;
                    injuries?: string[] | null;
                    allergies?: string[] | null;
                    emergencyContact?: {
                        name?: string | null;
                        relationship?: string | null;
                        phoneNumber?: string | null;
                    } | null;
                    weight?: number | null;
                    membershipType?: string | null;
                    membershipExpiry?: string | null;
                    /** @enum {unknown} */
                    status?: "active" | "inactive" | "suspended";
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            clientId: number;
                            invitationSent: boolean;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            409: components["responses"]["CONFLICT-or-ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listTrainers: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description one of the specializations, whole, whatever the case */
                specialization?: string;
                availability?: "available" | "busy" | "unavailable";
                /** @description in name or specialization, as it is written, whatever the case */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            trainers: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                specialization: string[] | null;
                                /** @description years, in words */
                                experience: string;
                                /** @description mean of the ratings that clients gave, to 2 places; 0 where there is none */
                                rating: number;
                                totalClients: number;
                                bio: string | null;
                                certifications: string[] | null;
                                /** @enum {unknown} */
                                availability: "available" | "busy" | "unavailable";
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    /** @description another name for `email` */
                    username?: string;
                    password: string;
                    /**
                     * @description body: `refreshToken` comes in the body, and no cookie is set
                     * @default cookie
                     * @enum {unknown}
                     */
                    tokens?: "cookie" | "body";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: number;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "trainee" | "trainer" | "admin";
                                profileImage: string | null;
                                phoneNumber: string | null;
                                dateOfBirth: string | null;
                                gender: ("male" | "female" | "other") | null;
                                timezone: string | null;
                                /** @enum {unknown} */
                                language: "en" | "th";
                                /** @enum {unknown} */
                                units: "metric" | "imperial";
                                emailVerified: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                trainerId: number | null;
                                traineeId: number | null;
                                trainerInfo: {
                                    trainerId: number;
                                    trainerName: string;
                                    assignedDate: string | null;
                                } | null;
                            };
                            /** @description for `Authorization: Bearer` */
                            token: string;
                            refreshToken: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["INVALID_CREDENTIALS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    refreshToken?: string;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    refreshToken?: string;
                    /**
                     * @description body: `refreshToken` comes in the body, and no cookie is set
                     * @default cookie
                     * @enum {unknown}
                     */
                    tokens?: "cookie" | "body";
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description for `Authorization: Bearer` */
                            token: string;
                            refreshToken: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    /** @description 8 to 200 characters, an upper-case letter and a digit among them */
                    password: string;
                    phoneNumber?: string | null;
                    /** @enum {unknown} */
                    role: "trainee" | "trainer";
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: number;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "trainee" | "trainer" | "admin";
                                profileImage: string | null;
                                phoneNumber: string | null;
                                dateOfBirth: string | null;
                                gender: ("male" | "female" | "other") | null;
                                timezone: string | null;
                                /** @enum {unknown} */
                                language: "en" | "th";
                                /** @enum {unknown} */
                                units: "metric" | "imperial";
                                emailVerified: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                trainerId: number | null;
                                traineeId: number | null;
                                trainerInfo: {
                                    trainerId: number;
                                    trainerName: string;
                                    assignedDate: string | null;
                                } | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            409: components["responses"]["ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            invitationSent: boolean;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            accountDeleted: boolean;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    startGoogleSignIn: {
        parameters: {
            query?: {
                /** @description Where to go in the end: a path, or an address of a front end that the installation allows. Default: its front page */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MALFORMED_JSON"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            description: string | null;
                            totalWeeks: number;
                            sessionsPerWeek: number;
                            goals: string[] | null;
                            targetFitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            /** @description one entry a session; empty where the program has no fixed days */
                            weeklySchedule: {
                                /** @enum {unknown} */
                                day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                focus: string;
                                /** @description minutes */
                                duration: number;
                            }[];
                            /** @enum {unknown} */
                            status: "draft" | "active" | "archived";
                            /** @description how often it was given to a client, those included who are gone */
                            totalAssignments: number;
                            /** @description mean progress of its assignments, in per cent */
                            completionRate: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            assignments: {
                                id: number;
                                programId: number;
                                name: string;
                                description: string | null;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                startDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                endDate: string;
                                /** @enum {unknown} */
                                status: "active" | "completed" | "paused" | "cancelled";
                                /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                                currentWeek: number;
                                totalWeeks: number;
                                /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                                progressPercentage: number;
                                sessionsCompleted: number;
                                totalSessions: number;
                                notes: string | null;
                                /** @description by week; the client sees them */
                                progressNotes: {
                                    week: number;
                                    /**
                                     * Format: date
                                     * @description when it was last written, in the trainer's zone
                                     */
                                    date: string;
                                    note: string;
                                    recordedBy: number | null;
                                }[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    archiveProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            description: string | null;
                            totalWeeks: number;
                            sessionsPerWeek: number;
                            goals: string[] | null;
                            targetFitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            /** @description one entry a session; empty where the program has no fixed days */
                            weeklySchedule: {
                                /** @enum {unknown} */
                                day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                focus: string;
                                /** @description minutes */
                                duration: number;
                            }[];
                            /** @enum {unknown} */
                            status: "draft" | "active" | "archived";
                            /** @description how often it was given to a client, those included who are gone */
                            totalAssignments: number;
                            /** @description mean progress of its assignments, in per cent */
                            completionRate: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string | null;
                    totalWeeks?: number;
                    sessionsPerWeek?: number;
                    goals?: string[] | null;
                    targetFitnessLevel?: ("beginner" | "intermediate" | "advanced") | null;
                    weeklySchedule?: {
                        /** @enum {unknown} */
                        day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                        focus: string;
                        /** @description minutes */
                        duration: number;
                    }[] | null;
                    /** @enum {unknown} */
                    status?: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            description: string | null;
                            totalWeeks: number;
                            sessionsPerWeek: number;
                            goals: string[] | null;
                            targetFitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                            /** @description one entry a session; empty where the program has no fixed days */
                            weeklySchedule: {
                                /** @enum {unknown} */
                                day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                focus: string;
                                /** @description minutes */
                                duration: number;
                            }[];
                            /** @enum {unknown} */
                            status: "draft" | "active" | "archived";
                            /** @description how often it was given to a client, those included who are gone */
                            totalAssignments: number;
                            /** @description mean progress of its assignments, in per cent */
                            completionRate: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    assignProgram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    startDate: string;
                    generateSchedules?: {
                        times: {
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Monday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Tuesday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Wednesday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Thursday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Friday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Saturday?: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            Sunday?: string;
                        };
                        locationId?: number | null;
                    };
                    /**
                     * @description true: the active assignment, where there is one, is cancelled
                     * @default false
                     */
                    replaceActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            programId: number;
                            name: string;
                            description: string | null;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            startDate: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            endDate: string;
                            /** @enum {unknown} */
                            status: "active" | "completed" | "paused" | "cancelled";
                            /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                            currentWeek: number;
                            totalWeeks: number;
                            /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                            progressPercentage: number;
                            sessionsCompleted: number;
                            totalSessions: number;
                            notes: string | null;
                            /** @description by week; the client sees them */
                            progressNotes: {
                                week: number;
                                /**
                                 * Format: date
                                 * @description when it was last written, in the trainer's zone
                                 */
                                date: string;
                                note: string;
                                recordedBy: number | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            /** @description the sessions that were booked with it, by start */
                            scheduleIds: number[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON-or-PROGRAM_NOT_ACTIVE"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY-or-CLIENT_NOT_ASSIGNED"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT-or-SCHEDULE_CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                /** @description one or more of scheduled, confirmed, completed, cancelled, no_show, with commas between them */
                status?: string;
                clientId?: number;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            schedules: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /** @description minutes */
                                duration: number;
                                title: string;
                                description: string | null;
                                /** @enum {unknown} */
                                status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                                sessionType: string | null;
                                plannedExercises: string[] | null;
                                notes: string | null;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                location: {
                                    id: number;
                                    name: string;
                                    address: string | null;
                                    floor: string | null;
                                    building: string | null;
                                    mapUrl: string | null;
                                } | null;
                                programAssignmentId: number | null;
                                seriesId: string | null;
                                relatedSessionCard: number | null;
                                completedAt: string | null;
                                cancellationReason: string | null;
                                cancelledAt: string | null;
                                cancelledBy: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    bookSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date: string;
                    /**
                     * Format: wall-clock-time
                     * @description HH:MM in the zone of the schedule
                     */
                    time: string;
                    /** @description minutes */
                    duration: number;
                    title: string;
                    /**
                     * @default scheduled
                     * @enum {unknown}
                     */
                    status?: "scheduled" | "confirmed" | "completed";
                    description?: string | null;
                    locationId?: number | null;
                    programAssignmentId?: number | null;
                    sessionType?: string | null;
                    plannedExercises?: string[] | null;
                    notes?: string | null;
                    /** @description makes a series: one session on each of the weekdays, every week, 366 at most */
                    repeat?: {
                        /** @description `date` falls on one of them, and is the first session */
                        weekdays: ("Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday")[];
                        /**
                         * Format: date
                         * @description the last session is on this date or before it; instead of `count`
                         */
                        until?: string;
                        /** @description how many sessions, the first included; instead of `until` */
                        count?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            scheduleId: number;
                            scheduleIds: number[];
                            seriesId: string | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON-or-PROGRAM_NOT_ACTIVE"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY-or-CLIENT_NOT_ASSIGNED"];
            409: components["responses"]["CONFLICT-or-SCHEDULE_CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    cancelOwnSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                specialization: string[] | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            relatedSessionCard: number | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            programAssignmentId: number | null;
                            seriesId: string | null;
                            relatedSessionCard: number | null;
                            completedAt: string | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    cancelSchedule: {
        parameters: {
            query?: {
                reason?: string;
                notifyClient?: boolean;
                /** @description following: this session and those of its series after it that are scheduled or confirmed; this one alone where left out */
                scope?: "this" | "following";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string | null;
                    /**
                     * @description false: the client is not told
                     * @default true
                     */
                    notifyClient?: boolean;
                    /**
                     * @description following: this session and those of its series after it that are scheduled or confirmed; this one alone where left out
                     * @enum {unknown}
                     */
                    scope?: "this" | "following";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            programAssignmentId: number | null;
                            seriesId: string | null;
                            relatedSessionCard: number | null;
                            completedAt: string | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId?: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date?: string;
                    /**
                     * Format: wall-clock-time
                     * @description HH:MM in the zone of the schedule
                     */
                    time?: string;
                    /** @description minutes */
                    duration?: number;
                    title?: string;
                    /** @enum {unknown} */
                    status?: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                    description?: string | null;
                    locationId?: number | null;
                    programAssignmentId?: number | null;
                    sessionType?: string | null;
                    plannedExercises?: string[] | null;
                    notes?: string | null;
                    /**
                     * @description following: this session and those of its series after it that are scheduled or confirmed; this one alone where left out
                     * @enum {unknown}
                     */
                    scope?: "this" | "following";
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            programAssignmentId: number | null;
                            seriesId: string | null;
                            relatedSessionCard: number | null;
                            completedAt: string | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON-or-PROGRAM_NOT_ACTIVE"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY-or-CLIENT_NOT_ASSIGNED"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT-or-SCHEDULE_CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    status?: "active" | "completed" | "paused" | "cancelled";
                    notes?: string | null;
                    /** @description takes the place of the note of the same week; null removes it; other weeks stay */
                    progressNotes?: {
                        week: number;
                        note: string | null;
                    }[];
                    /** @description with status completed or cancelled: the coming sessions that were booked together with the program are cancelled too */
                    cancelSessions?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            programId: number;
                            name: string;
                            description: string | null;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            startDate: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            endDate: string;
                            /** @enum {unknown} */
                            status: "active" | "completed" | "paused" | "cancelled";
                            /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                            currentWeek: number;
                            totalWeeks: number;
                            /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                            progressPercentage: number;
                            sessionsCompleted: number;
                            totalSessions: number;
                            notes: string | null;
                            /** @description by week; the client sees them */
                            progressNotes: {
                                week: number;
                                /**
                                 * Format: date
                                 * @description when it was last written, in the trainer's zone
                                 */
                                date: string;
                                note: string;
                                recordedBy: number | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            address: string | null;
                            floor: string | null;
                            building: string | null;
                            mapUrl: string | null;
                            phoneNumber: string | null;
                            email: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            openingHours: string | null;
                            operatingDays: string[] | null;
                            facilities: string[] | null;
                            images: string[] | null;
                            timezone: string | null;
                            capacity: number | null;
                            /** @description false: not listed, and nothing new is booked there */
                            isActive: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    address?: string | null;
                    floor?: string | null;
                    building?: string | null;
                    phoneNumber?: string | null;
                    email?: string | null;
                    latitude?: number | null;
                    longitude?: number | null;
                    mapUrl?: string | null;
                    openingHours?: string | null;
                    operatingDays?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[] | null;
                    facilities?: string[] | null;
                    images?: string[] | null;
                    timezone?: string | null;
                    capacity?: 1 | null;
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            address: string | null;
                            floor: string | null;
                            building: string | null;
                            mapUrl: string | null;
                            phoneNumber: string | null;
                            email: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            openingHours: string | null;
                            operatingDays: string[] | null;
                            facilities: string[] | null;
                            images: string[] | null;
                            timezone: string | null;
                            capacity: number | null;
                            /** @description false: not listed, and nothing new is booked there */
                            isActive: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    confirmOwnSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                specialization: string[] | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            relatedSessionCard: number | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listLocations: {
        parameters: {
            query?: {
                /** @description for admins: those that are out of use too; 403 for others */
                includeInactive?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            locations: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                latitude: number | null;
                                longitude: number | null;
                                openingHours: string | null;
                                operatingDays: string[] | null;
                                facilities: string[] | null;
                                images: string[] | null;
                                timezone: string | null;
                                capacity: number | null;
                                /** @description false: not listed, and nothing new is booked there */
                                isActive: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    createLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    address?: string | null;
                    floor?: string | null;
                    building?: string | null;
                    phoneNumber?: string | null;
                    email?: string | null;
                    latitude?: number | null;
                    longitude?: number | null;
                    mapUrl?: string | null;
                    openingHours?: string | null;
                    operatingDays?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[] | null;
                    facilities?: string[] | null;
                    images?: string[] | null;
                    timezone?: string | null;
                    capacity?: 1 | null;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            address: string | null;
                            floor: string | null;
                            building: string | null;
                            mapUrl: string | null;
                            phoneNumber: string | null;
                            email: string | null;
                            latitude: number | null;
                            longitude: number | null;
                            openingHours: string | null;
                            operatingDays: string[] | null;
                            facilities: string[] | null;
                            images: string[] | null;
                            timezone: string | null;
                            capacity: number | null;
                            /** @description false: not listed, and nothing new is booked there */
                            isActive: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listPrograms: {
        parameters: {
            query?: {
                /** @description one or more of draft, active, archived, with commas between them */
                status?: string;
                /** @description in the name, as it is written, whatever the case */
                search?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            programs: {
                                id: number;
                                name: string;
                                description: string | null;
                                totalWeeks: number;
                                sessionsPerWeek: number;
                                goals: string[] | null;
                                targetFitnessLevel: ("beginner" | "intermediate" | "advanced") | null;
                                /** @description one entry a session; empty where the program has no fixed days */
                                weeklySchedule: {
                                    /** @enum {unknown} */
                                    day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                    focus: string;
                                    /** @description minutes */
                                    duration: number;
                                }[];
                                /** @enum {unknown} */
                                status: "draft" | "active" | "archived";
                                /** @description how often it was given to a client, those included who are gone */
                                totalAssignments: number;
                                /** @description mean progress of its assignments, in per cent */
                                completionRate: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    createProgram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string | null;
                    totalWeeks: number;
                    sessionsPerWeek: number;
                    goals?: string[] | null;
                    targetFitnessLevel?: ("beginner" | "intermediate" | "advanced") | null;
                    weeklySchedule?: {
                        /** @enum {unknown} */
                        day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                        focus: string;
                        /** @description minutes */
                        duration: number;
                    }[] | null;
                    /**
                     * @default draft
                     * @enum {unknown}
                     */
                    status?: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            programId: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description present clients */
                            totalClients: number;
                            /** @description those whose membership is active; one who has not accepted yet counts as active */
                            activeClients: number;
                            /** @description the others: inactive or suspended */
                            inactiveClients: number;
                            /** @description programs with status active */
                            activePrograms: number;
                            /** @description all schedules there ever were, of whatever status */
                            totalSessions: number;
                            completedSessions: number;
                            /** @description scheduled and confirmed ones, from today on */
                            upcomingSessions: number;
                            /** @description all of today but cancelled ones; week and month likewise */
                            todaySessions: number;
                            /** @description Monday to Sunday */
                            weekSessions: number;
                            monthSessions: number;
                            completionRate: number | null;
                            averageRating: number | null;
                            /** @description the sessions of today but cancelled ones, by start */
                            todaySchedule: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /** @description minutes */
                                duration: number;
                                title: string;
                                description: string | null;
                                /** @enum {unknown} */
                                status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                                sessionType: string | null;
                                plannedExercises: string[] | null;
                                notes: string | null;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                location: {
                                    id: number;
                                    name: string;
                                    address: string | null;
                                    floor: string | null;
                                    building: string | null;
                                    mapUrl: string | null;
                                } | null;
                                programAssignmentId: number | null;
                                seriesId: string | null;
                                relatedSessionCard: number | null;
                                completedAt: string | null;
                                cancellationReason: string | null;
                                cancelledAt: string | null;
                                cancelledBy: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            /** @description the next 10 scheduled and confirmed ones from today on, by start */
                            upcomingSchedules: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /** @description minutes */
                                duration: number;
                                title: string;
                                description: string | null;
                                /** @enum {unknown} */
                                status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                                sessionType: string | null;
                                plannedExercises: string[] | null;
                                notes: string | null;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                location: {
                                    id: number;
                                    name: string;
                                    address: string | null;
                                    floor: string | null;
                                    building: string | null;
                                    mapUrl: string | null;
                                } | null;
                                programAssignmentId: number | null;
                                seriesId: string | null;
                                relatedSessionCard: number | null;
                                completedAt: string | null;
                                cancellationReason: string | null;
                                cancelledAt: string | null;
                                cancelledBy: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            /** @description the 5 clients whose last recorded session is the latest, those without one last */
                            recentClients: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                lastSession: string | null;
                            }[];
                            /** @description the 10 latest */
                            recentActivities: {
                                /** @description of the session, the client or the program's assignment, by `type` */
                                id: number;
                                /** @enum {unknown} */
                                type: "session_completed" | "schedule_cancelled" | "client_joined" | "program_assigned";
                                /** @description in the reader's language */
                                message: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                timestamp: string;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listFreeSlots: {
        parameters: {
            query: {
                /** @description YYYY-MM-DD */
                from: string;
                /** @description inclusive; 31 days in all at most, and at most a year ahead */
                to: string;
                /** @description minutes */
                duration: number;
                clientId?: number;
                locationId?: number;
                /** @description minutes from one start to the next */
                step?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            slots: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                endsAt: string;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listOwnPrograms: {
        parameters: {
            query?: {
                /** @description one or more of active, completed, paused, cancelled, with commas between them */
                status?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            programs: {
                                id: number;
                                programId: number;
                                name: string;
                                description: string | null;
                                /** @description "12 weeks" */
                                duration: string;
                                /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                                currentWeek: number;
                                totalWeeks: number;
                                /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                                progressPercentage: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                startDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                endDate: string;
                                /** @enum {unknown} */
                                status: "active" | "completed" | "paused" | "cancelled";
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                sessionsCompleted: number;
                                totalSessions: number;
                                sessionCompletionRate: number | null;
                                nextSession: {
                                    id: number;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD
                                     */
                                    date: string;
                                    /**
                                     * Format: wall-clock-time
                                     * @description HH:MM in the zone of the schedule
                                     */
                                    time: string;
                                    /** @description IANA name; date and time are wall clock there */
                                    timezone: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    startsAt: string;
                                    title: string;
                                    exercises: string[] | null;
                                } | null;
                                goals: string[] | null;
                                weeklySchedule: {
                                    /** @enum {unknown} */
                                    day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                    focus: string;
                                    /** @description minutes */
                                    duration: number;
                                }[];
                                progressNotes: {
                                    week: number;
                                    /**
                                     * Format: date
                                     * @description when it was last written, in the trainer's zone
                                     */
                                    date: string;
                                    note: string;
                                    recordedBy: number | null;
                                }[];
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listOwnSchedules: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                /** @description one or more of scheduled, confirmed, completed, cancelled, no_show, with commas between them */
                status?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            schedules: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /** @description minutes */
                                duration: number;
                                title: string;
                                description: string | null;
                                /** @enum {unknown} */
                                status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                                sessionType: string | null;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                    phoneNumber: string | null;
                                    email: string | null;
                                    specialization: string[] | null;
                                };
                                location: {
                                    id: number;
                                    name: string;
                                    address: string | null;
                                    floor: string | null;
                                    building: string | null;
                                    mapUrl: string | null;
                                } | null;
                                plannedExercises: string[] | null;
                                notes: string | null;
                                relatedSessionCard: number | null;
                                cancellationReason: string | null;
                                cancelledAt: string | null;
                                cancelledBy: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listUpcomingSchedules: {
        parameters: {
            query?: {
                /** @description today counts */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            upcomingSessions: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                /** @description minutes */
                                duration: number;
                                title: string;
                                description: string | null;
                                /** @enum {unknown} */
                                status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                                sessionType: string | null;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                    phoneNumber: string | null;
                                };
                                location: {
                                    id: number;
                                    name: string;
                                    address: string | null;
                                    floor: string | null;
                                    building: string | null;
                                    mapUrl: string | null;
                                } | null;
                            }[];
                            calendar: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /** @description in the reader's language */
                                dayName: string;
                                isToday: boolean;
                                hasSession: boolean;
                                sessionCount: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readCurrentProgram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            programId: number;
                            name: string;
                            description: string | null;
                            /** @description "12 weeks" */
                            duration: string;
                            /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                            currentWeek: number;
                            totalWeeks: number;
                            /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                            progressPercentage: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            startDate: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            endDate: string;
                            /** @enum {unknown} */
                            status: "active" | "completed" | "paused" | "cancelled";
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            sessionsCompleted: number;
                            totalSessions: number;
                            sessionCompletionRate: number | null;
                            nextSession: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                title: string;
                                exercises: string[] | null;
                            } | null;
                            goals: string[] | null;
                            weeklySchedule: {
                                /** @enum {unknown} */
                                day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                focus: string;
                                /** @description minutes */
                                duration: number;
                            }[];
                            progressNotes: {
                                week: number;
                                /**
                                 * Format: date
                                 * @description when it was last written, in the trainer's zone
                                 */
                                date: string;
                                note: string;
                                recordedBy: number | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readOwnProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            programId: number;
                            name: string;
                            description: string | null;
                            /** @description "12 weeks" */
                            duration: string;
                            /** @description from 1 to totalWeeks; weeks begin with the start date, in the client's zone */
                            currentWeek: number;
                            totalWeeks: number;
                            /** @description sessionsCompleted ÷ totalSessions in per cent, at most 100 */
                            progressPercentage: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            startDate: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            endDate: string;
                            /** @enum {unknown} */
                            status: "active" | "completed" | "paused" | "cancelled";
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            sessionsCompleted: number;
                            totalSessions: number;
                            sessionCompletionRate: number | null;
                            nextSession: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM in the zone of the schedule
                                 */
                                time: string;
                                /** @description IANA name; date and time are wall clock there */
                                timezone: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startsAt: string;
                                title: string;
                                exercises: string[] | null;
                            } | null;
                            goals: string[] | null;
                            weeklySchedule: {
                                /** @enum {unknown} */
                                day: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
                                focus: string;
                                /** @description minutes */
                                duration: number;
                            }[];
                            progressNotes: {
                                week: number;
                                /**
                                 * Format: date
                                 * @description when it was last written, in the trainer's zone
                                 */
                                date: string;
                                note: string;
                                recordedBy: number | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readOwnSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /**
                             * Format: wall-clock-time
                             * @description HH:MM in the zone of the schedule
                             */
                            time: string;
                            /** @description IANA name; date and time are wall clock there */
                            timezone: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description minutes */
                            duration: number;
                            title: string;
                            description: string | null;
                            /** @enum {unknown} */
                            status: "scheduled" | "confirmed" | "completed" | "cancelled" | "no_show";
                            sessionType: string | null;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                                phoneNumber: string | null;
                                email: string | null;
                                specialization: string[] | null;
                            };
                            location: {
                                id: number;
                                name: string;
                                address: string | null;
                                floor: string | null;
                                building: string | null;
                                mapUrl: string | null;
                            } | null;
                            plannedExercises: string[] | null;
                            notes: string | null;
                            relatedSessionCard: number | null;
                            cancellationReason: string | null;
                            cancelledAt: string | null;
                            cancelledBy: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteClientMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                metricId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeClientMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                metricId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date?: string;
                    /** @enum {unknown} */
                    type?: "weight" | "body_fat" | "muscle_mass" | "measurement";
                    measurementType?: string | null;
                    value?: number;
                    /** @enum {unknown} */
                    unit?: "kg" | "%" | "cm";
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /** @enum {unknown} */
                            type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                            measurementType: string | null;
                            /** @description in `unit`, to 2 places */
                            value: number;
                            /** @description kg of weight and muscle_mass, % of body_fat, cm of measurement */
                            unit: string;
                            notes: string | null;
                            recordedBy: {
                                /** @description of the user: a trainer, or the client */
                                id: number;
                                name: string;
                                profileImage: string | null;
                            } | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteExercise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeExercise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {unknown} */
                    category?: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                    description?: string | null;
                    muscleGroups?: string[] | null;
                    equipment?: string[] | null;
                    difficulty?: ("beginner" | "intermediate" | "advanced") | null;
                    instructions?: string[] | null;
                    videoUrl?: string | null;
                    thumbnailUrl?: string | null;
                    images?: string[] | null;
                    /** @description true: every trainer of the installation finds it */
                    isPublic?: boolean;
                    /** @description true: the weight helps, as on a pull-up machine, so that lighter is better */
                    weightIsAssistance?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            name: string;
                            /** @enum {unknown} */
                            category: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                            description: string | null;
                            muscleGroups: string[] | null;
                            equipment: string[] | null;
                            difficulty: ("beginner" | "intermediate" | "advanced") | null;
                            instructions: string[] | null;
                            /** @description the weight helps: lighter is better */
                            weightIsAssistance: boolean;
                            videoUrl: string | null;
                            thumbnailUrl: string | null;
                            images: string[] | null;
                            isPublic: boolean;
                            isVerified: boolean;
                            isOwn: boolean;
                            /** @description how often it was recorded */
                            usageCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS-or-CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteOwnMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeOwnMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date?: string;
                    /** @enum {unknown} */
                    type?: "weight" | "body_fat" | "muscle_mass" | "measurement";
                    measurementType?: string | null;
                    value?: number;
                    /** @enum {unknown} */
                    unit?: "kg" | "%" | "cm";
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            /** @enum {unknown} */
                            type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                            measurementType: string | null;
                            /** @description in `unit`, to 2 places */
                            value: number;
                            /** @description kg of weight and muscle_mass, % of body_fat, cm of measurement */
                            unit: string;
                            notes: string | null;
                            recordedBy: {
                                /** @description of the user: a trainer, or the client */
                                id: number;
                                name: string;
                                profileImage: string | null;
                            } | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTrainerSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            scheduleId: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            title: string;
                            /** @description minutes */
                            duration: number;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            exercises: {
                                id: number;
                                exerciseLibraryId: number | null;
                                name: string;
                                category: string | null;
                                supersetGroup: number | null;
                                notes: string | null;
                                formNotes: string | null;
                                totalSets: number;
                                /** @description completed sets that are not warm-ups, like the two below */
                                totalReps: number;
                                /** @description kg */
                                totalWeight: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                isPR: boolean;
                                prNote: string | null;
                                sets: {
                                    setNumber: number;
                                    /** @enum {unknown} */
                                    setType: "normal" | "warmup" | "drop" | "failure";
                                    reps: number | null;
                                    weight: number | null;
                                    duration: number | null;
                                    distance: number | null;
                                    rest: number | null;
                                    completed: boolean;
                                    rpe: number | null;
                                    notes: string | null;
                                }[];
                            }[];
                            overallFeedback: string | null;
                            nextSessionGoals: string[] | null;
                            trainerRating: number | null;
                            traineeRating: number | null;
                            traineeFeedback: string | null;
                            totalExercises: number;
                            totalSets: number;
                            /** @description kg × reps */
                            totalVolume: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    changeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description minutes */
                    duration?: number;
                    exercises?: {
                        name: string;
                        category?: string | null;
                        exerciseLibraryId?: number | null;
                        supersetGroup?: number | null;
                        notes?: string | null;
                        formNotes?: string | null;
                        sets: {
                            /** @description once in an exercise */
                            setNumber: number;
                            /** @enum {unknown} */
                            setType?: "normal" | "warmup" | "drop" | "failure";
                            reps?: number | null;
                            weight?: number | null;
                            duration?: number | null;
                            distance?: number | null;
                            rest?: number | null;
                            /** @description true unless said; a completed set gives reps, duration or distance */
                            completed?: boolean;
                            rpe?: number | null;
                            notes?: string | null;
                        }[];
                    }[];
                    overallFeedback?: string | null;
                    nextSessionGoals?: string[] | null;
                    trainerRating?: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            scheduleId: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            title: string;
                            /** @description minutes */
                            duration: number;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            exercises: {
                                id: number;
                                exerciseLibraryId: number | null;
                                name: string;
                                category: string | null;
                                supersetGroup: number | null;
                                notes: string | null;
                                formNotes: string | null;
                                totalSets: number;
                                /** @description completed sets that are not warm-ups, like the two below */
                                totalReps: number;
                                /** @description kg */
                                totalWeight: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                isPR: boolean;
                                prNote: string | null;
                                sets: {
                                    setNumber: number;
                                    /** @enum {unknown} */
                                    setType: "normal" | "warmup" | "drop" | "failure";
                                    reps: number | null;
                                    weight: number | null;
                                    duration: number | null;
                                    distance: number | null;
                                    rest: number | null;
                                    completed: boolean;
                                    rpe: number | null;
                                    notes: string | null;
                                }[];
                            }[];
                            overallFeedback: string | null;
                            nextSessionGoals: string[] | null;
                            trainerRating: number | null;
                            traineeRating: number | null;
                            traineeFeedback: string | null;
                            totalExercises: number;
                            totalSets: number;
                            /** @description kg × reps */
                            totalVolume: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            client: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listExercises: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                category?: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                search?: string;
                difficulty?: "beginner" | "intermediate" | "advanced";
                equipment?: string;
                muscleGroup?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exercises: {
                                id: number;
                                name: string;
                                /** @enum {unknown} */
                                category: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                                description: string | null;
                                muscleGroups: string[] | null;
                                equipment: string[] | null;
                                difficulty: ("beginner" | "intermediate" | "advanced") | null;
                                instructions: string[] | null;
                                /** @description the weight helps: lighter is better */
                                weightIsAssistance: boolean;
                                videoUrl: string | null;
                                thumbnailUrl: string | null;
                                images: string[] | null;
                                isPublic: boolean;
                                isVerified: boolean;
                                isOwn: boolean;
                                /** @description how often it was recorded */
                                usageCount: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    createExercise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    category: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                    description?: string | null;
                    muscleGroups?: string[] | null;
                    equipment?: string[] | null;
                    difficulty?: ("beginner" | "intermediate" | "advanced") | null;
                    instructions?: string[] | null;
                    videoUrl?: string | null;
                    thumbnailUrl?: string | null;
                    images?: string[] | null;
                    /**
                     * @description true: every trainer of the installation finds it
                     * @default false
                     */
                    isPublic?: boolean;
                    /**
                     * @description true: the weight helps, as on a pull-up machine, so that lighter is better
                     * @default false
                     */
                    weightIsAssistance?: boolean;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exerciseId: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            409: components["responses"]["CONFLICT-or-ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getClientAnalytics: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            period: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                startDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                endDate: string;
                            };
                            clientId: number;
                            clientName: string;
                            totalSessions: number;
                            completionRate: number | null;
                            progressMetrics: {
                                weightChange: number | null;
                                bodyFatChange: number | null;
                                /** @description kg by the name of the exercise */
                                strengthGains: {
                                    [key: string]: number;
                                };
                            };
                            sessionsPerWeek: number;
                            averageSessionDuration: number | null;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getClientExerciseHistory: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description literal text anywhere in the name, any case and script (`%` and `_` mean themselves) */
                q?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exercises: {
                                /** @description as it was written last */
                                name: string;
                                exerciseLibraryId: number | null;
                                category: string | null;
                                /** @description how many have it */
                                sessions: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                firstDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                lastDate: string;
                                best: {
                                    weight: number | null;
                                    reps: number | null;
                                    distance: number | null;
                                    duration: number | null;
                                } | null;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getClientExerciseProgress: {
        parameters: {
            query?: {
                name?: string;
                exerciseLibraryId?: number;
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exercise: string | null;
                            exerciseLibraryId: number | null;
                            category: string | null;
                            /** @description lighter is better */
                            weightIsAssistance: boolean;
                            /** @description oldest first */
                            sessions: {
                                sessionId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                bestSet: {
                                    weight: number | null;
                                    reps: number | null;
                                    distance: number | null;
                                    duration: number | null;
                                } | null;
                                /** @description all sets, like totalSets of a card */
                                sets: number;
                                reps: number;
                                /** @description kg × reps */
                                volume: number;
                                estimatedOneRepMax: number | null;
                                isPR: boolean;
                            }[];
                            trend: {
                                /** @description slope of the straight line of least squares through the estimated one-rep max by date */
                                kgPerWeek: number;
                                /** @description kg, the last estimated one-rep max less the first */
                                change: number;
                                /** @description how many it rests on */
                                sessions: number;
                            } | null;
                            /** @description of the period, one a kind */
                            bests: {
                                /** @enum {unknown} */
                                kind: "estimated_one_rep_max" | "reps" | "distance" | "duration";
                                /** @description kg, repetitions, km, seconds */
                                value: number;
                                weight: number | null;
                                reps: number | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                sessionId: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            period: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                startDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                endDate: string;
                            };
                            totalClients: number;
                            totalSessions: number;
                            averageRating: number | null;
                            clientRetentionRate: number | null;
                            sessionsGrowth: number | null;
                            topPerformingClients: {
                                id: number;
                                name: string;
                                sessionsCompleted: number;
                                completionRate: number | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTraineeExerciseHistory: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description literal text anywhere in the name, any case and script (`%` and `_` mean themselves) */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exercises: {
                                /** @description as it was written last */
                                name: string;
                                exerciseLibraryId: number | null;
                                category: string | null;
                                /** @description how many have it */
                                sessions: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                firstDate: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                lastDate: string;
                                best: {
                                    weight: number | null;
                                    reps: number | null;
                                    distance: number | null;
                                    duration: number | null;
                                } | null;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTraineeExerciseProgress: {
        parameters: {
            query?: {
                name?: string;
                exerciseLibraryId?: number;
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            exercise: string | null;
                            exerciseLibraryId: number | null;
                            category: string | null;
                            /** @description lighter is better */
                            weightIsAssistance: boolean;
                            /** @description oldest first */
                            sessions: {
                                sessionId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                bestSet: {
                                    weight: number | null;
                                    reps: number | null;
                                    distance: number | null;
                                    duration: number | null;
                                } | null;
                                /** @description all sets, like totalSets of a card */
                                sets: number;
                                reps: number;
                                /** @description kg × reps */
                                volume: number;
                                estimatedOneRepMax: number | null;
                                isPR: boolean;
                            }[];
                            trend: {
                                /** @description slope of the straight line of least squares through the estimated one-rep max by date */
                                kgPerWeek: number;
                                /** @description kg, the last estimated one-rep max less the first */
                                change: number;
                                /** @description how many it rests on */
                                sessions: number;
                            } | null;
                            /** @description of the period, one a kind */
                            bests: {
                                /** @enum {unknown} */
                                kind: "estimated_one_rep_max" | "reps" | "distance" | "duration";
                                /** @description kg, repetitions, km, seconds */
                                value: number;
                                weight: number | null;
                                reps: number | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                sessionId: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTraineeSession: {
        parameters: {
            query?: {
                clientId?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            scheduleId: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            title: string;
                            /** @description minutes */
                            duration: number;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            exercises: {
                                id: number;
                                exerciseLibraryId: number | null;
                                name: string;
                                category: string | null;
                                supersetGroup: number | null;
                                notes: string | null;
                                formNotes: string | null;
                                totalSets: number;
                                /** @description completed sets that are not warm-ups, like the two below */
                                totalReps: number;
                                /** @description kg */
                                totalWeight: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                isPR: boolean;
                                prNote: string | null;
                                sets: {
                                    setNumber: number;
                                    /** @enum {unknown} */
                                    setType: "normal" | "warmup" | "drop" | "failure";
                                    reps: number | null;
                                    weight: number | null;
                                    duration: number | null;
                                    distance: number | null;
                                    rest: number | null;
                                    completed: boolean;
                                    rpe: number | null;
                                    notes: string | null;
                                }[];
                            }[];
                            overallFeedback: string | null;
                            nextSessionGoals: string[] | null;
                            trainerRating: number | null;
                            traineeRating: number | null;
                            traineeFeedback: string | null;
                            totalExercises: number;
                            totalSets: number;
                            /** @description kg × reps */
                            totalVolume: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            client?: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getTraineeStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description session cards */
                            totalSessions: number;
                            /** @description schedules, like the two below */
                            completedSessions: number;
                            /** @description from today on, today included */
                            upcomingSessions: number;
                            cancelledSessions: number;
                            /** @description days in a row; 0 once the last one is before yesterday */
                            currentStreak: number;
                            /** @description days */
                            longestStreak: number;
                            /** @description weeks in a row; 0 once the last one is before last week */
                            currentWeekStreak: number;
                            /** @description weeks */
                            longestWeekStreak: number;
                            /** @description hours */
                            totalWorkoutHours: number;
                            lastSessionDate: string | null;
                            averageSessionsPerWeek: number;
                            currentProgram: {
                                /** @description the assignment's */
                                id: number;
                                programId: number;
                                name: string;
                                progressPercentage: number;
                                currentWeek: number;
                                totalWeeks: number;
                            } | null;
                            recentAchievements: {
                                id: number;
                                /** @enum {unknown} */
                                type: "streak" | "milestone" | "pr" | "completion";
                                title: string;
                                description: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                badge: string | null;
                                badgeColor: string | null;
                                value: number | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listClientMetrics: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                sort?: "asc" | "desc";
                type?: "weight" | "body_fat" | "muscle_mass" | "measurement";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            metrics: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /** @enum {unknown} */
                                type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                                measurementType: string | null;
                                /** @description in `unit`, to 2 places */
                                value: number;
                                /** @description kg of weight and muscle_mass, % of body_fat, cm of measurement */
                                unit: string;
                                notes: string | null;
                                recordedBy: {
                                    /** @description of the user: a trainer, or the client */
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                } | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    recordMetric: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date: string;
                    /** @enum {unknown} */
                    type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                    measurementType?: string | null;
                    value: number;
                    /** @enum {unknown} */
                    unit?: "kg" | "%" | "cm";
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            metricId: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT-or-ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listClientRecords: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description literal text anywhere in the name, any case and script (`%` and `_` mean themselves) */
                q?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            records: {
                                exercise: string;
                                exerciseLibraryId: number | null;
                                category: string | null;
                                /** @description lighter is better */
                                weightIsAssistance: boolean;
                                weight: number | null;
                                reps: number | null;
                                date: string | null;
                                sessionId: number | null;
                                previous: number | null;
                                delta: number | null;
                                /** @description one a kind, the first to reach it; never `isPR` */
                                bests: {
                                    /** @enum {unknown} */
                                    kind: "estimated_one_rep_max" | "reps" | "distance" | "duration";
                                    /** @description kg, repetitions, km, seconds */
                                    value: number;
                                    weight: number | null;
                                    reps: number | null;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD
                                     */
                                    date: string;
                                    sessionId: number;
                                }[];
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listClientSessions: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description `nextCursor` of the answer before; it takes the place of `page` */
                cursor?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            sessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                exercises: {
                                    id: number;
                                    exerciseLibraryId: number | null;
                                    name: string;
                                    category: string | null;
                                    supersetGroup: number | null;
                                    notes: string | null;
                                    formNotes: string | null;
                                    totalSets: number;
                                    /** @description completed sets that are not warm-ups, like the two below */
                                    totalReps: number;
                                    /** @description kg */
                                    totalWeight: number;
                                    /** @description kg × reps */
                                    totalVolume: number;
                                    isPR: boolean;
                                    prNote: string | null;
                                    sets: {
                                        setNumber: number;
                                        /** @enum {unknown} */
                                        setType: "normal" | "warmup" | "drop" | "failure";
                                        reps: number | null;
                                        weight: number | null;
                                        duration: number | null;
                                        distance: number | null;
                                        rest: number | null;
                                        completed: boolean;
                                        rpe: number | null;
                                        notes: string | null;
                                    }[];
                                }[];
                                overallFeedback: string | null;
                                nextSessionGoals: string[] | null;
                                trainerRating: number | null;
                                traineeRating: number | null;
                                traineeFeedback: string | null;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                                nextCursor: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listExerciseCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            categories: {
                                id: number;
                                /** @enum {unknown} */
                                name: "legs" | "chest" | "back" | "shoulders" | "arms" | "core" | "cardio" | "flexibility";
                                displayName: string;
                                icon: string;
                                /** @description public exercises and, for a trainer, one's own */
                                exerciseCount: number;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listTraineeMetrics: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                sort?: "asc" | "desc";
                type?: "weight" | "body_fat" | "muscle_mass" | "measurement";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            metrics: {
                                id: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                /** @enum {unknown} */
                                type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                                measurementType: string | null;
                                /** @description in `unit`, to 2 places */
                                value: number;
                                /** @description kg of weight and muscle_mass, % of body_fat, cm of measurement */
                                unit: string;
                                notes: string | null;
                                recordedBy: {
                                    /** @description of the user: a trainer, or the client */
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                } | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    logMetric: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date: string;
                    /** @enum {unknown} */
                    type: "weight" | "body_fat" | "muscle_mass" | "measurement";
                    measurementType?: string | null;
                    value: number;
                    /** @enum {unknown} */
                    unit?: "kg" | "%" | "cm";
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            metricId: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            409: components["responses"]["CONFLICT-or-ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listTraineeRecords: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description literal text anywhere in the name, any case and script (`%` and `_` mean themselves) */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            records: {
                                exercise: string;
                                exerciseLibraryId: number | null;
                                category: string | null;
                                /** @description lighter is better */
                                weightIsAssistance: boolean;
                                weight: number | null;
                                reps: number | null;
                                date: string | null;
                                sessionId: number | null;
                                previous: number | null;
                                delta: number | null;
                                /** @description one a kind, the first to reach it; never `isPR` */
                                bests: {
                                    /** @enum {unknown} */
                                    kind: "estimated_one_rep_max" | "reps" | "distance" | "duration";
                                    /** @description kg, repetitions, km, seconds */
                                    value: number;
                                    weight: number | null;
                                    reps: number | null;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD
                                     */
                                    date: string;
                                    sessionId: number;
                                }[];
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listTraineeSessions: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description `nextCursor` of the answer before; it takes the place of `page` */
                cursor?: string;
                clientId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            sessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                exercises: {
                                    id: number;
                                    exerciseLibraryId: number | null;
                                    name: string;
                                    category: string | null;
                                    supersetGroup: number | null;
                                    notes: string | null;
                                    formNotes: string | null;
                                    totalSets: number;
                                    /** @description completed sets that are not warm-ups, like the two below */
                                    totalReps: number;
                                    /** @description kg */
                                    totalWeight: number;
                                    /** @description kg × reps */
                                    totalVolume: number;
                                    isPR: boolean;
                                    prNote: string | null;
                                    sets: {
                                        setNumber: number;
                                        /** @enum {unknown} */
                                        setType: "normal" | "warmup" | "drop" | "failure";
                                        reps: number | null;
                                        weight: number | null;
                                        duration: number | null;
                                        distance: number | null;
                                        rest: number | null;
                                        completed: boolean;
                                        rpe: number | null;
                                        notes: string | null;
                                    }[];
                                }[];
                                overallFeedback: string | null;
                                nextSessionGoals: string[] | null;
                                trainerRating: number | null;
                                traineeRating: number | null;
                                traineeFeedback: string | null;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                                client?: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                                nextCursor: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listTrainerSessions: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description `nextCursor` of the answer before; it takes the place of `page` */
                cursor?: string;
                clientId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            sessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                exercises: {
                                    id: number;
                                    exerciseLibraryId: number | null;
                                    name: string;
                                    category: string | null;
                                    supersetGroup: number | null;
                                    notes: string | null;
                                    formNotes: string | null;
                                    totalSets: number;
                                    /** @description completed sets that are not warm-ups, like the two below */
                                    totalReps: number;
                                    /** @description kg */
                                    totalWeight: number;
                                    /** @description kg × reps */
                                    totalVolume: number;
                                    isPR: boolean;
                                    prNote: string | null;
                                    sets: {
                                        setNumber: number;
                                        /** @enum {unknown} */
                                        setType: "normal" | "warmup" | "drop" | "failure";
                                        reps: number | null;
                                        weight: number | null;
                                        duration: number | null;
                                        distance: number | null;
                                        rest: number | null;
                                        completed: boolean;
                                        rpe: number | null;
                                        notes: string | null;
                                    }[];
                                }[];
                                overallFeedback: string | null;
                                nextSessionGoals: string[] | null;
                                trainerRating: number | null;
                                traineeRating: number | null;
                                traineeFeedback: string | null;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                                client: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                                nextCursor: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    recordSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true` */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scheduleId?: number;
                    /**
                     * Format: wall-clock-time
                     * @description HH:MM in the zone of the schedule
                     */
                    time?: string;
                    locationId?: number | null;
                    clientId: number;
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    date: string;
                    title: string;
                    /** @description minutes */
                    duration: number;
                    exercises: {
                        name: string;
                        category?: string | null;
                        exerciseLibraryId?: number | null;
                        supersetGroup?: number | null;
                        notes?: string | null;
                        formNotes?: string | null;
                        sets: {
                            /** @description once in an exercise */
                            setNumber: number;
                            /** @enum {unknown} */
                            setType?: "normal" | "warmup" | "drop" | "failure";
                            reps?: number | null;
                            weight?: number | null;
                            duration?: number | null;
                            distance?: number | null;
                            rest?: number | null;
                            /** @description true unless said; a completed set gives reps, duration or distance */
                            completed?: boolean;
                            rpe?: number | null;
                            notes?: string | null;
                        }[];
                    }[];
                    overallFeedback?: string | null;
                    nextSessionGoals?: string[] | null;
                    trainerRating?: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            sessionId: number;
                            scheduleId: number;
                            personalRecords: {
                                exercise: string;
                                /** @description kg */
                                weight: number;
                                previous: number | null;
                                delta: number | null;
                            }[];
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-TRAINEE_READONLY-or-CLIENT_NOT_ASSIGNED"];
            409: components["responses"]["CONFLICT-or-ALREADY_EXISTS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD-or-IDEMPOTENCY_MISMATCH"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    rateSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    feedback?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: number;
                            scheduleId: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD
                             */
                            date: string;
                            title: string;
                            /** @description minutes */
                            duration: number;
                            trainer: {
                                id: number;
                                name: string;
                                profileImage: string | null;
                            };
                            exercises: {
                                id: number;
                                exerciseLibraryId: number | null;
                                name: string;
                                category: string | null;
                                supersetGroup: number | null;
                                notes: string | null;
                                formNotes: string | null;
                                totalSets: number;
                                /** @description completed sets that are not warm-ups, like the two below */
                                totalReps: number;
                                /** @description kg */
                                totalWeight: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                isPR: boolean;
                                prNote: string | null;
                                sets: {
                                    setNumber: number;
                                    /** @enum {unknown} */
                                    setType: "normal" | "warmup" | "drop" | "failure";
                                    reps: number | null;
                                    weight: number | null;
                                    duration: number | null;
                                    distance: number | null;
                                    rest: number | null;
                                    completed: boolean;
                                    rpe: number | null;
                                    notes: string | null;
                                }[];
                            }[];
                            overallFeedback: string | null;
                            nextSessionGoals: string[] | null;
                            trainerRating: number | null;
                            traineeRating: number | null;
                            traineeFeedback: string | null;
                            totalExercises: number;
                            totalSets: number;
                            /** @description kg × reps */
                            totalVolume: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["CONFLICT"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    searchTraineeSessions: {
        parameters: {
            query?: {
                /** @description literal text, any case and script (`%` and `_` mean themselves), anywhere in the name of an exercise, the trainer's name, the title, the trainer's feedback or the client's */
                q?: string;
                /** @description sessions with an exercise of this category, written in any case */
                category?: string;
                /** @description YYYY-MM-DD */
                startDate?: string;
                /** @description YYYY-MM-DD */
                endDate?: string;
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                /** @description `nextCursor` of the answer before; it takes the place of `page` */
                cursor?: string;
                clientId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            sessions: {
                                id: number;
                                scheduleId: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                title: string;
                                /** @description minutes */
                                duration: number;
                                trainer: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                                exercises: {
                                    id: number;
                                    exerciseLibraryId: number | null;
                                    name: string;
                                    category: string | null;
                                    supersetGroup: number | null;
                                    notes: string | null;
                                    formNotes: string | null;
                                    totalSets: number;
                                    /** @description completed sets that are not warm-ups, like the two below */
                                    totalReps: number;
                                    /** @description kg */
                                    totalWeight: number;
                                    /** @description kg × reps */
                                    totalVolume: number;
                                    isPR: boolean;
                                    prNote: string | null;
                                    sets: {
                                        setNumber: number;
                                        /** @enum {unknown} */
                                        setType: "normal" | "warmup" | "drop" | "failure";
                                        reps: number | null;
                                        weight: number | null;
                                        duration: number | null;
                                        distance: number | null;
                                        rest: number | null;
                                        completed: boolean;
                                        rpe: number | null;
                                        notes: string | null;
                                    }[];
                                }[];
                                overallFeedback: string | null;
                                nextSessionGoals: string[] | null;
                                trainerRating: number | null;
                                traineeRating: number | null;
                                traineeFeedback: string | null;
                                totalExercises: number;
                                totalSets: number;
                                /** @description kg × reps */
                                totalVolume: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                updatedAt: string;
                                client?: {
                                    id: number;
                                    name: string;
                                    profileImage: string | null;
                                };
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                                nextCursor: string | null;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN-or-CLIENT_NOT_ASSIGNED"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    deleteNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description by type of notice; the app itself always shows it. By default e-mail for schedule, system and message, push for all */
                            channels: {
                                schedule: {
                                    email: boolean;
                                    push: boolean;
                                };
                                progress: {
                                    email: boolean;
                                    push: boolean;
                                };
                                achievement: {
                                    email: boolean;
                                    push: boolean;
                                };
                                system: {
                                    email: boolean;
                                    push: boolean;
                                };
                                message: {
                                    email: boolean;
                                    push: boolean;
                                };
                            };
                            quietHours: {
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM, wall clock in the zone of the reader
                                 */
                                from: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM, wall clock in the zone of the reader
                                 */
                                to: string;
                            } | null;
                            reminders: {
                                /** @description the evening before: of the session, to a trainer of all of tomorrow. On by default */
                                dayBefore: boolean;
                                /** @description shortly before a session. By default on for clients and off for trainers */
                                hourBefore: boolean;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    setNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description by type of notice; the app itself always shows it. By default e-mail for schedule, system and message, push for all */
                    channels: {
                        schedule: {
                            email: boolean;
                            push: boolean;
                        };
                        progress: {
                            email: boolean;
                            push: boolean;
                        };
                        achievement: {
                            email: boolean;
                            push: boolean;
                        };
                        system: {
                            email: boolean;
                            push: boolean;
                        };
                        message: {
                            email: boolean;
                            push: boolean;
                        };
                    };
                    quietHours: {
                        /**
                         * Format: wall-clock-time
                         * @description HH:MM, wall clock in the zone of the reader
                         */
                        from: string;
                        /**
                         * Format: wall-clock-time
                         * @description HH:MM, wall clock in the zone of the reader
                         */
                        to: string;
                    } | null;
                    reminders: {
                        /** @description the evening before: of the session, to a trainer of all of tomorrow. On by default */
                        dayBefore: boolean;
                        /** @description shortly before a session. By default on for clients and off for trainers */
                        hourBefore: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description by type of notice; the app itself always shows it. By default e-mail for schedule, system and message, push for all */
                            channels: {
                                schedule: {
                                    email: boolean;
                                    push: boolean;
                                };
                                progress: {
                                    email: boolean;
                                    push: boolean;
                                };
                                achievement: {
                                    email: boolean;
                                    push: boolean;
                                };
                                system: {
                                    email: boolean;
                                    push: boolean;
                                };
                                message: {
                                    email: boolean;
                                    push: boolean;
                                };
                            };
                            quietHours: {
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM, wall clock in the zone of the reader
                                 */
                                from: string;
                                /**
                                 * Format: wall-clock-time
                                 * @description HH:MM, wall clock in the zone of the reader
                                 */
                                to: string;
                            } | null;
                            reminders: {
                                /** @description the evening before: of the session, to a trainer of all of tomorrow. On by default */
                                dayBefore: boolean;
                                /** @description shortly before a session. By default on for clients and off for trainers */
                                hourBefore: boolean;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listAchievements: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                type?: "streak" | "milestone" | "pr" | "completion";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            achievements: {
                                id: number;
                                /** @enum {unknown} */
                                type: "streak" | "milestone" | "pr" | "completion";
                                title: string;
                                description: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                badge: string | null;
                                badgeColor: string | null;
                                value: number | null;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listClientAchievements: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                type?: "streak" | "milestone" | "pr" | "completion";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            achievements: {
                                id: number;
                                /** @enum {unknown} */
                                type: "streak" | "milestone" | "pr" | "completion";
                                title: string;
                                description: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD
                                 */
                                date: string;
                                badge: string | null;
                                badgeColor: string | null;
                                value: number | null;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                unreadOnly?: boolean;
                type?: "schedule" | "progress" | "achievement" | "system" | "message";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            notifications: {
                                id: number;
                                /** @enum {unknown} */
                                type: "schedule" | "progress" | "achievement" | "system" | "message";
                                title: string;
                                message: string;
                                relatedId: number | null;
                                relatedType: string | null;
                                actionUrl: string | null;
                                /** @enum {unknown} */
                                priority: "low" | "medium" | "high";
                                isRead: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                            unreadCount: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    listOwnNotifications: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "asc" | "desc";
                unreadOnly?: boolean;
                type?: "schedule" | "progress" | "achievement" | "system" | "message";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            notifications: {
                                id: number;
                                /** @enum {unknown} */
                                type: "schedule" | "progress" | "achievement" | "system" | "message";
                                title: string;
                                message: string;
                                relatedId: number | null;
                                relatedType: string | null;
                                actionUrl: string | null;
                                /** @enum {unknown} */
                                priority: "low" | "medium" | "high";
                                isRead: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                            }[];
                            pagination: {
                                currentPage: number;
                                totalPages: number;
                                totalItems: number;
                                itemsPerPage: number;
                            };
                            unreadCount: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT-or-MISSING_REQUIRED_FIELD"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            markedCount: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readAllOwnNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            markedCount: number;
                        };
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
    readOwnNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: null;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["MALFORMED_JSON"];
            401: components["responses"]["UNAUTHORIZED-or-TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["INVALID_FORMAT-or-INVALID_INPUT"];
            429: components["responses"]["RATE_LIMITED"];
            500: components["responses"]["INTERNAL_ERROR"];
            503: components["responses"]["SERVICE_UNAVAILABLE"];
        };
    };
}
