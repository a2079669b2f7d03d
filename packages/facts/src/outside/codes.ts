/** Code tables of what the vocabulary leaves open, in the words of Chinese systems. */

export const SUBJECTS = {
  传唤: 'summons',
  拘留: 'detention',
  逮捕: 'arrest',
  释放: 'release',
  监视居住: 'surveillance',
  继续盘问: 'continuedQuestioning',
  羁押期限: 'custodyPeriod',
  羁押期限届满: 'custodyExpiry',
  取保候审期限届满: 'bailExpiry',
  约见值班律师: 'dutyLawyer',
} as const

export const CAME_BY = {
  传唤到案: 'summoned',
  当场盘查: 'stopped',
  群众扭送: 'broughtByCitizens',
  投案自首: 'surrendered',
  住所抓获: 'caughtAtHome',
  单位抓获: 'caughtAtWork',
} as const

export const LANGUAGES = { 汉语: 'zh', 普通话: 'cmn', 维吾尔语: 'ug', 越南语: 'vi' } as const

export const HEALTH = { 聋: 'deaf', 哑: 'mute', 高血压: '高血压' } as const

export const OUTCOMES = {
  离开: 'released',
  拘留: 'detained',
  取保候审: 'bailed',
  监视居住: 'surveilled',
  移交其他单位: 'transferred',
  行政拘留: 'administrativeDetention',
  送医: 'hospital',
} as const

/** Rights that a record shows to have been explained. */
export const RIGHTS = {
  诉讼权利义务: 'rights',
  认罪从宽: 'leniency',
  委托辩护: 'counsel',
  法律援助: 'legalAid',
} as const

export const SIGNERS = { 犯罪嫌疑人: 'suspect', 民警: 'officer', 证人: 'witness' } as const
