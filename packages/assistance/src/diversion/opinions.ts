import type { Bilingual } from '@hengjian/law'
import { type Condition, truthOf } from '../condition'
import { socialDanger } from '../danger/socialDanger'
import type { Known, Options } from '../known'
import { BELOW_FIXED_TERM } from '../likelySentence'
import { both, read, rules } from '../source'
import { type Rule, type Spoken, spoken, type Table } from '../spoken'

/** What an opinion of diversion may say. It never says bail (Rules 285). */
export const DIVERSION_OPINIONS = {
  noArrestRequest: { zh: '建议不提请批准逮捕', en: 'Suggest no arrest request' },
  directTransfer: { zh: '建议直接移送审查起诉', en: 'Suggest direct transfer' },
  arrestRequest: { zh: '建议提请批准逮捕', en: 'Suggest an arrest request' },
  supplement: { zh: '建议补充证据', en: 'Suggest more evidence' },
  notCrime: { zh: '建议不作犯罪处理', en: 'Suggest that it is no crime' },
} as const satisfies Options
export type DiversionOpinion = keyof typeof DIVERSION_OPINIONS

/** Where it holds, only some opinions are open. */
export interface OpinionGuard extends Rule {
  readonly when: Condition
  readonly only: readonly DiversionOpinion[]
  readonly cure: Bilingual
}

const yes = (field: string): Condition => ({ field, is: [true] })

interface OpinionTable extends Table {
  readonly guards: Readonly<Record<'mandatoryArrest' | 'noArrestCondition', OpinionGuard>>
  readonly bailProposal: BailProposal
}
/** Words that propose bail, as regular expressions: `proposes` finds them, `states` are the law's own words on danger, which may be quoted. */
interface BailProposal extends Rule {
  readonly proposes: string
  readonly states: string
  readonly cure: Bilingual
}

/** The hard limits of an opinion. */
export const diversionOpinions: OpinionTable = {
  id: 'diversionOpinions',
  version: 1,
  title: { zh: '捕前分流意见的限制', en: 'Limits of an opinion of diversion' },
  source: both(read('CPL', '81'), rules('285')),
  guards: {
    mandatoryArrest: {
      title: {
        zh: '径行逮捕情形只能建议提请批准逮捕或者补充证据',
        en: 'Mandatory arrest: only an arrest request or more evidence',
      },
      when: {
        any: [socialDanger.gates.mandatoryArrest.when, { field: 'dangerGrade', is: ['mandatoryArrest'] }],
      },
      only: ['arrestRequest', 'supplement'],
      cure: { zh: '改为建议提请批准逮捕或者建议补充证据。', en: 'Suggest an arrest request or more evidence.' },
      source: socialDanger.gates.mandatoryArrest.source,
    },
    noArrestCondition: {
      title: {
        zh: '可能判处徒刑以下刑罚（如危险驾驶），没有严重违反取保候审、监视居住规定的，不得建议提请批准逮捕',
        en: 'Below a fixed term, as in dangerous driving, no arrest may be suggested unless bail was gravely breached',
      },
      when: { all: [{ any: [BELOW_FIXED_TERM, yes('pureDangerousDriving')] }, { not: yes('bailBreach') }] },
      only: ['noArrestRequest', 'directTransfer', 'supplement', 'notCrime'],
      cure: {
        zh: '改为建议不提请批准逮捕、直接移送审查起诉、补充证据或者不作犯罪处理。',
        en: 'Suggest no arrest request, direct transfer, more evidence or that it is no crime.',
      },
      source: both(both(read('CPL', '81'), rules('137')), read('XFL', '133-1')),
    },
  },
  bailProposal: {
    title: { zh: '不得直接提出采取取保候审措施的意见', en: 'Bail may not be proposed' },
    proposes:
      '(建议|提出|应当|应予|可以|宜|改为|变更为|转为|予以|办理|拟|依法|对其|对.{0,20})[^，。；\\n]{0,12}取保候审',
    states: '取保候审(措施)?(尚|已|即|并)?(不)?(足以|致)|违反取保候审|取保候审期间|已(被|经)?取保候审|被取保候审',
    cure: {
      zh: '只写建议不提请批准逮捕及理由；是否取保候审由公安机关决定。',
      en: 'Say “no arrest request” and why: whether bail is granted, the police decide.',
    },
    source: rules('285'),
  },
}

/** Which opinions are open, and which rule shut the others. */
export interface OpenOpinions {
  readonly open: readonly DiversionOpinion[]
  readonly shut: readonly { readonly opinion: DiversionOpinion; readonly by: Spoken }[]
}

const isOpinion = (name: string): name is DiversionOpinion => name in DIVERSION_OPINIONS
const opinions: readonly DiversionOpinion[] = Object.keys(DIVERSION_OPINIONS).filter(isOpinion)

/** Which opinions the law leaves open by what is known. */
export function openOpinions(known: Known): OpenOpinions {
  const holding = Object.entries(diversionOpinions.guards).filter(([, { when }]) => truthOf(when, known) === 'yes')
  const shut = opinions.flatMap((opinion) =>
    holding
      .filter(([, { only }]) => !only.includes(opinion))
      .map(([name, guard]) => ({ opinion, by: spoken(diversionOpinions, name, guard) })),
  )
  return { open: opinions.filter((one) => !shut.some(({ opinion }) => opinion === one)), shut }
}

/** Whether words propose bail. The law's own words, that bail suffices or does not suffice against danger, may be written. */
export function proposesBail(words: string): boolean {
  const { proposes, states } = diversionOpinions.bailProposal
  return new RegExp(proposes, 'u').test(words.replaceAll(new RegExp(states, 'gu'), ''))
}
