import type { Bilingual } from '@hengjian/law'
import type { Relation, Role } from './roles'
import { local, type Source } from './source'

interface Clearance {
  readonly title: Bilingual
  readonly roles: readonly Role[]
  readonly relations: readonly Relation[]
  readonly source: Source
}

/**
 * What closes a matter to all but a few: the role or the relation is enough, beside what an action asks anyway.
 * The unit served and the party know the person themselves and must be able to answer.
 */
export const SENSITIVITIES = {
  minor: {
    title: { zh: '涉及未成年人', en: 'a minor is involved' },
    roles: ['minorsProcurator', 'departmentHead', 'chief'],
    relations: ['handler', 'team', 'ownUnit', 'ownCase', 'counsel', 'judge'],
    source: { status: 'partial', basis: [{ law: 'SPP', article: '481' }] },
  },
  informant: {
    title: { zh: '举报人身份保密', en: 'the informant is protected' },
    roles: ['residentProcurator', 'minorsProcurator', 'departmentHead', 'chief'],
    relations: ['registrar', 'handler', 'team', 'ownUnit', 'ownCase', 'counsel', 'judge'],
    source: local,
  },
  sealed: {
    title: { zh: '已封存', en: 'sealed' },
    roles: ['chief'],
    relations: ['issuer'],
    source: {
      status: 'partial',
      basis: [
        { law: 'SPP', article: '483' },
        { law: 'SPP', article: '484' },
      ],
    },
  },
} as const satisfies Record<string, Clearance>
export type Sensitivity = keyof typeof SENSITIVITIES

const isSensitivity = (name: string): name is Sensitivity => name in SENSITIVITIES
export const sensitivities: readonly Sensitivity[] = Object.keys(SENSITIVITIES).filter(isSensitivity)
