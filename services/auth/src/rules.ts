/** What a new password lacks, in words that follow "must have"; empty when it will do. */
export function lacksOf(password: string): string[] {
  return [
    ...([...password].length < 8 ? ['at least 8 characters'] : []),
    ...(/\p{Lu}/u.test(password) ? [] : ['an upper-case letter']),
    ...(/\p{Nd}/u.test(password) ? [] : ['a digit'])
  ]
}

/**
 * What becomes of a refresh token, by its generation and that of its session:
 * `rotate` gives the next one; `repeat` gives the successor once more, since the
 * first answer may have been lost or several calls came at once; `replayed` means
 * that somebody else has used it; `ended` that the session is over anyway.
 */
export function judgeRefresh({
  presented,
  current,
  isAlive,
  isInGrace
}: {
  presented: number
  current: number
  isAlive: boolean
  isInGrace: boolean
}): 'rotate' | 'repeat' | 'replayed' | 'ended' {
  if (!isAlive) return 'ended'
  if (presented === current) return 'rotate'
  if (presented === current - 1 && isInGrace) return 'repeat'
  return 'replayed'
}
