/** What a process that holds several services mounts. */
export { schedulingRoutes } from './app.ts'
export { handlers } from './consumers/index.ts'
