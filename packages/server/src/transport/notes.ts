import type { Instant, Problem } from '@hengjian/law'
import { isLoopback } from '../http/security'
import { serverProblem } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { certificateWarnings } from './certificate'

/** What is not as it should be on the way from the browsers, though the server starts. */
export function transportNotes({ host, tls, trustProxy }: Settings, now: Instant): readonly Problem[] {
  if (tls !== undefined) return certificateWarnings(tls, now)
  return isLoopback(host) || trustProxy.length > 0 ? [] : [serverProblem('PLAIN_HTTP', host, 'HOST')]
}
