import type { DataValue } from '@hengjian/facts'
import type { Change, Plan } from '../../plan'
import { setData, setEverywhere } from '../../story'
import { bailedAtHome } from './bailed'

const suspectIs =
  (attributes: Readonly<Record<string, DataValue | undefined>>, ground = 'lawful'): Change =>
  (story) =>
    setData(setEverywhere(story, 'person', attributes), 'bailed', { ground })

const RECIDIVIST = { recidivist: true }

export const cmBailForbidden: Plan = {
  model: 'CM-BAIL-FORBIDDEN',
  casting: { born: { year: 1990 }, sex: 'female' },
  base: bailedAtHome('guarantor'),
  violated: [
    suspectIs(RECIDIVIST),
    suspectIs({ ringleader: true }),
    suspectIs({ selfHarm: true }),
    (story) => setEverywhere(story, 'case', { charge: '故意伤害', chargeClass: 'violence' }),
  ],
  lawful: [
    suspectIs(RECIDIVIST, 'custodyExpired'),
    suspectIs({ ...RECIDIVIST, groups: ['pregnant'] }),
    suspectIs({ ringleader: true, groups: ['nursing'] }),
    suspectIs({ selfHarm: true }, 'seriousIllness'),
  ],
  unknown: suspectIs({ recidivist: undefined }),
}
