import type { DataValue } from '@hengjian/facts'
import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Step } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'
import { detentionMeasure } from './detention'

/** One to four days more in which to request the arrest (CPL 91(1)); or up to day thirty for one of three features (CPL 91(2)). */
export type DetentionExtension =
  | { readonly days: 1 | 2 | 3 | 4 }
  | { readonly days: number; readonly feature: 'roaming' | 'repeated' | 'jointly' }

/** The county head lengthens the time in which the arrest must be requested. */
export function detentionExtended(cast: Cast, name: string, at: Instant, extension: DetentionExtension): Step {
  const data: Readonly<Record<string, DataValue>> = {
    approvedBy: '局领导',
    approverLevel: 'countyHead',
    approvedAt: formatInstant(at, SHANGHAI_OFFSET),
    reason: '案情复杂，证据尚待查证',
    ...extension,
  }
  const whom = [detentionMeasure(cast), personIn('person', cast), caseIn('case', cast)]
  return step(name, 'police', 'measureExtended', at, whom, data)
}
