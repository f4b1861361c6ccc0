import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'

/** The secret of a one-time link, from `#token` or `?token=`. */
export function useToken(): string {
  const [search] = useSearchParams()
  const { hash } = useLocation()
  const [token] = useState(() => search.get('token') ?? hash.replace(/^#(token=)?/, ''))
  return token
}
