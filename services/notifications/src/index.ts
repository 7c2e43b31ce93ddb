/** What a process that holds several services mounts. */
export { notificationsRoutes } from './app.ts'
export { handlers } from './consumers/index.ts'
