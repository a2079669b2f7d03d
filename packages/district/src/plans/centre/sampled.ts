import type { DataValue } from '@hengjian/facts'
import { inRole, personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, instantOf, MINUTE } from '../../story'

/** So many minutes after the entry a sample of the person is taken; the minutes tell two samples apart. */
export const sampled =
  (data: Readonly<Record<string, DataValue>>, minutes = 17): Change =>
  (story, cast) => {
    const at = after(instantOf(story, 'entry'), minutes * MINUTE)
    const objects = [
      personIn('person', cast),
      inRole('visit', 'visit', `V-${cast.story}`),
      inRole('sample', 'sample', `B-${cast.story}-${minutes}`),
      cast.officers[0],
    ]
    return add(story, step(`sample${minutes}`, 'centre', 'sampleTaken', at, objects, data))
  }
