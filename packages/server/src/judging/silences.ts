import type { Instant } from '@hengjian/law'
import type { Silence } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { silentSources } from '../sources/silences'

/** The silences that the models are told of: each source that is silent, from its last delivery until now. */
export const silencesOf = async (client: ClientBase, office: string, now: Instant): Promise<readonly Silence[]> =>
  (await silentSources(client, office, now)).map(({ source, since }) => ({
    source,
    from: since ?? (0 as Instant),
    to: now,
  }))
