import type { Model } from '../../language'
import { deafOrMute, interpreterNeeded, interpreterPresent } from './interpreter'

export const rgtInterpreter: Model = {
  id: 'RGT-INTERPRETER',
  version: 1,
  title: { zh: '讯问未提供手语翻译、语言翻译', en: 'No interpreter at an interrogation' },
  meaning: {
    zh: '讯问聋、哑的犯罪嫌疑人，应当有通晓手势的人参加；讯问不通晓当地语言文字的，应当配备翻译人员。是否需要，以本人陈述和身体状况为准，不以民族、国籍、口音推断。通晓我国语言文字并出具书面声明的外国人除外。当地通用的语言由本院设定。',
    en: "A deaf or mute person is questioned with somebody who knows sign language, and one who does not know the local language with an interpreter. The need comes from the person's statement or condition, never from ethnicity, nationality or accent. A foreigner who knows the language and declares so in writing is excepted. The office sets which languages are local.",
  },
  cause: {
    zh: '多因一时联系不到翻译人员，由办案人员代为沟通。',
    en: 'No interpreter could be found, so an officer made do.',
  },
  cure: {
    zh: '核对翻译人员签名和录像；未配备的，提出纠正，该份供述不得直接采用。',
    en: "Check the interpreter's signature and the video; without one demand correction; the statement cannot stand as it is.",
  },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'CPL', article: '121' },
    { law: 'MPS', article: '204' },
    { law: 'MPS', article: '362' },
  ],
  quote: { law: 'MPS', text: '讯问不通晓当地语言文字的犯罪嫌疑人，应当配备翻译人员' },
  remedies: ['SIAN', 'CORR'],
  effective: { from: '2018-10-26' },
  over: 'interrogation',
  params: { local_languages: ['zh', 'zh-CN', 'cmn'], local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: {
        interval: 'interrogation',
        where: { and: [{ '==': [{ var: 'event.interrogation.kind' }, 'interrogation'] }, interpreterNeeded] },
      },
      of: interpreterPresent,
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
  unless: {
    event: 'documentSigned',
    where: {
      and: [
        { '==': [{ var: 'event.document.kind' }, 'languageDeclaration'] },
        { '!=': [{ var: 'event.person.nationality' }, 'CHN'] },
        { '!': [deafOrMute] },
      ],
    },
  },
}
