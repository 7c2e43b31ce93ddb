/** Where the browser may be sent in the end: a path under `home`, or an address of one of `origins`. Undefined: nowhere. */
export function targetOf(returnTo: string, { home, origins }: { home: string; origins: string[] }): URL | undefined {
  if (!URL.canParse(returnTo, home)) return undefined
  const target = new URL(returnTo, home)
  // blob:https://… has the origin of what it is made of
  const isOurs = /^https?:$/.test(target.protocol) && [new URL(home).origin, ...origins].includes(target.origin)
  return isOurs && !target.username && !target.password ? target : undefined
}

/** The account that an identity or its address belongs to. */
export interface KnownAccount {
  userId: number
  isOpen: boolean
  emailVerified: boolean
  isThisIdentity: boolean
  hasOtherIdentity: boolean
}

/**
 * What becomes of somebody whom the provider vouches for. An identity that is known signs in, whatever address it
 * has now; else the address decides, and only where both sides have verified it.
 */
export function judgeIdentity({
  verifiedEmail,
  account
}: {
  verifiedEmail: string | null
  account: KnownAccount | undefined
}): 'sign in' | 'link' | 'make' | 'email_not_verified' | 'already_linked' | 'account_closed' {
  if (account?.isThisIdentity) return account.isOpen ? 'sign in' : 'account_closed'
  if (!verifiedEmail) return 'email_not_verified'
  if (!account) return 'make'
  if (!account.emailVerified) return 'email_not_verified'
  if (!account.isOpen) return 'account_closed'
  return account.hasOtherIdentity ? 'already_linked' : 'link'
}
