import type { Model } from '../../language'
import { publicOrderQuestioning } from '../centre/adminQuestioning'
import { interpreterNeeded, interpreterPresent } from './interpreter'

export const rgtInterpreterAdministrative: Model = {
  id: 'RGT-INTERPRETER/administrative',
  version: 1,
  title: { zh: '治安案件询问未提供手语翻译、语言翻译', en: 'No interpreter in administrative questioning' },
  meaning: {
    zh: '询问聋哑的违反治安管理行为人，应当有通晓手语等交流方式的人提供帮助；询问不通晓当地通用语言文字的，应当配备翻译人员。均应在笔录上注明。',
    en: 'A deaf-mute person who broke the penalties law, or one who does not know the local language, is questioned with sign help or an interpreter, noted in the record.',
  },
  cause: { zh: '多因一时联系不到翻译人员。', en: 'No interpreter could be found.' },
  cure: { zh: '提示公安机关配备翻译人员后重新询问。', en: 'Tell the police to question again with an interpreter.' },
  stage: 'rights',
  severity: 'illegal',
  status: 'verified',
  basis: [
    { law: 'PAL', article: '101', paragraph: '1' },
    { law: 'PAL', article: '101', paragraph: '2' },
  ],
  quote: { law: 'PAL', text: '应当配备翻译人员，并在笔录上注明' },
  remedies: ['INFO', 'SUGG'],
  effective: { from: '2026-01-01' },
  over: 'interrogation',
  params: { local_languages: ['zh', 'zh-CN', 'cmn'], local_tolerance: { hours: 2 } },
  check: {
    absence: {
      at: { interval: 'interrogation', where: { and: [publicOrderQuestioning, interpreterNeeded] } },
      of: interpreterPresent,
      window: 'during',
      tolerance: { var: 'param.local_tolerance' },
    },
  },
}
