import type { Model } from '../../language'
import { begunWhileHeld, heldInHouse, interrogatedAt } from './heldInHouse'

export const invPlaceCustody: Model = {
  id: 'INV-PLACE-CUSTODY',
  version: 1,
  title: { zh: '送看守所羁押后在看守所外讯问', en: 'Interrogated outside the detention house after intake' },
  meaning: {
    zh: '送交看守所羁押以后，讯问应当在看守所内进行，这是防止刑讯逼供的关键保障。提解出所辨认、起赃的，不得借机讯问；途中寄押的看守所视为看守所；看守所拒收的，不算送交；住院期间的讯问另作提示；远程视频讯问时人仍在所内，在监狱服刑的可以在执行场所讯问，均不在此列。',
    en: 'After intake interrogation takes place inside the detention house, the key safeguard against ill-treatment. Taking the person out for identification or recovery is not for questioning; a house where he is lodged on the way counts; a refused intake is none; hospital is only noted. In a video link the person stays inside, and one serving a sentence may be questioned in prison.',
  },
  cause: {
    zh: '多因提解出所后“顺便”讯问，或者收押后又带回办案区。',
    en: 'The person was questioned on an outing, or brought back to the centre after intake.',
  },
  cure: {
    zh: '调取提解证、出入所登记，核对笔录地点；确属所外讯问的，书面纠正并审查供述。',
    en: "Obtain the outing papers, the gate register and the record's place; if outside, correct in writing and examine the statement.",
  },
  stage: 'investigation',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '118', paragraph: '2' },
    { law: 'MPS', article: '198', paragraph: '2' },
    { law: 'MPS', article: '198', paragraph: '3' },
    { law: 'SPP', article: '567', item: '2' },
  ],
  quote: { law: 'CPL', text: '侦查人员对其进行讯问，应当在看守所内进行' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'person',
  check: {
    overlap: {
      of: interrogatedAt({
        '!': [{ in: [{ var: 'event.placeKind' }, ['detentionCentre', 'remoteVideo', 'prison', 'hospital']] }],
      }),
      with: heldInHouse,
      where: begunWhileHeld,
    },
  },
}
