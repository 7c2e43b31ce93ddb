/** A hash that no password has: who is given it has an account with a password, and can't sign in. */
export const unusableHash = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
