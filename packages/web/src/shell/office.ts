import { officeSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { request } from '../api/request'

/** The user's office and its sites. */
export const useOffice = (signedIn = true) =>
  useQuery({
    queryKey: ['office'],
    queryFn: ({ signal }) => request('/office', officeSchema, { signal }),
    staleTime: 60_000,
    enabled: signedIn,
  })

const KEPT = 'hengjian.site'
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}

function kept(): string | undefined {
  try {
    return localStorage.getItem(KEPT) ?? undefined
  } catch {
    return undefined
  }
}
let chosen = kept()

/** Narrows the desk and the lists to one site, or to none when left out; kept for the next time. */
export function chooseSite(site: string | undefined): void {
  chosen = site
  try {
    if (site === undefined) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, site)
  } catch {
    // A browser that keeps nothing still narrows for now.
  }
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  const fromAnotherTab = ({ key }: StorageEvent): void => {
    if (key !== KEPT) return
    chosen = kept()
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', fromAnotherTab)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', fromAnotherTab)
  }
}

/** The site that the desk and the lists are narrowed to; undefined for all, also where the office has no such site. */
export function useSite(): string | undefined {
  const site = useSyncExternalStore(subscribe, () => chosen)
  const { data } = useOffice()
  return data === undefined || data.sites.some(({ id }) => id === site) ? site : undefined
}
